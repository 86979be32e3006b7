import { Module } from '@nestjs/common';
import { SearchModule } from '../../platform/search/index.js';
import { Catalogue } from './catalogue.js';
import { ExerciseAliasesRepository } from './exercise-aliases.repository.js';
import { ExerciseCreation } from './exercise-creation.js';
import { ExerciseLookup } from './exercise-lookup.js';
import { ExerciseMatchController } from './exercise-match.controller.js';
import { ExerciseMatchService } from './exercise-match.service.js';
import { ExerciseSearchRepository } from './exercise-search.repository.js';
import { ExercisesRepository } from './exercises.repository.js';
import { MATCH_METRIC_PROVIDERS, MatchMetrics } from './match-metrics.js';
import { PersonalExercises } from './personal-exercises.js';
import { WiderSearch } from './wider-search.js';

@Module({
  imports: [SearchModule],
  controllers: [ExerciseMatchController],
  providers: [
    Catalogue,
    ExerciseAliasesRepository,
    ExerciseCreation,
    ExerciseLookup,
    ExerciseMatchService,
    ExerciseSearchRepository,
    ExercisesRepository,
    MatchMetrics,
    PersonalExercises,
    WiderSearch,
    ...MATCH_METRIC_PROVIDERS,
  ],
  exports: [Catalogue, ExerciseMatchService],
})
export class ExerciseMatchModule {}

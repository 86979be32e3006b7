import { Module } from '@nestjs/common';
import { AccountErasure } from './personal-data/account-erasure.service.js';
import { AthleteTablesRepository } from './personal-data/athlete-tables.repository.js';
import { ErasureJob } from './personal-data/erasure.job.js';
import { ExportFiles } from './personal-data/export-files.js';
import { PersonalDataController } from './personal-data/personal-data.controller.js';
import { PersonalDataErasure } from './personal-data/personal-data-erasure.js';
import { PersonalDataExport } from './personal-data/personal-data-export.js';
import { ProfileController } from './profile.controller.js';
import { ProfileService } from './profile.service.js';
import { ProfilesRepository } from './profiles.repository.js';

@Module({
  controllers: [ProfileController, PersonalDataController],
  providers: [
    ProfilesRepository,
    ProfileService,
    AthleteTablesRepository,
    PersonalDataExport,
    ExportFiles,
    PersonalDataErasure,
    AccountErasure,
    ErasureJob,
  ],
})
export class ProfileModule {}

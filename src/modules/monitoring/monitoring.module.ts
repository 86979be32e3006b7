import { Module } from '@nestjs/common';
import { SearchModule } from '../../platform/search/index.js';
import { ModelDependencies } from './model-dependencies.js';
import { MonitoringController } from './monitoring.controller.js';
import { MonitoringService } from './monitoring.service.js';
import { SearchDependency } from './search-dependency.js';

@Module({
  imports: [SearchModule],
  controllers: [MonitoringController],
  providers: [MonitoringService, ModelDependencies, SearchDependency],
})
export class MonitoringModule {}

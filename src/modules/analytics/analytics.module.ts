import { Module } from '@nestjs/common';
import { LandmarksSeed } from './volume/landmarks-seed.js';
import { MuscleVolume } from './volume/muscle-volume.js';
import { VolumeController } from './volume/volume.controller.js';
import { VolumeRepository } from './volume/volume.repository.js';
import { VolumeService } from './volume/volume.service.js';

@Module({
  controllers: [VolumeController],
  providers: [LandmarksSeed, MuscleVolume, VolumeRepository, VolumeService],
  exports: [MuscleVolume],
})
export class AnalyticsModule {}

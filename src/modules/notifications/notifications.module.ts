import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsRepository } from './notifications.repository.js';
import { Notifications } from './notifications.service.js';
import { PraiseReaction } from './praise-reaction.js';

@Module({
  controllers: [NotificationsController],
  providers: [NotificationsRepository, Notifications, PraiseReaction],
  exports: [Notifications],
})
export class NotificationsModule {}

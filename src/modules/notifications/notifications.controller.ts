import { Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import { ApiProblems, VersionedController } from '../../platform/http/index.js';
import { ReadsRecord } from '../../platform/record/index.js';
import { AllRead, NotificationItem, NotificationList, NotificationsQuery } from './notifications.dto.js';
import { Notifications } from './notifications.service.js';

@VersionedController('notifications')
export class NotificationsController {
  constructor(private readonly notifications: Notifications) {}

  /** What there is to tell the athlete, newest first. */
  @Get()
  @ReadsRecord()
  @ApiProblems(401, 422, 429, 503)
  list(@CurrentUser() user: Principal, @Query() query: NotificationsQuery): Promise<NotificationList> {
    return this.notifications.list(user.userId, query);
  }

  /** Marks all as read. */
  @Post('read-all')
  @HttpCode(200)
  @ApiProblems(401, 429, 503)
  readAll(@CurrentUser() user: Principal): Promise<AllRead> {
    return this.notifications.markAllRead(user.userId, new Date());
  }

  /** Marks one as read; again changes nothing. */
  @Post(':id/read')
  @HttpCode(200)
  @ApiProblems(401, 404, 429, 503)
  read(@CurrentUser() user: Principal, @Param('id') id: string): Promise<NotificationItem> {
    return this.notifications.markRead(user.userId, id, new Date());
  }
}

import { Module } from '@nestjs/common';
import { Awards } from './awards.js';
import { BadgeGrants } from './badge-grants.service.js';
import { BadgeReaction } from './badge-reaction.js';
import { BadgeShelf } from './badge-shelf.service.js';
import { BadgesController } from './badges.controller.js';
import { BadgesService } from './badges.service.js';
import { DatedBadges } from './dated-badges.js';
import { MeasuresRepository } from './measures.repository.js';
import { StreaksRepository } from './streaks.repository.js';
import { UserBadgesRepository } from './user-badges.repository.js';

@Module({
  controllers: [BadgesController],
  providers: [
    Awards,
    BadgeGrants,
    BadgeReaction,
    BadgeShelf,
    BadgesService,
    DatedBadges,
    MeasuresRepository,
    StreaksRepository,
    UserBadgesRepository,
  ],
})
export class BadgesModule {}

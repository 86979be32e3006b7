import { Body, Get, Patch } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import {
  ApiProblems,
  IfMatch,
  type Precondition,
  SendsEntityTag,
  VersionedController,
} from '../../platform/http/index.js';
import { ProfileAnswer, ProfilePatch } from './profile.dto.js';
import { ProfileService } from './profile.service.js';

@VersionedController('me')
export class ProfileController {
  constructor(private readonly profiles: ProfileService) {}

  /** Who the athlete is to us: plan, unit, time zone, experience, goals, equipment. */
  @Get()
  @SendsEntityTag()
  @ApiProblems(401, 429, 503)
  get(@CurrentUser() user: Principal): Promise<ProfileAnswer> {
    return this.profiles.get(user);
  }

  /** Changes what the athlete chose. */
  @Patch()
  @SendsEntityTag()
  @ApiProblems(401, 403, 412, 422, 429, 503)
  change(
    @CurrentUser() user: Principal,
    @Body() body: ProfilePatch,
    @IfMatch() ifMatch: Precondition,
  ): Promise<ProfileAnswer> {
    return this.profiles.change(user, body, ifMatch);
  }
}

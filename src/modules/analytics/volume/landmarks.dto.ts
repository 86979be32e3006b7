import { LANDMARK_STATUSES, type LandmarkStatus } from './landmarks.js';
import { ApiProperty } from '@nestjs/swagger';

/** Weekly hard sets that trainers reckon with. */
export class LandmarkSets {
  /** Maintenance volume: keeps what is there. */
  mv!: number;
  /** Minimum effective volume: the least that still builds. */
  mev!: number;
  /** Maximum adaptive volume, lower bound: from here to the upper bound builds most. */
  mav_low!: number;
  mav_high!: number;
  /** Maximum recoverable volume: more is not recovered from. */
  mrv!: number;
}

/** Where a group of muscles stands in a week. */
export class LandmarkStanding {
  muscle_group!: string;
  /** The catalogue's muscles that count for it. */
  muscles!: string[];
  /** Fractional hard sets of the week: a set counts 1 when the group is trained directly, 0.5 when it helps. */
  sets!: number;
  /** How many of its hard sets have no effort said; they count. */
  unknown_effort_sets!: number;
  /** Of the sets so far, while the week runs. */
  @ApiProperty({ enum: LANDMARK_STATUSES }) status!: LandmarkStatus;
  /** The same of the week before, which is over. */
  sets_of_week_before!: number;
  @ApiProperty({ enum: LANDMARK_STATUSES }) status_of_week_before!: LandmarkStatus;
  landmarks!: LandmarkSets;
}

/** How the week compares with what trainers reckon with. */
export class LandmarksReport {
  /** Monday. */
  week_start!: string;
  /** Sunday. */
  week_end!: string;
  /** False while sets may still come: then a status below is not yet one. */
  is_complete!: boolean;
  /** How many of its days have begun. */
  days_elapsed!: number;
  groups!: LandmarkStanding[];
  /** What the landmarks are: opinion, not measurement. */
  note!: string;
}

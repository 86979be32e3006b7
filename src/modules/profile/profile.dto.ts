import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent, Storable } from '../../platform/http/index.js';

const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
export type ExperienceLevel = (typeof LEVELS)[number];

/** Changes to what the athlete chose: what is left out stays. */
export class ProfilePatch {
  /** May be left out: the token says who writes. */
  @IsOptional() @IsString() @MaxLength(128) user_id?: string | null;
  /** `lbs` or `kg`; null leaves it open, which counts as pounds. */
  @IsOptional() @IsIn(['lbs', 'kg']) weight_unit?: 'lbs' | 'kg' | null;
  /** IANA name: where days and weeks begin. */
  @MayBeAbsent() @Storable() @IsString() @IsNotEmpty() @MaxLength(64) time_zone?: string;
  /** `beginner`, `intermediate` or `advanced`. */
  @IsOptional() @IsIn(LEVELS) experience_level?: ExperienceLevel | null;
  /** In the athlete's words, or by the app's names. */
  @MayBeAbsent()
  @Storable()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(100, { each: true })
  goals?: string[];
  /** What there is to train with. */
  @MayBeAbsent()
  @Storable()
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(100, { each: true })
  available_equipment?: string[];
}

/** Who the athlete is to us. */
export class ProfileAnswer {
  /** That of the token. */
  id!: string;
  /** Of the token; null when it names none. */
  email!: string | null;
  /** `free` or `premium`. */
  plan!: string;
  /** `user` or `admin`. */
  role!: string;
  /** `lbs` or `kg`; null while the athlete has not chosen. */
  weight_unit!: string | null;
  /** IANA name. */
  time_zone!: string;
  experience_level!: string | null;
  goals!: string[];
  available_equipment!: string[];
  /** Raised by every change; `If-Match: "{id}.{version}"`. 0 before the first. */
  version!: number;
}

/** What became of the athlete's data. */
export class ErasureAnswer {
  /** Nothing of the athlete's is left in the database. */
  erased!: boolean;
  /** `deleted`, or `pending` while the project does not answer: it is tried again; `none` without a project. */
  sign_in!: string;
}

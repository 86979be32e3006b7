import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Numeric } from '../../platform/http/index.js';

/** The words of a query string: `true` and `false`. */
const flag = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class NotificationsQuery {
  /** Only those that were not read. */
  @Transform(flag) @IsOptional() @IsBoolean() unread?: boolean | null;
  /** 1 … 100; default 50. */
  @IsOptional() @Numeric() @IsInt() @Min(1) @Max(100) limit?: number | null;
  /** `next_cursor` of the page before. */
  @IsOptional() @IsUUID() cursor?: string | null;
}

export class NotificationItem {
  id!: string;
  /** Such as `adherence_alert`. */
  type!: string;
  title!: string;
  message!: string;
  /** What it speaks of; its members depend on the type. */
  data!: Record<string, unknown>;
  read!: boolean;
  /** ISO 8601, UTC; null while unread. */
  read_at!: string | null;
  /** ISO 8601, UTC. */
  created_at!: string;
}

export class NotificationList {
  /** Newest first. */
  notifications!: NotificationItem[];
  /** How many are unread in all, not only on this page. */
  unread_count!: number;
  /** For the next page; null on the last one. */
  next_cursor!: string | null;
}

export class AllRead {
  /** How many were unread until now. */
  marked!: number;
}

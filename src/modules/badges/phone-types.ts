/**
 * What the phone's unlock screen calls a badge, and the badge that it means. Null: the catalogue has none, so it
 * cannot be earned; the share of planned workouts (`consistency_…`) is no streak of weeks.
 */
export const PHONE_TYPES = {
  streak_3day: null,
  streak_7day: 'workout_streak_7',
  streak_30day: 'workout_streak_30',
  streak_100day: 'workout_streak_100',
  volume_10k: null,
  volume_50k: 'volume_milestone_50k',
  volume_100k: 'volume_milestone_100k',
  volume_500k: 'volume_milestone_500k',
  pr_first: 'pr_count_1',
  pr_10: 'pr_count_10',
  pr_50: 'pr_count_50',
  consistency_80: null,
  consistency_90: null,
  consistency_100: null,
} as const satisfies Record<string, string | null>;

const toCatalogue = new Map<string, string | null>(Object.entries(PHONE_TYPES));
const toPhone = new Map<string | null, string>(
  Object.entries(PHONE_TYPES).map(([phone, type]) => [type, phone]),
);

/** The catalogue's type for a name that may be the phone's; the name itself when the phone has no such name. */
export function catalogueTypeOf(name: string): string {
  return toCatalogue.get(name) ?? name;
}

/** The phone's name for a badge; null when it has none. */
export function phoneTypeOf(type: string): string | null {
  return toPhone.get(type) ?? null;
}

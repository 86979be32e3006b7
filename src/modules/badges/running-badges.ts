import type { BadgeDefinition, BadgeFamily } from './badge.js';
import type { Measure } from './measures.js';

const running = (badge: Omit<BadgeDefinition, 'category'>): BadgeDefinition => ({
  ...badge,
  category: 'running',
});

const totalDistances = [1, 10, 50, 100, 250, 500, 1000, 2500].map((n) =>
  running({
    type: `run_distance_total_${n}`,
    name: n === 1 ? '1 Mile' : `${n} Miles`,
    description: n === 1 ? 'Run 1 mile in total' : `Run ${n} miles in total`,
    family: 'total_distance',
    goals: [{ measure: 'run_miles', required: n }],
  }),
);

const singleRuns = (
  [
    ['5k', '5K Finisher', 3.1],
    ['10k', '10K Finisher', 6.2],
    ['15k', '15K Finisher', 9.3],
    ['half', 'Half Marathon', 13.1],
    ['20mi', '20 Miler', 20],
    ['marathon', 'Marathon', 26.2],
    ['ultra', 'Ultra Runner', 31],
  ] as const
).map(([suffix, name, miles]) =>
  running({
    type: `run_distance_single_${suffix}`,
    name,
    description: `Run ${miles} miles in one run`,
    family: 'single_run',
    goals: [{ measure: 'longest_run_miles', required: miles }],
  }),
);

interface Distance {
  key: string;
  label: string;
  family: BadgeFamily;
  measure: Measure;
}

const speeds = ({ key, label, family, measure }: Distance, minutes: readonly number[]) =>
  minutes.map((m) =>
    running({
      type: `run_speed_${key}_sub_${m}`,
      name: `${label} Sub-${m}`,
      description: `Run ${label === 'Mile' ? 'a mile' : `a ${label}`} in less than ${m} minutes`,
      family,
      goals: [{ measure, required: m, direction: 'under' }],
    }),
  );

const paces = [10, 9, 8, 7].map((m) =>
  running({
    type: `run_pace_sub_${m}`,
    name: `Sub-${m} Pace`,
    description: `Finish a run faster than ${m} minutes a mile`,
    family: 'pace',
    goals: [{ measure: 'fastest_pace_minutes_per_mile', required: m, direction: 'under' }],
  }),
);

const elevations = (
  [
    [500, 'Hill Climber'],
    [1000, 'Mountain Goat'],
    [2500, 'Peak Bagger'],
    [5000, 'Summit Seeker'],
  ] as const
).map(([feet, name]) =>
  running({
    type: `run_elevation_${feet}`,
    name,
    description: `Climb ${feet} feet in one run`,
    family: 'elevation',
    goals: [{ measure: 'most_climbed_feet', required: feet }],
  }),
);

const weathers = (
  [
    ['rain', 'Rain Runner', 'in the rain', 'rain_runs'],
    ['cold', 'Cold Warrior', 'below 32 °F', 'cold_runs'],
    ['heat', 'Heat Champion', 'above 90 °F', 'hot_runs'],
  ] as const
).map(([suffix, name, when, measure]) =>
  running({
    type: `run_weather_${suffix}`,
    name,
    description: `Finish 10 runs ${when}`,
    family: 'weather',
    goals: [{ measure, required: 10 }],
  }),
);

/** What is run. */
export const RUNNING_BADGES: readonly BadgeDefinition[] = [
  ...totalDistances,
  ...singleRuns,
  ...speeds(
    { key: '5k', label: '5K', family: 'speed_5k', measure: 'fastest_5k_minutes' },
    [30, 27, 25, 22, 20, 18],
  ),
  ...speeds(
    { key: '10k', label: '10K', family: 'speed_10k', measure: 'fastest_10k_minutes' },
    [60, 55, 50, 45, 40],
  ),
  ...speeds(
    { key: 'mile', label: 'Mile', family: 'speed_mile', measure: 'fastest_mile_minutes' },
    [10, 9, 8, 7, 6],
  ),
  ...paces,
  ...elevations,
  ...weathers,
];

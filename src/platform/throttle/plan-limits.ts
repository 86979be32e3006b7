import type { Plan } from '../auth/index.js';

/** So many calls in any stretch of so many seconds. */
export interface Quota {
  limit: number;
  windowSeconds: number;
}

const MINUTE = 60;
const HOUR = 3_600;

/** What is counted by itself: each of these costs something of its own. */
export const CATEGORIES = ['voice', 'chat', 'ai_coach', 'injury_analysis', 'program_gen', 'general'] as const;
export type Category = (typeof CATEGORIES)[number];

/** The limits, by what is called and by what the athlete pays. `general` counts every call, those of the others too. */
export const PLAN_LIMITS: Readonly<Record<Category, Readonly<Record<Plan, Quota>>>> = {
  voice: plans(20, 100, MINUTE),
  chat: plans(20, 100, MINUTE),
  ai_coach: plans(5, 50, MINUTE),
  injury_analysis: plans(5, 30, MINUTE),
  program_gen: plans(2, 20, HOUR),
  general: plans(120, 600, MINUTE),
};

/** Without a good token, by address (IPv6: by /64). */
export const ANONYMOUS_LIMIT: Quota = { limit: 30, windowSeconds: MINUTE };

function plans(free: number, premium: number, windowSeconds: number): Record<Plan, Quota> {
  return { free: { limit: free, windowSeconds }, premium: { limit: premium, windowSeconds } };
}

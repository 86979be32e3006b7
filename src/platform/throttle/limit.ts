import { SetMetadata } from '@nestjs/common';
import { perRoute } from '../http/index.js';
import type { Category } from './plan-limits.js';

export interface LimitOptions {
  /** How many units a call takes, from its body before validation. Default 1. */
  units?: (body: unknown) => number;
  /** Whether fewer units than asked for will do. */
  partial?: (body: unknown) => boolean;
}

export interface DeclaredLimit extends LimitOptions {
  category: Exclude<Category, 'general'>;
}

const LIMIT = 'voicefit:limit';
const UNLIMITED = 'voicefit:unlimited';

/** What a call of this route is counted as, beside `general`. */
export function Limit(category: DeclaredLimit['category'], options: LimitOptions = {}): MethodDecorator {
  return SetMetadata(LIMIT, { category, ...options } satisfies DeclaredLimit);
}

/** A route that is never counted: what probes and load balancers ask. */
export const Unlimited = (): MethodDecorator & ClassDecorator => SetMetadata(UNLIMITED, true);

export const declaredLimit = perRoute(
  (context) => Reflect.getMetadata(LIMIT, context.getHandler()) as DeclaredLimit | undefined,
);

export const isUnlimited = perRoute(
  (context) =>
    Reflect.hasMetadata(UNLIMITED, context.getHandler()) ||
    Reflect.hasMetadata(UNLIMITED, context.getClass()),
);

import { SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import { perRoute, UNCOUNTED } from '../http/index.js';
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

/** What a call of this route is counted as, beside `general`. */
export function Limit(category: DeclaredLimit['category'], options: LimitOptions = {}): MethodDecorator {
  return SetMetadata(LIMIT, { category, ...options } satisfies DeclaredLimit);
}

/** A route that is never counted: what probes and load balancers ask. */
export const Unlimited = (): MethodDecorator => RouteConfig(UNCOUNTED);

export const declaredLimit = perRoute(
  (context) => Reflect.getMetadata(LIMIT, context.getHandler()) as DeclaredLimit | undefined,
);

/** The same as the web server knows of its route, for who has a handler: looked up once. */
export const isUnlimited = perRoute((context) => {
  const config = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, context.getHandler()) as
    { uncounted?: boolean } | undefined;
  return config?.uncounted === true;
});

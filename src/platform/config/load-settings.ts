import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Environment, Settings } from './settings.js';

/** The process must not start: what is missing or wrong, each with the name of its variable. */
export class SettingsInvalid extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings do not allow a start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsInvalid';
  }
}

/**
 * Reads and checks the environment.
 *
 * @throws SettingsInvalid with every problem at once
 */
export function loadSettings(variables: Record<string, unknown>): Settings {
  const environment = plainToInstance(Environment, withoutBlanks(variables), {
    exposeDefaultValues: true,
  });
  const problems = validateSync(environment).flatMap(({ property, constraints }) =>
    Object.values(constraints ?? {}).map((text) => `${property}: ${text}`),
  );
  problems.push(...missingInProduction(environment));
  if (problems.length > 0) throw new SettingsInvalid(problems);
  return new Settings(environment);
}

/** In production nobody may be let in by a secret that lies on the disk of one machine. */
function missingInProduction(environment: Environment): string[] {
  if (environment.NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  if (!environment.SUPABASE_URL)
    problems.push('SUPABASE_URL: required in production, it says whose tokens are valid');
  return problems;
}

/** An empty secret is a mistake, not an absence: whoever wrote the line meant to close the door. */
const NEVER_BLANK = 'SUPABASE_JWT_SECRET';

/** A variable that is empty, as compose files and dashboards leave them, is one that was not set. */
function withoutBlanks(variables: Record<string, unknown>): Record<string, unknown> {
  const isSet = ([name, value]: [string, unknown]) =>
    value !== undefined && (name === NEVER_BLANK || typeof value !== 'string' || value.trim() !== '');
  return Object.fromEntries(Object.entries(variables).filter(isSet));
}

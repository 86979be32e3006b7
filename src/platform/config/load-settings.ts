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
  const environment = plainToInstance(Environment, withoutUndefined(variables), {
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

function withoutUndefined(variables: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}

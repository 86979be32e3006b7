import { describe, expect, it } from '@jest/globals';
import { VARIABLE_NAMES } from './config.module.js';
import { loadSettings, SettingsInvalid } from './load-settings.js';

const problemsOf = (variables: Record<string, unknown>): readonly string[] => {
  try {
    loadSettings(variables);
    return [];
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.problems;
    throw error;
  }
};

const SUPABASE_URL = 'https://abcdefgh.supabase.co';

describe('settings', () => {
  it('have a default each: nothing has to be set', () => {
    expect(loadSettings({})).toMatchObject({
      nodeEnv: 'development',
      port: 8000,
      databaseUrl: undefined,
      redisUrl: undefined,
      usesLocalTokens: true,
      allowedOrigins: ['*'],
    });
  });

  it('count as absent when blank, as compose files leave them', () => {
    const blank = VARIABLE_NAMES.filter((name) => name !== 'SUPABASE_JWT_SECRET');
    for (const text of ['', '  '])
      expect(loadSettings(Object.fromEntries(blank.map((name) => [name, text])))).toEqual(loadSettings({}));
  });

  it('read numbers and lists from text', () => {
    const settings = loadSettings({ PORT: '9000', ALLOWED_ORIGINS: 'https://a.example, https://b.example,' });
    expect(settings.port).toBe(9000);
    expect(settings.allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(loadSettings({}))).toBe(true);
  });

  it('name every problem at once, each by its variable', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      DATABASE_POOL_MAX: '0',
      SUPABASE_URL: 'abc',
      LOG_LEVEL: 'loud',
    });
    for (const name of ['PORT', 'DATABASE_POOL_MAX', 'SUPABASE_URL', 'LOG_LEVEL'])
      expect(problems.some((problem) => problem.startsWith(`${name}: `))).toBe(true);
  });
});

describe('production', () => {
  const production = { NODE_ENV: 'production', SUPABASE_URL };

  it('starts with a Supabase project', () => {
    expect(loadSettings(production)).toMatchObject({ usesLocalTokens: false });
  });

  it.each([
    ['without a Supabase project', { SUPABASE_URL: undefined }, 'SUPABASE_URL'],
    ['with a blank one', { SUPABASE_URL: '' }, 'SUPABASE_URL'],
    ['with an empty secret', { SUPABASE_JWT_SECRET: '' }, 'SUPABASE_JWT_SECRET'],
    ['with a short secret', { SUPABASE_JWT_SECRET: 'x'.repeat(31) }, 'SUPABASE_JWT_SECRET'],
  ])('refuses to start %s, and says what is missing', (_case, changed, name) => {
    const problems = problemsOf({ ...production, ...changed });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: .`));
  });
});

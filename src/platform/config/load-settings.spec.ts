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

describe('an address, or whom to trust', () => {
  it.each([
    ['DATABASE_URL', 'nonsense'],
    ['DATABASE_URL', 'mysql://localhost/voicefit'],
    ['DATABASE_URL', 'postgres://'],
    ['DATABASE_URL', 'localhost:5432'],
    ['REDIS_URL', 'nonsense'],
    ['REDIS_URL', 'localhost:6379'],
    ['REDIS_URL', 'http://localhost:6379'],
    ['TRUST_PROXY', 'banana'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1, banana'],
  ])('%s is refused as %s, by name and without its value', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: must be `))]);
  });

  it.each([
    ['DATABASE_URL', 'postgres://postgres:p%40ss@127.0.0.1:5432/voicefit'],
    ['DATABASE_URL', 'postgresql://u@[::1]/voicefit?sslmode=require'],
    ['DATABASE_URL', 'postgres:///voicefit?host=/var/run/postgresql'],
    ['REDIS_URL', 'redis://:secret@localhost:6379/1'],
    ['REDIS_URL', 'rediss://eu1.upstash.io:6380'],
    ...[
      'true',
      'false',
      '0',
      '2',
      'loopback',
      '10.0.0.0/8, 192.168.0.1',
      'fc00::/7',
      '10.0.0.0/255.0.0.0',
    ].map((value) => ['TRUST_PROXY', value]),
  ])('%s may be %s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([]);
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

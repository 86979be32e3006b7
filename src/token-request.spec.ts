import { describe, expect, it } from '@jest/globals';
import { tokenRequestOf } from './token-request.js';

describe('npm run token', () => {
  it.each([
    [[], { user: 'demo', plan: 'premium', role: undefined }],
    [['--user', 'ada', '--plan', 'free'], { user: 'ada', plan: 'free', role: undefined }],
    [['--role=admin'], { user: 'demo', plan: 'premium', role: 'admin' }],
  ])('%j asks for a token', (args, request) => {
    expect(tokenRequestOf(args)).toEqual({ help: false, request });
  });

  it.each([[['--help']], [['-h']], [['--plan', 'gold', '--help']]])('%j asks how', (args) => {
    expect(tokenRequestOf(args)).toEqual({ help: true });
  });

  it.each([
    [['--plan', 'gold'], 'plan'],
    [['--role', 'king'], 'role'],
    [['--colour', 'red'], '--colour'],
    [['--user'], '--user'],
    [['ada'], 'ada'],
  ])('%j is a problem that says what is wrong', (args, named) => {
    expect(tokenRequestOf(args)).toEqual({ help: false, problem: expect.stringContaining(named) });
  });
});

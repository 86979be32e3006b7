import { describe, expect, it } from '@jest/globals';
import { loggedError } from './logged-error.js';

describe('an error in the log', () => {
  it('has its name, its message, its code, its frames and its cause', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const logged = loggedError(new TypeError('The record is away.', { cause }));
    expect(logged).toMatchObject({
      type: 'TypeError',
      message: 'The record is away.',
      cause: { type: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
    });
    expect(logged.stack).toMatch(/^\s+at /);
    expect(logged.stack).not.toContain('The record is away.');
  });

  it('has nothing of what a driver hangs on it', () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint "one_set"'), {
      code: '23505',
      detail: 'Key (notes)=(knee hurts) already exists.',
      parameters: ['knee hurts'],
    });
    expect(JSON.stringify(loggedError(error))).not.toContain('knee');
  });

  it.each([
    ['22P02', 'invalid input syntax for type uuid: "my knee hurts"'],
    ['22003', 'value "my knee hurts" is out of range for type integer'],
  ])('has no value that the database quotes (%s)', (code, message) => {
    expect(JSON.stringify(loggedError(Object.assign(new Error(message), { code })))).not.toContain('knee');
  });

  it('has no part of a text that could not be parsed', () => {
    const error = new SyntaxError('Unexpected token \'k\', "{knee hurts" is not valid JSON');
    expect(JSON.stringify(loggedError(error))).not.toContain('knee');
  });

  it('ends with a cause that goes round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(() => JSON.stringify(loggedError(error))).not.toThrow();
  });
});

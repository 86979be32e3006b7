import { describe, expect, it } from '@jest/globals';
import { CoolDown } from './cool-down.js';

const MINUTE = 60_000;

describe('the cool-down', () => {
  const failed = (times: number, at = 0): CoolDown => {
    const coolDown = new CoolDown();
    for (let n = 0; n < times; n += 1) coolDown.failed(at);
    return coolDown;
  };

  it('leaves a provider alone for a minute after three failures in a row', () => {
    expect(failed(2).allows(1)).toBe(true);
    expect(failed(3).allows(MINUTE - 1)).toBe(false);
    expect(failed(3).allows(MINUTE)).toBe(true);
  });

  it('lets one caller try after the pause, and everybody once that succeeded', () => {
    const coolDown = failed(3);
    expect([coolDown.allows(MINUTE), coolDown.allows(MINUTE)]).toEqual([true, false]);
    coolDown.succeeded();
    expect([coolDown.allows(MINUTE), coolDown.allows(MINUTE)]).toEqual([true, true]);
  });

  it('tells where it stands', () => {
    expect(failed(2).state(1)).toBe('closed');
    expect(failed(3).state(MINUTE - 1)).toBe('open');
    const coolDown = failed(3);
    expect(coolDown.state(MINUTE)).toBe('half_open');
    coolDown.succeeded();
    expect(coolDown.state(MINUTE)).toBe('closed');
  });

  it('begins anew when the try failed, and counts only failures in a row', () => {
    const coolDown = failed(3);
    coolDown.allows(MINUTE);
    coolDown.failed(MINUTE + 10);
    expect(coolDown.allows(2 * MINUTE + 9)).toBe(false);
    const recovered = failed(2);
    recovered.succeeded();
    recovered.failed(1);
    expect(recovered.allows(2)).toBe(true);
  });
});

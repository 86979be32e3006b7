import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { Programs } from '../src/modules/program/index.js';
import { type OpenDatabase, openDatabase } from './support/open-database.js';

let open: OpenDatabase;
let programs: Programs;
let userId: string;
beforeAll(async () => {
  open = await openDatabase();
  programs = new Programs(open.db);
});
afterAll(() => open.close());
beforeEach(() => {
  userId = uuidv7();
});

async function store(columns: object = {}): Promise<string> {
  const row = {
    id: uuidv7(),
    user_id: userId,
    name: 'Block',
    status: 'active' as const,
    start_date: '2026-11-02',
    total_weeks: 4,
    ...columns,
  };
  await open.db.insertInto('generated_programs').values(row).execute();
  return row.id;
}

const week = { week_number: 1, is_deload: true, days: [{ day: 'Monday' }] };

describe('programs', () => {
  it.each([
    ['as ours are', { weeks: [week] }],
    ['within a program', { program: { weeks: [week] } }],
    ["within a generator's answer", { cost: {}, program: { program: { name: 'Block', weeks: [week] } } }],
    ['of a program of running', { duration_weeks: 8, weekly_schedule: [{ ...week, total_km: 30 }] }],
    ['of a program of running within an answer', { program: { weekly_schedule: [week] } }],
    ['of a program of running within a program', { program: { program: { weekly_schedule: [week] } } }],
  ])('finds the weeks %s', async (_, data) => {
    await store({ program_data: JSON.stringify(data) });
    expect((await programs.findActive(userId))?.weeks).toEqual([{ weekNumber: 1, isDeload: true }]);
  });

  it.each([
    ['text', '"weeks"'],
    ['a list', '[{"weeks": [{"is_deload": true}]}]'],
    ['null', 'null'],
    ['weeks that are none', '{"weeks": {"1": {"is_deload": true}}}'],
    ['a program that is none', '{"program": [1, 2]}'],
  ])('has no weeks for %s', async (_, data) => {
    const id = await store({ program_data: data });
    expect((await programs.findById(userId, id))?.weeks).toEqual([]);
  });

  it('is on the newest of those that are active', async () => {
    await store({ name: 'older', start_date: '2026-09-01' });
    await store({
      name: 'newer',
      weekly_volume_targets: '{"Chest": 12}',
      body_part_emphasis: '{"Chest": "high"}',
    });
    await store({ name: 'over', status: 'completed', start_date: '2026-11-20' });
    expect(await programs.findActive(userId)).toMatchObject({
      name: 'newer',
      status: 'active',
      startDate: '2026-11-02',
      totalWeeks: 4,
      weeklyVolumeTargets: { chest: 12 },
      bodyPartEmphasis: { chest: 'high' },
    });
    expect(await programs.countCompleted(userId)).toBe(1);
  });

  it.each<[string, object, object]>([
    [
      'a whole answer',
      { cost: {}, program: { program: { name: ' Block ', weeks: [week, week] } } },
      { name: 'Block', totalWeeks: 2 },
    ],
    ['a program of running', { name: '10K', duration_weeks: 9 }, { name: '10K', totalWeeks: 9 }],
    [
      'weeks before what is said of them',
      { total_weeks: 500, weeks: [week] },
      { name: 'Program', totalWeeks: 1 },
    ],
    ['a number out of range', { total_weeks: 500 }, { name: 'Program', totalWeeks: 104 }],
    [
      'nothing that a program has',
      { name: 7, weeks: [], program: { weeks: 'many' } },
      { name: 'Program', totalWeeks: 12 },
    ],
    ['a list', [], { name: 'Program', totalWeeks: 12 }],
  ])("takes the phone's insert of %s", async (_, data, program) => {
    await sql`insert into generated_programs (user_id, program_data)
      values (${userId}, ${JSON.stringify(data)}::jsonb)`.execute(open.db);
    const today = new Date().toISOString().slice(0, 10);
    expect(await programs.findActive(userId)).toMatchObject({
      ...program,
      status: 'active',
      startDate: today,
    });
  });

  it("finds nothing of another's, nor by what is no id", async () => {
    const id = await store({ status: 'completed' });
    const other = uuidv7();
    expect(await programs.findById(other, id)).toBeUndefined();
    expect(await programs.findActive(other)).toBeUndefined();
    expect(await programs.countCompleted(other)).toBe(0);
    expect(await programs.findById(userId, "' or true")).toBeUndefined();
    expect(await programs.findById(userId, id)).toMatchObject({ id, status: 'completed' });
  });
});

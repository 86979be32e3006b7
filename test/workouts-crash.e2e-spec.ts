import { describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Backend } from './support/backend.js';

describe('kill -9 while workouts are uploaded', () => {
  it('stores each once, whole or not at all, however often it is sent', async () => {
    const backend = await Backend.start();
    try {
      const athlete = await backend.athlete();
      const uploads = Array.from({ length: 30 }, (_, n) => ({
        headers: { 'idempotency-key': uuidv7() },
        body: {
          client_id: `workout-${n}`,
          start_time: `2026-03-${String(n + 1).padStart(2, '0')}T10:00:00Z`,
          end_time: `2026-03-${String(n + 1).padStart(2, '0')}T11:00:00Z`,
          sets: Array.from({ length: 10 }, (_, at) => ({
            client_id: uuidv7(),
            exercise_slug: 'barbell-bench-press',
            weight: 60 + n + at,
            reps: 5,
          })),
        },
      }));
      const send = () =>
        Promise.all(
          uploads.map(({ headers, body }) =>
            athlete.post('/api/v1/workouts', body, { headers }).catch(() => undefined),
          ),
        );
      const dying = send();
      await new Promise((resolve) => setTimeout(resolve, 150));
      await backend.processes[0]!.kill('SIGKILL');
      await dying;
      await backend.restart();
      const answers = await send();
      expect(answers.map((answer) => answer?.status)).toEqual(uploads.map(() => 201));
      const { body } = await athlete.get('/api/v1/workouts?limit=100');
      expect(body.workouts).toHaveLength(uploads.length);
      const totals = body.workouts.map(({ total_sets }: { total_sets: number }) => total_sets);
      expect(totals).toEqual(uploads.map(() => 10));
    } finally {
      await backend.stop();
    }
  }, 60_000);
});

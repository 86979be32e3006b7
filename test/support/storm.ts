import { v7 as uuidv7 } from 'uuid';
import type { Athlete } from './backend.js';
import type { Answer } from './client.js';

const EXERCISES = ['barbell-bench-press', 'barbell-back-squat', 'barbell-row'];
const HOUR_MS = 3_600_000;

/** What a storm is made of: what one athlete's devices do, all at once. */
export class Storm {
  private readonly workouts: string[] = [];
  private readonly sets: string[] = [];
  private readonly runs: string[] = [];
  readonly answers: { what: string; answer: Answer }[] = [];

  /** @param random of [0, 1) */
  constructor(
    private readonly devices: readonly Athlete[],
    private readonly random: () => number,
    private readonly flags: string[],
  ) {}

  /** Does so many things, so many at a time. */
  async rage(calls: number, atOnce: number): Promise<void> {
    let left = calls;
    const device = async () => {
      while (left > 0) {
        left -= 1;
        await this.anything();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, device));
  }

  private async anything(): Promise<void> {
    const deeds = [
      () => this.say(`bench press ${this.between(100, 119)} for ${this.between(3, 8)}`),
      () => this.say('same weight for 6'),
      () => this.say('undo'),
      () => this.say('actually 7 reps'),
      () => this.sayLate(),
      () => this.sayTogether(),
      () => this.upload(),
      () => this.upload(),
      () => this.patchSet(),
      () => this.patchSet(),
      () => this.deleteSet(),
      () => this.patchWorkout(),
      () => this.deleteWorkout(),
      () => this.run(),
      () => this.deleteRun(),
      () => this.post('/readiness', { feeling: 'great' }),
      () => this.post(`/badges/${this.id}/check-${this.pick(['workout', 'run', 'pr'])}`, {}),
      () => this.checkIn(),
      () => this.read(),
      () => this.read(),
      () => this.post(`/session/${this.id}/end`, {}),
    ];
    await this.pick(deeds)();
  }

  private get id(): string {
    return this.devices[0]!.id;
  }

  private async say(words: string): Promise<void> {
    const { body } = await this.post('/voice/log', { voice_input: words });
    this.sets.push(...((body?.set_ids as string[] | undefined) ?? []));
  }

  private async sayLate(): Promise<void> {
    const timestamp = new Date(Date.now() - this.between(1, 300) * 60_000).toISOString();
    await this.post('/voice/log', { voice_input: `squat ${this.between(100, 119)} for 5`, timestamp });
  }

  /** What the phone could not send for a while, in whatever order. */
  private async sayTogether(): Promise<void> {
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const said = ['bench press 110 for 5', 'undo', 'bench press 112 for 5', 'squat 104 for 4'];
    const items = said.map((voice_input) => ({ voice_input, timestamp: ago(this.between(0, 150)) }));
    await this.post('/voice/log/batch', { mode: 'atomic', items: items.slice(this.between(0, 2)) });
  }

  private async upload(): Promise<void> {
    const start = Date.now() - this.between(3, 200) * HOUR_MS;
    const sets = Array.from({ length: this.between(0, 5) }, (_, n) => ({
      client_id: uuidv7(),
      exercise_slug: this.pick(EXERCISES),
      weight: this.between(60, 140),
      weight_unit: this.pick(['kg', 'lbs']),
      reps: this.between(1, 10),
      performed_at: new Date(start + n * 60_000).toISOString(),
    }));
    const times = {
      start_time: new Date(start).toISOString(),
      end_time: new Date(start + HOUR_MS).toISOString(),
    };
    const { status, body } = await this.post('/workouts', { ...times, sets });
    if (status === 201) this.workouts.push(body.id as string);
    const stored = (body?.sets as { id: string }[] | undefined) ?? [];
    if (status === 201) this.sets.push(...stored.map(({ id }) => id));
  }

  private async patchSet(): Promise<void> {
    const id = this.pick(this.sets);
    const exercise =
      this.random() < 0.2 ? { performed_at: new Date(Date.now() - HOUR_MS).toISOString() } : {};
    if (id)
      await this.send('PATCH', `/sets/${id}`, {
        weight: this.between(60, 140),
        weight_unit: 'kg',
        ...exercise,
      });
  }

  private async deleteSet(): Promise<void> {
    const id = this.pick(this.sets);
    if (id) await this.send('DELETE', `/sets/${id}`);
  }

  private async patchWorkout(): Promise<void> {
    const id = this.pick(this.workouts);
    const start_time = new Date(Date.now() - this.between(3, 200) * HOUR_MS).toISOString();
    if (id)
      await this.send('PATCH', `/workouts/${id}`, this.random() < 0.5 ? { start_time } : { notes: 'again' });
  }

  private async deleteWorkout(): Promise<void> {
    const id = this.pick(this.workouts);
    if (id) await this.send('DELETE', `/workouts/${id}`);
  }

  private async run(): Promise<void> {
    const run = { distance: this.between(1, 20), distance_unit: 'km', duration_seconds: 3_000 };
    const { body } = await this.post('/running/parse', run);
    if (typeof body?.run_id === 'string') this.runs.push(body.run_id);
  }

  private async deleteRun(): Promise<void> {
    const id = this.pick(this.runs);
    if (id) await this.send('DELETE', `/runs/${id}`);
  }

  private async checkIn(): Promise<void> {
    const flag_id = this.pick(this.flags);
    await this.post('/adherence/check-in', {
      flag_id,
      response_type: this.pick(['fine', 'time_constraint']),
    });
  }

  private async read(): Promise<void> {
    const paths = ['fatigue', 'load', 'volume', 'deload', 'strength'].map(
      (one) => `/analytics/${one}/${this.id}`,
    );
    const path = this.pick([
      ...paths,
      `/badges/${this.id}`,
      '/workouts',
      '/runs',
      `/adherence/report/${this.id}`,
    ]);
    await this.send('GET', path);
  }

  private post(path: string, body: object): Promise<Answer> {
    return this.send('POST', path, body);
  }

  private async send(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await this.pick(this.devices).send(method, `/api/v1${path}`, body, {});
    this.answers.push({ what: `${method} ${path}`, answer });
    return answer;
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  private between(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }
}

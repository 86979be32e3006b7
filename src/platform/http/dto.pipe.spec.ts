import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { type Answer, Client } from '../../../test/support/client.js';
import { startTinyApp, type TinyApp } from '../../../test/support/tiny-app.js';
import { Numeric } from './numeric.js';

class SetDto {
  @Numeric() @IsInt() @Min(1) @Max(100) reps!: number;
  @IsOptional() @IsString() @MaxLength(20) note?: string;
}

class WorkoutDto {
  @IsString() @MaxLength(50) name!: string;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => SetDto) sets?: SetDto[];
}

class PageDto {
  @Numeric() @IsOptional() @IsInt() @Min(1) limit = 20;
}

@Controller('workouts')
class WorkoutsController {
  @Post() create(@Body() workout: WorkoutDto) {
    return { kind: workout.constructor.name, workout };
  }
  @Get() list(@Query() page: PageDto) {
    return page;
  }
  @Get(':id') get(@Param('id') id: string) {
    return { id };
  }
}

let tiny: TinyApp;
let client: Client;

beforeAll(async () => {
  tiny = await startTinyApp({ controllers: [WorkoutsController] });
  client = new Client(tiny.url);
});
afterAll(() => tiny.app.close());

const post = (body: unknown) => client.post('/workouts', body);

function expectRefused({ status, headers, body }: Answer, errors: unknown) {
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'http.validation_failed' });
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body.errors).toEqual(errors);
  expect(body).toMatchObject({
    instance: '/workouts',
    message: body.detail,
    error: body.detail,
    status_code: 422,
  });
}

/** An object in an object, so many levels in all. */
function nested(levels: number): object {
  let value: object = {};
  for (let level = 1; level < levels; level += 1) value = { in: value };
  return value;
}

describe('a body of a class', () => {
  it('201 as an instance, its parts too', async () => {
    const workout = { name: 'Push', sets: [{ reps: 5, note: 'schwer 💪' }, { reps: 8 }] };
    expect(await post(workout)).toMatchObject({ status: 201, body: { kind: 'WorkoutDto', workout } });
  });

  it('201 without the fields that we do not know, at any depth', async () => {
    const { status, body } = await post({
      name: 'Push',
      from: 'the future',
      sets: [{ reps: 5, tempo: '3-1-1' }],
    });
    expect(status).toBe(201);
    expect(body.workout).toEqual({ name: 'Push', sets: [{ reps: 5 }] });
  });

  it('201 with a figure written as text, where the field is numeric', async () => {
    expect((await post({ name: 'Push', sets: [{ reps: ' 5 ' }] })).body.workout.sets).toEqual([{ reps: 5 }]);
  });

  it.each([
    ['a missing field', {}, ['/name']],
    ['a wrong type', { name: 5 }, ['/name']],
    ['null for a text', { name: null }, ['/name']],
    ['an object for a text', { name: { toString: 'x' } }, ['/name']],
    ['a text too long', { name: 'x'.repeat(51) }, ['/name']],
    ['an object for a list', { name: 'a', sets: {} }, ['/sets']],
    ['a text for a list', { name: 'a', sets: 'all' }, ['/sets']],
    ['a part that is wrong', { name: 'a', sets: [{ reps: 5 }, { reps: 0 }] }, ['/sets/1/reps']],
    ['no figure', { name: 'a', sets: [{ reps: 'five' }] }, ['/sets/0/reps']],
    ['an empty figure', { name: 'a', sets: [{ reps: '' }] }, ['/sets/0/reps']],
    ['a figure that is none', { name: 'a', sets: [{ reps: 'Infinity' }] }, ['/sets/0/reps']],
    ['a fraction', { name: 'a', sets: [{ reps: 5.5 }] }, ['/sets/0/reps']],
    ['a part that is no object', { name: 'a', sets: [5] }, ['/sets/0']],
    ['several at once', { sets: [{ reps: 0, note: 7 }] }, ['/name', '/sets/0/reps', '/sets/0/note']],
  ])('422 with a pointer to each field: %s', async (_what, body, pointers) => {
    const errors = pointers.map((pointer) => ({ pointer, message: expect.stringMatching(/\S/) }));
    expectRefused(await post(body), errors);
  });

  it.each([
    ['left out', { sets: [] }, 'name is required'],
    ['of another type', { name: 7, sets: [] }, 'name must be a string'],
  ])('422 that says what the field is, not what else it must be: %s', async (_what, body, message) => {
    expectRefused(await post(body), [{ pointer: '/name', message }]);
  });

  it.each([[[]], ['text'], [5], [null], [true]])('422 when it is no object: %j', async (body) => {
    expectRefused(await post(body), [{ pointer: '', message: 'must be an object' }]);
  });

  it('422 when there is none', async () => {
    expectRefused(await client.post('/workouts'), [{ pointer: '', message: 'must be an object' }]);
  });

  it('201 nested twelve levels deep, 422 beyond', async () => {
    expect((await post({ name: 'a', more: nested(11) })).status).toBe(201);
    expectRefused(await post({ name: 'a', more: nested(12) }), [
      { pointer: '', message: 'must not be nested deeper than 12 levels' },
    ]);
  });

  it('422 for thousands of wrong parts, of which it names the first', async () => {
    const { status, body } = await post({ name: 'a', sets: Array.from({ length: 4_000 }, () => ({})) });
    expect(status).toBe(422);
    expect(body.errors).toHaveLength(50);
    expect(body.errors[49]).toMatchObject({ pointer: '/sets/49/reps' });
    expect(body.detail).toMatch(/^\/sets\/0\/reps: .*; \/sets\/4\/reps: [^;]*; and 3995 more$/);
  });
});

describe('a query of a class', () => {
  it.each([
    ['', 20],
    ['?limit=5', 5],
    ['?limit=5&unknown=1', 5],
  ])('200 with %j', async (query, limit) => {
    expect((await client.get(`/workouts${query}`)).body).toEqual({ limit });
  });

  it.each(['?limit=0', '?limit=x', '?limit=', '?limit=1&limit=2'])('422 with %s', async (query) => {
    const answer = await client.get(`/workouts${query}`);
    expectRefused(answer, [{ pointer: '/limit', message: expect.any(String) }]);
  });
});

it('200 with a path parameter as the text that it is', async () => {
  expect((await client.get('/workouts/0123')).body).toEqual({ id: '0123' });
});

import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
  validateSync,
} from 'class-validator';
import fc from 'fast-check';
import { isAccepted } from './acceptance.js';

class Inner {
  @IsInt() @Min(1) reps!: number;
  @IsOptional() @IsString() @MaxLength(3) note?: string | null;
}

class Base {
  @IsOptional() @IsString() id?: string | null;
}

class Outer extends Base {
  @ValidateIf((request: { other?: unknown }) => request.other == null) @IsString() words?: string;
  @IsOptional() @IsIn(['lbs', 'kg']) other?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(2) @IsString({ each: true }) names?: string[] | null;
  @IsOptional() @ValidateNested() @Type(() => Inner) inner?: Inner | null;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => Inner) list?: Inner[] | null;
}

class Guarded {
  @IsString({ validateIf: () => false }) name!: string;
}

const validated = (dto: object) =>
  validateSync(dto, { whitelist: true, forbidUnknownValues: false, stopAtFirstError: true });

const leaf = fc.oneof(
  fc.constantFrom('lbs', 'kg', 'a', 'abcd', '', null, undefined, true),
  fc.integer({ min: -1, max: 3 }),
);
const inner = fc.oneof(
  fc.record({ reps: leaf, note: leaf, more: leaf }, { requiredKeys: [] }),
  fc.constantFrom({ reps: 1 }, { reps: 2, note: 'ok' }),
  leaf,
);
const body = fc.record(
  {
    id: leaf,
    words: leaf,
    other: leaf,
    names: fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })),
    inner,
    list: fc.oneof(leaf, fc.array(inner, { maxLength: 3 })),
    unknown: leaf,
  },
  { requiredKeys: [] },
);

describe('isAccepted', () => {
  it('never accepts what the validator refuses, and leaves the same object', () => {
    fc.assert(
      fc.property(body, (plain) => {
        const [dto, same] = [plainToInstance(Outer, plain), plainToInstance(Outer, plain)];
        const failures = validated(same);
        if (!isAccepted(dto)) return;
        expect(failures).toEqual([]);
        expect(dto).toEqual(same);
      }),
      { numRuns: 2_000 },
    );
  });

  it('accepts valid bodies, nested ones too, without their unknown fields', () => {
    const dto = plainToInstance(Outer, {
      words: 'a',
      names: ['a'],
      list: [{ reps: 1, more: 1 }],
      inner: { reps: 2 },
      unknown: 1,
    });
    expect(isAccepted(dto)).toBe(true);
    expect(dto).toEqual(
      plainToInstance(Outer, { words: 'a', names: ['a'], list: [{ reps: 1 }], inner: { reps: 2 } }),
    );
  });

  it('leaves a class with a rule of another kind to the validator', () => {
    expect(isAccepted(plainToInstance(Guarded, { name: 'a' }))).toBe(false);
  });
});

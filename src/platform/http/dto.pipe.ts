import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { isAccepted } from './acceptance.js';
import { type FieldError, ValidationFailed } from './foreign-failures.js';
import { refusedFields } from './refused-fields.js';

/** Nesting that no request of ours has: refused before anything recursive looks at it. */
const DEEPEST = 12;

const UNCHECKED = new Set<unknown>([String, Boolean, Number, Array, Object, Buffer]);

/**
 * Turns bodies and queries into their classes and checks them. Unknown fields are left out, not refused: the
 * phone may be newer than we are.
 */
@Injectable()
export class DtoPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if (type === 'param' || type === 'custom' || !metatype || UNCHECKED.has(metatype)) return value;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw new ValidationFailed({
        detail: 'The body must be a JSON object.',
        members: { errors: [{ pointer: '', message: 'must be an object' }] },
      });
    }
    if (depthOf(value) > DEEPEST) throw tooDeep();
    return checked(metatype as Type<object>, value);
  }
}

function checked(metatype: Type<object>, value: object): object {
  const dto = plainToInstance(metatype, value);
  if (isAccepted(dto)) return dto;
  const failures = validateSync(dto, { whitelist: true, forbidUnknownValues: false });
  if (failures.length === 0) return dto;
  throw refusedFields(fieldErrors(failures, ''));
}

function fieldErrors(failures: readonly ValidationError[], parent: string): FieldError[] {
  return failures.flatMap(({ property, value, constraints, children }) => {
    const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    // Checks come in the reverse of their declaration: the last is the first one written, what the field is.
    const message = Object.values(constraints ?? {}).at(-1);
    return message === undefined
      ? fieldErrors(children ?? [], pointer)
      : [{ pointer, message: messageOf(property, value, message) }];
  });
}

/** "Must be shorter" helps nobody who left the field out. */
function messageOf(property: string, value: unknown, message: string): string {
  return value === undefined ? `${property} is required` : message;
}

function tooDeep(): Error {
  return new ValidationFailed({
    detail: 'The body is nested too deeply.',
    members: { errors: [{ pointer: '', message: `must not be nested deeper than ${DEEPEST} levels` }] },
  });
}

function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST) {
    depth += 1;
    level = level.flatMap((entry) =>
      Object.values(entry as object).filter((child) => child !== null && typeof child === 'object'),
    );
  }
  return depth;
}

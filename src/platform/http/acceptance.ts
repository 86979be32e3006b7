import type { Type } from '@nestjs/common';
import { getMetadataStorage, ValidationTypes, type ValidatorConstraintInterface } from 'class-validator';

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Condition = (object: object, value: unknown) => boolean;

interface Check {
  constraint: ValidatorConstraintInterface;
  metadata: Metadata;
}

/** What one field must hold. */
interface Field {
  conditions: Condition[];
  checks: Check[];
  isNested: boolean;
}

/** By field name; undefined for a class with a rule that is not understood here. */
type Plan = ReadonlyMap<string, Field> | undefined;

const plans = new Map<unknown, Plan>();

/**
 * Whether an object is certain to pass the validation of its class, by the class's own validators and in their
 * order; fields without a rule are taken out, as `whitelist` does. The validator looks the rules up, sorts them and
 * makes an error for every field each time, and most requests are valid: it is asked only for what is wrong.
 *
 * @returns false when the validator has to look: something is wrong, or a rule is not understood
 */
export function isAccepted(dto: object): boolean {
  const plan = planOf((Object.getPrototypeOf(dto) as { constructor: Type<object> }).constructor);
  if (!plan || plan.size === 0) return false;
  const record = dto as Record<string, unknown>;
  for (const name of Object.keys(record)) if (!plan.has(name)) delete record[name];
  for (const [name, field] of plan) if (!holds(record, name, field)) return false;
  return true;
}

function holds(dto: Record<string, unknown>, name: string, { conditions, checks, isNested }: Field): boolean {
  const value = dto[name];
  if (!conditions.every((condition) => condition(dto, value))) return true;
  return checks.every((check) => passes(check, dto, value)) && (!isNested || isNestedAccepted(value));
}

function passes({ constraint, metadata }: Check, object: object, value: unknown): boolean {
  const { propertyName: property, constraints, each } = metadata;
  const given = { targetName: object.constructor.name, property, object, value, constraints };
  const holdsFor = (one: unknown) => constraint.validate(one, given) === true;
  return each && Array.isArray(value) ? value.every(holdsFor) : holdsFor(value);
}

function isNestedAccepted(value: unknown): boolean {
  if (value === undefined) return true;
  const objects: unknown[] = Array.isArray(value) ? value : [value];
  return objects.every((one) => typeof one === 'object' && one !== null && isAccepted(one));
}

function planOf(metatype: Type<object>): Plan {
  if (!plans.has(metatype)) plans.set(metatype, makePlan(metatype));
  return plans.get(metatype);
}

function makePlan(metatype: Type<object>): Plan {
  const storage = getMetadataStorage();
  const plan = new Map<string, Field>();
  // As `validateSync` asks without options: for no schema and no groups.
  for (const metadata of storage.getTargetValidationMetadatas(metatype, '', false, false)) {
    const field = plan.get(metadata.propertyName) ?? { conditions: [], checks: [], isNested: false };
    plan.set(metadata.propertyName, field);
    if (metadata.validateIf) return undefined;
    if (metadata.type === ValidationTypes.CONDITIONAL_VALIDATION) {
      field.conditions.push(metadata.constraints[0] as Condition);
    } else if (metadata.type === ValidationTypes.NESTED_VALIDATION) field.isNested = true;
    else if (metadata.type === ValidationTypes.CUSTOM_VALIDATION) {
      const constraints = storage.getTargetValidatorConstraints(metadata.constraintCls);
      if (constraints.some((constraint) => constraint.async)) return undefined;
      for (const { instance: constraint } of constraints) field.checks.push({ constraint, metadata });
    } else return undefined;
  }
  return plan;
}

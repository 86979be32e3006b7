import { ValidateIf } from 'class-validator';

/**
 * A field that must be given unless it is given under another name. What is given is checked, whatever else is: a
 * rule that was switched off by another field would let anything through.
 */
export function RequiredUnless(...names: string[]): PropertyDecorator {
  return ValidateIf((request: object, value: unknown) => {
    const others = request as Record<string, unknown>;
    return value != null || names.every((name) => others[name] == null);
  });
}

import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';

/**
 * A field that helps but never refuses: a client that gets it wrong is served as if it had left it out.
 *
 * @param read what the value means; undefined when it cannot be made out
 */
export function Hint(read: (value: unknown) => unknown): PropertyDecorator {
  const transformed = Transform(({ value }: { value: unknown }) => read(value));
  const optional = IsOptional();
  return (target, property) => {
    transformed(target, property);
    optional(target, property);
  };
}

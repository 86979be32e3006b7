import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import { STATUS_CODES } from 'node:http';

/** One field that was refused. */
class FieldProblem {
  @ApiProperty({ description: 'JSON pointer to the field.', example: '/transcript' }) pointer!: string;
  @ApiProperty() message!: string;
}

/** The one body of every error (RFC 9457). */
export class ProblemBody {
  @ApiProperty({ description: 'URI of the kind of problem.' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty({ description: 'What happened this time.' }) detail!: string;
  @ApiProperty({ description: 'Path of the request.' }) instance!: string;
  @ApiProperty({ description: 'Stable name for programs: module.reason.' }) code!: string;
  @ApiProperty() request_id!: string;
  @ApiProperty({ type: [FieldProblem], required: false }) errors?: FieldProblem[];
  @ApiProperty({ description: 'The same as detail.' }) error!: string;
  @ApiProperty({ description: 'The same as detail.' }) message!: string;
  @ApiProperty({ description: 'The same as status.' }) status_code!: number;
}

/** Marks a handler whose error answers are documented: the architecture test asks for it. */
export const DOCUMENTED_PROBLEMS = 'voicefit:problems';

/** Documents the error answers of a route. */
export function ApiProblems(...statuses: number[]): MethodDecorator {
  const documented: MethodDecorator = (_target, _key, descriptor) => {
    Reflect.defineMetadata(DOCUMENTED_PROBLEMS, statuses, descriptor.value as object);
  };
  return applyDecorators(
    documented,
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: STATUS_CODES[status] ?? 'Error',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemBody' } } },
      }),
    ),
  );
}

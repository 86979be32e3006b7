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

/** The answer of an error, as an OpenAPI document has it. */
function problemResponse(status: number) {
  return {
    description: STATUS_CODES[status] ?? 'Error',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemBody' } } },
  };
}

/** Methods whose requests bring a body: it is read before any route is asked, also by those that want none. */
const WITH_BODY = new Set(['post', 'put', 'patch']);
/** What a body is refused with: no JSON, too large, of another type. */
const BODY_REFUSALS = [400, 413, 415];

/** The error answers that a route has by its method alone: nobody lists them. @param method in lower case */
export function problemsOfMethod(method: string): Record<string, ReturnType<typeof problemResponse>> {
  const statuses = WITH_BODY.has(method) ? BODY_REFUSALS : [];
  return Object.fromEntries(statuses.map((status) => [status, problemResponse(status)]));
}

/** Documents the error answers of a route, but for those of its body. */
export function ApiProblems(...statuses: number[]): MethodDecorator {
  const documented: MethodDecorator = (_target, _key, descriptor) => {
    Reflect.defineMetadata(DOCUMENTED_PROBLEMS, statuses, descriptor.value as object);
  };
  return applyDecorators(
    documented,
    ...statuses.map((status) => ApiResponse({ status, ...problemResponse(status) })),
  );
}

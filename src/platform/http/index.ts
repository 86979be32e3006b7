export { ApiProblems, DOCUMENTED_PROBLEMS, ProblemBody, problemsOfMethod } from './api-problems.js';
export { BODY_LIMIT, LargeBody } from './body-limits.js';
export { defineError, type ErrorDetails, NamedError } from './define-error.js';
export { DtoPipe } from './dto.pipe.js';
export {
  ApiNotModified,
  entityTag,
  IfMatch,
  isKnown,
  matchesAny,
  type Precondition,
  sendTag,
  VersionMismatch,
} from './entity-tags.js';
export type { FieldError } from './foreign-failures.js';
export { Hint } from './hint.js';
export { HttpModule } from './http.module.js';
export { Idempotency, type IdempotencyClaim } from './idempotency.js';
export { StillRunning } from './idempotency.errors.js';
export { IdempotentSteps } from './idempotent-steps.js';
export { IdempotentWrites } from './idempotent-writes.js';
export { MayBeAbsent } from './may-be-absent.js';
export { numeric, Numeric } from './numeric.js';
export { perRoute } from './per-route.js';
export { headersOf, type Problem, PROBLEM_TYPE, problemOf } from './problem.js';
export { refusedField, refusedFields } from './refused-fields.js';
export { RequiredUnless } from './required-unless.js';
export { RevalidatesByEntityTag, SendsEntityTag, type Tagged } from './sends-entity-tag.js';
export { serverOptions } from './server-options.js';
export { storable, Storable, StorableIfAny } from './storable.js';
export { CURRENT_PREFIX, VersionedController } from './versioned-controller.js';
export { prepareWebServer } from './web-server.js';

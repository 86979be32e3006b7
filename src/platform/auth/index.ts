export { AccessGuard, AuthGuard, bearerToken } from './auth.guard.js';
export { AuthModule } from './auth.module.js';
export { LocalTokenVerifier, localUserId } from './local.token-verifier.js';
export {
  AdminOnly,
  type AuthenticatedRequest,
  CurrentUser,
  type Plan,
  type Principal,
  Public,
  type Role,
  routeAccess,
} from './principal.js';
export { TokenVerifier } from './token-verifier.js';

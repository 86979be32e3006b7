export { Accounts } from './accounts.js';
export { AccessGuard, AuthGuard, bearerToken } from './auth.guard.js';
export { AuthModule } from './auth.module.js';
export { ErasedAccounts } from './erased-accounts.js';
export { LocalTokenVerifier, localUserId } from './local.token-verifier.js';
export {
  AdminOnly,
  type AuthenticatedRequest,
  CurrentUser,
  EvenErased,
  type Plan,
  type Principal,
  Public,
  type Role,
  routeAccess,
} from './principal.js';
export { Plans } from './plans.js';
export { TokenVerifier } from './token-verifier.js';

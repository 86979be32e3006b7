export { Accounts } from './accounts.js';
export { AccessGuard, AuthGuard, bearerToken } from './auth.guard.js';
export { AuthModule } from './auth.module.js';
export { ErasedAccounts } from './erased-accounts.js';
export { LocalTokenVerifier, localUserId } from './local.token-verifier.js';
export { userMeant } from './own-user.js';
export {
  AdminMayActFor,
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

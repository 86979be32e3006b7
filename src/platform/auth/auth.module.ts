import { Global, Logger, Module } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { Accounts } from './accounts.js';
import { AccessGuard, AuthGuard } from './auth.guard.js';
import { ErasedAccounts } from './erased-accounts.js';
import { LocalTokenVerifier } from './local.token-verifier.js';
import { Plans } from './plans.js';
import { SupabaseTokenVerifier } from './supabase.token-verifier.js';
import { TokenVerifier } from './token-verifier.js';

function tokenVerifier(settings: Settings): TokenVerifier {
  if (settings.supabaseUrl === undefined) {
    new Logger('Auth').warn('Local tokens are accepted: set SUPABASE_URL to verify those of your project');
    return new LocalTokenVerifier(settings.dataDir);
  }
  return new SupabaseTokenVerifier({
    url: settings.supabaseUrl,
    jwtSecret: settings.supabaseJwtSecret,
    serviceKey: settings.supabaseServiceKey,
  });
}

@Global()
@Module({
  providers: [
    { provide: TokenVerifier, useFactory: tokenVerifier, inject: [Settings] },
    Plans,
    ErasedAccounts,
    Accounts,
    AuthGuard,
    AccessGuard,
  ],
  exports: [TokenVerifier, AuthGuard, AccessGuard, Plans, ErasedAccounts, Accounts],
})
export class AuthModule {}

import { defineError } from '../http/index.js';

const challenge = { headers: { 'www-authenticate': 'Bearer' } };

const Missing = defineError({
  code: 'auth.token_missing',
  status: 401,
  message: 'A bearer token is required.',
});
const Invalid = defineError({ code: 'auth.token_invalid', status: 401, message: 'The token is not valid.' });
const Expired = defineError({ code: 'auth.token_expired', status: 401, message: 'The token has expired.' });

const Erased = defineError({
  code: 'auth.account_erased',
  status: 401,
  message: 'The account of this token was erased.',
});

export class TokenMissing extends Missing {
  constructor() {
    super(challenge);
  }
}

export class TokenInvalid extends Invalid {
  constructor(cause?: unknown) {
    super({ ...challenge, cause });
  }
}

export class TokenExpired extends Expired {
  constructor(cause?: unknown) {
    super({ ...challenge, cause });
  }
}

export class AccountErased extends Erased {
  constructor() {
    super(challenge);
  }
}

export const NotYourUser = defineError({
  code: 'auth.not_your_user',
  status: 403,
  message: 'The user_id of the request is not that of the token.',
});

export const AdminOnlyRoute = defineError({
  code: 'auth.admin_only',
  status: 403,
  message: 'This route is for administrators.',
});

export const AccountsAway = defineError({
  code: 'auth.accounts_unavailable',
  status: 503,
  message: 'Accounts cannot be looked up just now.',
});

export const VerifierAway = defineError({
  code: 'auth.keys_unavailable',
  status: 503,
  message: 'Tokens cannot be verified just now.',
});

import { parseArgs } from 'node:util';
import type { Plan, Role } from './platform/auth/index.js';

/** How to ask for a local token. */
export const TOKEN_USAGE = `npm run token -- [--user NAME] [--plan free|premium] [--role admin]

  --user   whose token it is: the same name is always the same athlete (demo)
  --plan   free or premium (premium)
  --role   admin, for what only an administrator may do
  --help   this text
`;

/** What was asked for: this text, a token, or something that there is not. */
export type AskedForToken =
  | { help: true; problem?: undefined }
  | { help: false; problem: string }
  | { help: false; problem?: undefined; request: { user: string; plan: Plan; role?: Role } };

/** @param args what stands after `npm run token --` */
export function tokenRequestOf(args: string[]): AskedForToken {
  const said = optionsOf(args);
  if (typeof said === 'string') return { help: false, problem: said };
  const { help, user, plan, role } = said;
  if (help) return { help };
  if (plan !== 'free' && plan !== 'premium') return { help, problem: 'The plan is free or premium.' };
  if (role !== undefined && role !== 'admin') return { help, problem: 'The only role is admin.' };
  return { help, request: { user, plan, role } };
}

/** @returns what is wrong with them, if anything */
function optionsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        user: { type: 'string', default: 'demo' },
        plan: { type: 'string', default: 'premium' },
        role: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    // What Node says of an option that it does not know, or that lacks its value.
    const { code, message } = error as { code?: unknown; message: string };
    if (String(code).startsWith('ERR_PARSE_ARGS')) return message;
    throw error;
  }
}

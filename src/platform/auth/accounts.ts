import { Injectable } from '@nestjs/common';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { Settings } from '../config/index.js';
import { AccountsAway } from './auth.errors.js';

/** The project may take this long to answer about an account. */
const TIMEOUT_MS = 5_000;
const NOT_FOUND = 404;

/** The accounts that athletes sign in with: those of the Supabase project, where one is configured. */
@Injectable()
export class Accounts {
  private readonly project: SupabaseClient | undefined;

  constructor({ supabaseUrl, supabaseServiceKey }: Settings) {
    if (supabaseUrl === undefined || supabaseServiceKey === undefined) return;
    this.project = createClient(supabaseUrl.replace(/\/+$/, ''), supabaseServiceKey, {
      auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
      global: {
        fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }),
      },
    });
  }

  /** Whether there is anything to administer. */
  get areOurs(): boolean {
    return this.project !== undefined;
  }

  /**
   * Whether somebody can sign in under an id; no without a project to ask.
   *
   * @throws AccountsAway
   */
  async has(userId: string): Promise<boolean> {
    if (!this.project) return false;
    const { error } = await this.project.auth.admin.getUserById(userId);
    if (error && error.status !== NOT_FOUND) throw new AccountsAway({ cause: error });
    return !error;
  }

  /**
   * Deletes an account; one that is gone already is well.
   *
   * @throws whatever kept the project from doing it
   */
  async delete(userId: string): Promise<void> {
    if (!this.project) return;
    const { error } = await this.project.auth.admin.deleteUser(userId);
    if (error && error.status !== NOT_FOUND) throw error;
  }
}

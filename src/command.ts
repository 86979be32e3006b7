import { reasonOf } from './greeting.js';

/** Runs one of the commands beside the service: a failure is told to people, and is exit code 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    process.exit();
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exit(1);
  }
}

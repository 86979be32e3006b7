import { readFileSync } from 'node:fs';

interface Manifest {
  version: string;
}

const manifest = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as Manifest;

/** The version of the running software, as its package says. */
export const VERSION = manifest.version;

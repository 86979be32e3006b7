import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadSettings, VARIABLE_NAMES } from '../src/platform/config/index.js';
import { deprecationHeaders } from '../src/platform/http/versioned-controller.js';

const text = (file: string): string => readFileSync(file, 'utf8');
const scripts = Object.keys((JSON.parse(text('package.json')) as { scripts: object }).scripts);
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')];

describe('.env.example', () => {
  const named = [...text('.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name!);

  it('names every setting once, and no other', () => {
    expect(named.toSorted()).toEqual([...VARIABLE_NAMES].toSorted());
  });

  it('sets nothing but defaults', () => {
    const set = [...text('.env.example').matchAll(/^([A-Z][A-Z0-9_]+)=(.*)$/gm)];
    const variables = Object.fromEntries(set.map(([, name, value]) => [name!, value!]));
    expect(loadSettings(variables)).toEqual(loadSettings({}));
  });

  it('says of each what it means and what it is by default', () => {
    const blocks = text('.env.example').split(/^(?:# )?[A-Z][A-Z0-9_]+=.*$/m);
    for (const [at, name] of named.entries())
      expect([name, /Default: /.test(blocks[at]!)]).toEqual([name, true]);
  });
});

describe('the documents', () => {
  it.each(pages)('%s names only commands that exist', (page) => {
    const commands = [...text(page).matchAll(/npm run ([a-z0-9:]*[a-z0-9])/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it.each(pages)('%s links only to what is there', (page) => {
    const links = [...text(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target!);
    expect(links.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  it('name every command of package.json that a newcomer may want', () => {
    const readme = text('README.md');
    const silent = [
      'prestart',
      'build',
      'format',
      'format:check',
      'lint',
      'types',
      'boundaries',
      'openapi:check',
    ];
    const wanted = scripts.filter((name) => !silent.includes(name));
    expect(wanted.filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(readme))).toEqual([]);
  });
});

describe('docs/versioning.md', () => {
  it('shows the headers as they are sent', () => {
    const sent = deprecationHeaders('/api/voice/log')!;
    const shown = [
      ...text('docs/versioning.md').matchAll(/^(Deprecation|Sunset|Link): (.*?)(?: {2,}.*)?$/gm),
    ];
    expect(Object.fromEntries(shown.map(([, name, value]) => [name!.toLowerCase(), value]))).toEqual(sent);
  });
});

describe('the install', () => {
  const lock = JSON.parse(text('package-lock.json')) as {
    packages: Record<string, { hasInstallScript?: true }>;
  };
  const settings = JSON.parse(text('package.json')) as { scarfSettings?: { enabled: boolean } };

  it('runs no script but those that are known to stay with the npm registry', () => {
    const running = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(running.map(([path]) => path.replace(/.*node_modules\//, '')).toSorted()).toEqual([
      '@parcel/watcher',
      '@scarf/scarf',
      '@swc/core',
      'node',
      'unrs-resolver',
    ]);
  });

  it('reports to nobody: the one script that would is switched off', () => {
    expect(settings.scarfSettings).toEqual({ enabled: false });
  });
});

// Makes a module that compiles, is wired by its own module class and has a test: `npm run new:module -- sleep`.
import { mkdirSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error('Usage: npm run new:module -- <name in kebab-case>, such as: npm run new:module -- sleep');
  process.exit(2);
}

const folder = join('src', 'modules', name);
if (existsSync(folder)) {
  console.error(`${folder} exists already.`);
  process.exit(1);
}

const pascal = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
const snake = name.replaceAll('-', '_');

const files = {
  'index.ts': `export { ${pascal}Module } from './${name}.module.js';\n`,

  [`${name}.module.ts`]: `import { Module } from '@nestjs/common';
import { ${pascal}Controller } from './${name}.controller.js';
import { ${pascal}Service } from './${name}.service.js';

@Module({ controllers: [${pascal}Controller], providers: [${pascal}Service] })
export class ${pascal}Module {}
`,

  [`${name}.dto.ts`]: `/** What is known about ${name.replaceAll('-', ' ')}. */
export class ${pascal}Answer {
  user_id!: string;
}
`,

  [`${name}.errors.ts`]: `import { defineError } from '../../platform/http/index.js';

export const ${pascal}NotFound = defineError({
  code: '${name}.${snake}_not_found',
  status: 404,
  message: 'No such ${name.replaceAll('-', ' ')}.',
});
`,

  [`${name}.service.ts`]: `import { Injectable } from '@nestjs/common';
import type { ${pascal}Answer } from './${name}.dto.js';

/** The use cases of ${name.replaceAll('-', ' ')}. */
@Injectable()
export class ${pascal}Service {
  async read(userId: string): Promise<${pascal}Answer> {
    return { user_id: userId };
  }
}
`,

  [`${name}.controller.ts`]: `import { Get } from '@nestjs/common';
import { CurrentUser, type Principal } from '../../platform/auth/index.js';
import { ApiProblems, VersionedController } from '../../platform/http/index.js';
import { ${pascal}Answer } from './${name}.dto.js';
import { ${pascal}Service } from './${name}.service.js';

@VersionedController('${name}')
export class ${pascal}Controller {
  constructor(private readonly service: ${pascal}Service) {}

  /** What is known about ${name.replaceAll('-', ' ')}. */
  @Get()
  @ApiProblems(401, 429, 503)
  read(@CurrentUser() user: Principal): Promise<${pascal}Answer> {
    return this.service.read(user.userId);
  }
}
`,

  [`${name}.service.spec.ts`]: `import { describe, expect, it } from '@jest/globals';
import { ${pascal}Service } from './${name}.service.js';

describe('${name}', () => {
  it('answers for the athlete who asks', async () => {
    const athlete = '018f0000-0000-7000-8000-000000000001';
    await expect(new ${pascal}Service().read(athlete)).resolves.toEqual({ user_id: athlete });
  });
});
`,
};

mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);

console.log(`Made ${folder}. Next:
  1. add ${pascal}Module to src/app.module.ts
  2. if it uses other modules, declare the edges in .dependency-cruiser.mjs
  3. npm run openapi && npm run check
docs/adding-a-module.md tells the rest.`);

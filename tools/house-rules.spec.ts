import { beforeAll, describe, expect, it } from 'vitest';
import { projectLint } from './lint-a-text';

/** Rules that a file with this text would break, if it stood there. */
let broken: Awaited<ReturnType<typeof projectLint>>;

beforeAll(async () => {
  broken = await projectLint();
}, 60_000);

describe('the house rules', () => {
  it.each([
    [
      'an area asks for a repository',
      'libs/api/firms/src/x.ts',
      `import { InjectRepository } from '@nestjs/typeorm';\nexport { InjectRepository };`,
      'no-restricted-imports',
    ],
    [
      'a cycle is papered over',
      'libs/api/firms/src/x.ts',
      `import { forwardRef } from '@nestjs/common';\nexport { forwardRef };`,
      'no-restricted-imports',
    ],
    [
      'the first chunk takes a label from the index of the contracts',
      'libs/web/ui/src/text/x.ts',
      `import { jobKindLabels } from '@akashi/contracts';\nexport { jobKindLabels };`,
      '@typescript-eslint/no-restricted-imports',
    ],
    [
      'a page takes the sentences of every area along',
      'libs/web/findings/src/x.ts',
      `import { problemText } from '@akashi/contracts/problems';\nexport { problemText };`,
      'no-restricted-imports',
    ],
    [
      'a page takes the scheme from code instead of the engagement',
      'libs/web/engagements/src/x.ts',
      `import { ismapRuleset20240801 } from '@akashi/domain/engagement';\nexport { ismapRuleset20240801 };`,
      'no-restricted-imports',
    ],
    [
      'a rule reads the clock',
      'libs/domain/src/dates/x.ts',
      `export const x = (): number => Date.now();`,
      'no-restricted-syntax',
    ],
    [
      'a rule throws dice',
      'libs/domain/src/dates/x.ts',
      `export const x = (): number => Math.random();`,
      'no-restricted-syntax',
    ],
    ['an enum is declared', 'libs/contracts/src/x.ts', `export enum X { A }`, 'no-restricted-syntax'],
    [
      'the environment is read outside the configuration',
      'libs/api/firms/src/x.ts',
      `export const x = process.env['X'];`,
      'no-restricted-properties',
    ],
    [
      'a spec is timed',
      'libs/domain/src/dates/x.spec.ts',
      `export const x = (): number => performance.now();`,
      'no-restricted-properties',
    ],
  ])('are broken when %s', async (_, file, text, rule) => {
    expect(await broken(file, text)).toContain(rule);
  });
});

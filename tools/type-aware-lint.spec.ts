import { ESLint } from 'eslint';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

/** Where `CI` is set the parser believes that every file is read once, as it lies on the disk: here its text is ours. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } },
  },
});

/** Rules that this file would break, if this were its text. The file exists: only then has the text types. */
async function broken(file: string, text: string): Promise<string[]> {
  const filePath = resolve(root, file);
  expect(existsSync(filePath)).toBe(true);
  const [result] = await eslint.lintText(text, { filePath });
  return [...new Set(result?.messages.map((message) => message.ruleId ?? message.message))];
}

const anywhere = [
  'libs/api/firms/src/index.ts',
  'libs/domain/src/index.ts',
  'libs/domain/src/firm/maintain-firm.rule.spec.ts',
  'libs/contracts/src/index.ts',
  'libs/documents/src/index.ts',
  'libs/web/firms/src/index.ts',
  'apps/api/src/main.ts',
  'apps/web/src/main.ts',
  'apps/verify/src/main.ts',
  'tools/test.ts',
  'e2e/engagement.ts',
];

const store = `const store = { rename: (name: string) => Promise.resolve(name.length) };`;

/** The first text of all waits until the program of every file stands. */
beforeAll(() => broken(anywhere[0]!, ''), 180_000);

describe('what the types know', () => {
  it.each(anywhere)('tells in %s that nobody waits for what is stored', async (file) => {
    const forgotten = `${store}\nexport async function rename(): Promise<void> {\n  store.rename('x');\n}\n`;
    expect(await broken(file, forgotten)).toEqual(['@typescript-eslint/no-floating-promises']);
    expect(await broken(file, forgotten.replace('  store', '  await store'))).toEqual([]);
  });

  it.each([
    ['a promise is taken for an answer', `${store}\nif (store.rename('x')) store.toString();`, 'no-misused-promises'],
    ['something is awaited that comes at once', `export const x = await 1;`, 'await-thenable'],
    [
      'a case of a union is left out',
      `export function x(one: 'a' | 'b'): number {\n  switch (one) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}`,
      'switch-exhaustiveness-check',
    ],
  ])('tells that %s', async (_, text, rule) => {
    expect(await broken('libs/api/firms/src/index.ts', text)).toContain(`@typescript-eslint/${rule}`);
  });
});

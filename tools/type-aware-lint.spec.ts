import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

/** A tree of the project's shape with its own settings of compiler and linter, so that wrong texts lie where nothing else reads them. */
let tree: string;

const areas = [
  'libs/api/firms/src',
  'libs/domain/src',
  'libs/domain/src/firm',
  'libs/contracts/src',
  'libs/documents/src',
  'libs/web/firms/src',
  'apps/api/src',
  'apps/web/src',
  'apps/verify/src',
  'tools',
  'e2e',
] as const;

const store = `const store = { rename: (name: string) => Promise.resolve(name.length) };`;
const forgotten = `${store}\nexport async function rename(): Promise<void> {\n  store.rename('x');\n}\n`;
const awaited = forgotten.replace('  store', '  await store');

/** Calls into another library, whose types have to be found by the settings of the area. */
const acrossLibraries = {
  'libs/web/firms/src': `import type { Api } from '@akashi/web-platform';\nexport const ask = (api: Api, address: never): void => {\n  api.ask(address);\n};\n`,
  'libs/api/firms/src': `import type { FileStore } from '@akashi/api-platform';\nexport const put = (store: FileStore): void => {\n  store.put('firm', Buffer.from(''));\n};\n`,
  e2e: `import type { Api } from '../libs/web/platform/src/index.ts';\nexport const ask = (api: Api, address: never): void => {\n  api.ask(address);\n};\n`,
};

const others = {
  'promise-as-truth.ts': `${store}\nif (store.rename('x')) store.toString();\nexport {};\n`,
  'awaits-nothing.ts': `export const x = await 1;\n`,
  'forgets-a-case.ts': `export function x(one: 'a' | 'b'): number {\n  switch (one) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n`,
};

/** The rules that each file breaks, by its path in the tree. */
let broken: Record<string, string[]>;

function lay(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

function laySettings(): void {
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json'])
    cpSync(join(root, file), join(tree, file));
  for (const area of areas)
    for (let folder: string = area; folder !== '.'; folder = dirname(folder)) {
      const settings = join(folder, 'tsconfig.json');
      if (!existsSync(join(root, settings)) || existsSync(join(tree, settings))) continue;
      mkdirSync(join(tree, folder), { recursive: true });
      cpSync(join(root, settings), join(tree, settings));
    }
  for (const used of ['node_modules', 'libs/web/platform', 'libs/api/platform']) {
    mkdirSync(dirname(join(tree, used)), { recursive: true });
    symlinkSync(join(root, used), join(tree, used));
  }
}

/** Runs the linter over the tree as the suite runs it over the project. */
function lint(): { filename: string; code: string }[] {
  const oxlint = resolve(root, 'node_modules/oxlint/bin/oxlint');
  const args = [
    oxlint,
    '--type-aware',
    '--deny-warnings',
    '--no-ignore',
    '--format=json',
    'libs',
    'apps',
    'tools',
    'e2e',
  ];
  try {
    execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return (JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] }).diagnostics;
  }
  return [];
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'akashi-lint-'));
  laySettings();
  for (const area of areas) {
    lay(`${area}/forgotten.ts`, forgotten);
    lay(`${area}/forgotten.spec.ts`, forgotten);
    lay(`${area}/awaited.ts`, awaited);
  }
  for (const [area, text] of Object.entries(acrossLibraries)) lay(`${area}/across.ts`, text);
  for (const [name, text] of Object.entries(others)) lay(`libs/contracts/src/${name}`, text);
  broken = {};
  for (const { filename, code } of lint()) broken[filename] = [...(broken[filename] ?? []), code];
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('what the types know', () => {
  it.each(areas)('tells in %s that nobody waits for what is stored', (area) => {
    expect(broken[`${area}/forgotten.ts`]).toEqual(['typescript(no-floating-promises)']);
    expect(broken[`${area}/forgotten.spec.ts`]).toEqual(['typescript(no-floating-promises)']);
    expect(broken[`${area}/awaited.ts`]).toBeUndefined();
  });

  it.each(Object.keys(acrossLibraries))('tells it in %s of what another library promises', (area) => {
    expect(broken[`${area}/across.ts`]).toEqual(['typescript(no-floating-promises)']);
  });

  it.each([
    ['a promise is taken for an answer', 'promise-as-truth', 'no-misused-promises'],
    ['something is awaited that comes at once', 'awaits-nothing', 'await-thenable'],
    ['a case of a union is left out', 'forgets-a-case', 'switch-exhaustiveness-check'],
  ])('tells that %s', (_, name, rule) => {
    expect(broken[`libs/contracts/src/${name}.ts`]).toContain(`typescript(${rule})`);
  });

  it('is asked of the whole project by the suite of lint', () => {
    const printed = execFileSync(
      process.execPath,
      [resolve(root, 'node_modules/oxlint/bin/oxlint'), '--print-config'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    const { rules, overrides } = JSON.parse(printed) as { rules: Record<string, string>; overrides?: unknown[] };
    expect(Object.keys(rules)).toHaveLength(4);
    expect(overrides ?? []).toEqual([]);
  });
});

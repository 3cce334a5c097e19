import { globSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

/** The files that a configuration of the compiler takes in. */
function filesOf(name: string): string[] {
  const path = resolve(root, name);
  const { config } = ts.readConfigFile(path, ts.sys.readFile) as { config: unknown };
  const { fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  expect(errors).toEqual([]);
  return fileNames.map((file) => relative(root, file));
}

describe('the suite of types', () => {
  it('reads every file of the project once, specs and fixtures too', () => {
    const all = globSync('{libs,apps,migrations,tools,e2e}/**/*.ts', { cwd: root });
    const read = [...filesOf('tsconfig.json'), ...filesOf('tsconfig.web.json')];
    expect(all.filter((file) => file.endsWith('.spec.ts')).length).toBeGreaterThan(100);
    expect(read.sort()).toEqual(all.sort());
  });
});

import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');
const chapter = /^## Add a use case$(.*?)^## /ms.exec(read('README.md'))?.[1] ?? '';
const [ofTheFirm = '', ofAnEngagement = ''] = chapter.split('\n`finding.confirm`, a verb of');
const listed = (text: string): string[] => [...text.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = '']) => file);

/** What a verb keeps anew is told apart: it is not of every verb. */
const keeping = /\.(store|entity|query)\.ts$/;
const withoutComments = (text: string): string => text.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');

describe.each([
  ['client.revise', listed(ofTheFirm), 'libs/api/firms', /reviseClient|clientApi\.revise\b|client\.revised?\b/i],
  [
    'finding.confirm',
    listed(ofAnEngagement),
    'libs/api/findings',
    /confirmFinding|findingApi\.confirm\b|finding\.confirm(ed)?\b/i,
  ],
] as const)('the files of %s, as README lists them', (verb, files, area, names) => {
  it('are twelve, each named once', () => {
    expect(files).toHaveLength(12);
    expect(new Set(files).size).toBe(12);
  });

  it.each(files)('hold the verb: %s', (file) => {
    const [thing] = verb.split('.');
    expect(read(file)).toMatch(file.includes('/texts/') ? new RegExp(`'${thing}\\.`) : names);
  });

  it('are all that the rule, what travels and the area have of it', () => {
    const code = globSync(['libs/domain/src/**/*.ts', 'libs/contracts/src/**/*.ts', `${area}/src/**/*.ts`], {
      cwd: root,
    })
      .filter((file) => !file.endsWith('.spec.ts') && !keeping.test(file))
      .filter((file) => names.test(withoutComments(read(file))));
    expect(code.length).toBeGreaterThan(6);
    expect(code.filter((file) => !files.includes(file))).toEqual([]);
  });
});

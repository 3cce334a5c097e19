import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';
import { columns, faultsOf, namedTests, readAsvsList, type AsvsRow } from './sources/asvs-list.ts';
import { testTitles } from './sources/test-titles.ts';

/** How many requirements of level 1 and of level 2 each chapter of ASVS 5.0.0 has. */
const chapters: Readonly<Record<string, readonly [number, number]>> = {
  1: [8, 19],
  2: [4, 7],
  3: [8, 11],
  4: [2, 8],
  5: [4, 5],
  6: [13, 22],
  7: [6, 12],
  8: [4, 3],
  9: [4, 3],
  10: [5, 24],
  11: [3, 11],
  12: [3, 6],
  13: [1, 12],
  14: [2, 7],
  15: [3, 10],
  16: [0, 16],
  17: [0, 7],
};

const text = (file: string): string => readFileSync(resolve(root, file), 'utf8');
const read = (file: string): string | null => (existsSync(resolve(root, file)) ? text(file) : null);
const rows = readAsvsList(text('docs/asvs.csv'));

describe('the list of what ASVS 5.0.0 asks at levels 1 and 2', () => {
  it('has each requirement once, and every one by the counts of its chapters', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.filter(({ id }) => !/^\d+\.\d+\.\d+$/.test(id))).toEqual([]);
    const counts: Record<string, [number, number]> = {};
    for (const { id, level } of rows) (counts[id.split('.')[0]!] ??= [0, 0])[level === '1' ? 0 : 1] += 1;
    expect(counts).toEqual(chapters);
    expect(rows).toHaveLength(253);
  });

  it('names tests that there are, and says of every other row why there is none', () => {
    expect(rows.flatMap((row) => faultsOf(row, read))).toEqual([]);
    expect(rows.flatMap(namedTests).length).toBeGreaterThan(300);
  });

  it('is told to readers in both languages with everything that is not met, or in part, and nothing else', () => {
    const open = rows.filter(({ applies, reason }) => applies === 'partly' || /^not (met|proved): /.test(reason));
    const [, ...parts] = text('docs/asvs.md').split(/^## /m);
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      const listed = [...part.matchAll(/^\| (\d+\.\d+\.\d+) +\|/gm)].map(([, id]) => id);
      expect(listed).toEqual(open.map(({ id }) => id));
      const said = (of: (row: AsvsRow) => boolean): number => rows.filter(of).length;
      const counts = [
        said(({ applies }) => applies !== 'no'),
        said(({ applies, tests }) => applies === 'yes' && tests !== 'no test'),
        said(({ applies, tests }) => applies === 'partly' && tests !== 'no test'),
        said(({ tests }) => tests === 'no test'),
        said(({ applies }) => applies === 'no'),
      ];
      expect([...part.matchAll(/^\|[^|]+\| +(\d+) +\|$/gm)].map(([, count]) => Number(count))).toEqual(counts);
    }
  });
});

describe('this check', () => {
  const file = 'libs/x.spec.ts';
  const spec = [
    `describe('a door', () => {`,
    `  it('is shut', () => {});`,
    `  it.each([1, 2])('is shut for %s; always', (n) => {});`,
    `  it.skip('is open at night', () => {});`,
    `  it('is ' + 'painted', () => {});`,
    `  // it('is green', () => {});`,
    `});`,
    `describe.skip('a window', () => { it('is shut too', () => {}); });`,
    `describe.each([1])('a gate of %s', () => { test('is shut', () => {}); });`,
  ].join('\n');
  const readPlanted = (asked: string): string | null => (asked === file ? spec : null);
  const row = (change: Partial<AsvsRow>): AsvsRow => ({
    ...{ id: '1.1.1', level: '1', topic: 'doors', applies: 'yes', tests: `${file}#a door > is shut`, reason: '' },
    ...change,
  });

  it('lets a row pass that names a test that is there, and one that says why there is none', () => {
    for (const change of [
      {},
      { tests: `${file}#a door` },
      { tests: `${file}#is shut for %s; always; ${file}#a gate of %s > is shut` },
      { applies: 'partly', reason: 'The window stands open.' },
      { tests: 'no test', reason: 'not met: there is no door.' },
      { applies: 'no', tests: '', reason: 'There is no house.' },
    ])
      expect(faultsOf(row(change), readPlanted)).toEqual([]);
  });

  it.each<[string, Partial<AsvsRow>]>([
    ['a test that is not there', { tests: `${file}#a door > is locked` }],
    ['one of several that is not there', { tests: `${file}#a door > is shut; ${file}#a door > is locked` }],
    ['a title that stands twice, without its description', { tests: `${file}#is shut` }],
    ['a test that is skipped', { tests: `${file}#a door > is open at night` }],
    ['a test of a description that is skipped', { tests: `${file}#a window > is shut too` }],
    ['a test that is only a comment', { tests: `${file}#a door > is green` }],
    ['a file that is not there', { tests: `libs/y.spec.ts#a door > is shut` }],
    ['a file that is no test', { tests: `libs/x.ts#a door > is shut` }],
    ['a requirement that applies and names nothing', { tests: '' }],
    ['a missing test without what that means', { tests: 'no test', reason: 'later' }],
    ['a part that is met without what is missing', { applies: 'partly' }],
    ['one that does not apply, without a reason', { applies: 'no', tests: '' }],
    ['one that does not apply and is tested', { applies: 'no', reason: 'no house' }],
    ['one that is neither', { applies: 'maybe' }],
    ['a topic that could be the text of the standard', { topic: 'one two three four five six seven eight nine' }],
  ])('finds %s', (_, change) => {
    expect(faultsOf(row(change), readPlanted)).not.toEqual([]);
  });

  it('reads titles with everything they stand in, and other columns not at all', () => {
    expect(testTitles(spec).map(({ path }) => path)).toEqual([
      'a door',
      'a door > is shut',
      'a door > is shut for %s; always',
      'a gate of %s',
      'a gate of %s > is shut',
    ]);
    expect(() => readAsvsList('id,level\n1.1.1,1')).toThrow('The columns are id,level.');
    expect(readAsvsList(`${columns.join()}\n1.1.1,1,"a, b",no,,none`)).toEqual([
      { id: '1.1.1', level: '1', topic: 'a, b', applies: 'no', tests: '', reason: 'none' },
    ]);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportFrames } from '../libs/domain/src/engagement/report-wording.ts';
import { root } from './run/places.ts';
import { rulesetValues } from './sources/ruleset-values.ts';

const home = 'libs/domain/src/engagement/scheme-ruleset.ts';

/** Where values are written down, corrected, shown or passed on as they stand: to be found there is not to be obeyed. */
const noReaders = [
  /\.(spec|fixture)\.ts$/,
  /^libs\/api\/testing\//,
  /-20240801\.ts$/,
  /^libs\/domain\/src\/ruleset\//,
  /^libs\/web\/firms\/src\/ruleset\//,
  /^libs\/api\/firms\/src\/ruleset\/ruleset-view\.ts$/,
];

/** Asked for by templates, which the compiler of this search does not read: where, and how it stands there. */
const inTemplates: Readonly<Record<string, [file: string, words: string]>> = {
  'controlChange.questions.title': ['libs/web/scoping/src/amendment/change-pane.html', 'question.title['],
};

const textOf = (file: string): string => readFileSync(resolve(root, file), 'utf8');
const readers = globSync('libs/**/*.ts', { cwd: root }).filter((file) => !noReaders.some((one) => one.test(file)));

/** Two values that nobody could read: without them, what the search does not find might be what it cannot find. */
const planted = textOf(home)
  .replace('letterGapWarningDays: number', 'letterGapWarningDays: number; graceDays: number')
  .replace('mustBeContiguous: boolean }', 'mustBeContiguous: boolean; leapRule: { code: string } }');

describe('the values of a ruleset', () => {
  it('are each obeyed somewhere: a value that a firm may correct and nothing reads is a promise', () => {
    const { all, unread } = rulesetValues(readers, { [home]: planted });
    expect(all).toEqual(
      expect.arrayContaining(['deadlines.endRule', 'omissionReasons.code', 'cycle.classes.designYears']),
    );
    expect(all.length).toBeGreaterThan(60);
    const found = unread.filter((path) => !(path in inTemplates));
    expect(found).toEqual(['period.leapRule.code', 'report.graceDays']);
  }, 240_000);

  it.each(Object.entries(inTemplates))('%s is shown where it is said to be', (_, [file, words]) => {
    expect(textOf(file)).toContain(words);
  });

  it('are printed: every sentence of the report that a firm may write stands in it', () => {
    const places = /^libs\/(documents\/src\/(report|oscal)|api\/reporting\/src\/report|domain\/src\/report)\//;
    const report = readers.filter((file) => places.test(file)).map(textOf);
    const printed = (frame: string) => report.some((text) => text.includes(`'${frame}'`));
    expect(Object.keys(reportFrames).filter((frame) => !printed(frame))).toEqual([]);
    expect(printed('noSuchSentence')).toBe(false);
  });
});

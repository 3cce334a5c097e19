import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
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
const unreadOf = (planted: Readonly<Record<string, string>> = {}): string[] =>
  rulesetValues(readers, planted).unread.filter((path) => !(path in inTemplates));
const readers = globSync('libs/**/*.ts', { cwd: root }).filter((file) => !noReaders.some((one) => one.test(file)));

describe('the values of a ruleset', () => {
  it('are each obeyed somewhere: a value that a firm may correct and nothing reads is a promise', () => {
    const { all } = rulesetValues(readers);
    expect(all).toContain('deadlines.endRule');
    expect(all.length).toBeGreaterThan(60);
    expect(unreadOf()).toEqual([]);
  }, 120_000);

  it('would be missed: a value that is planted in the type and read by nobody is found', () => {
    const planted = textOf(home)
      .replace('letterGapWarningDays: number', 'letterGapWarningDays: number; graceDays: number')
      .replace('mustBeContiguous: boolean }', 'mustBeContiguous: boolean; leapRule: { code: string } }');
    expect(unreadOf({ [home]: planted })).toEqual(['period.leapRule.code', 'report.graceDays']);
  }, 120_000);

  it.each(Object.entries(inTemplates))('%s is shown where it is said to be', (_, [file, words]) => {
    expect(textOf(file)).toContain(words);
  });
});

import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile } from './sources/source-files.ts';
import { unusedExports } from './sources/unused-exports.ts';
import { askedBySpecs, waitingExports } from './sources/waiting-exports.ts';

const libraries = ['libs/domain/', 'libs/documents/', 'libs/contracts/', 'libs/api/', 'libs/web/'];
const unused = unusedExports(readSources('libs', 'apps', 'tools', 'e2e', 'migrations'), libraries);
const excused = { ...waitingExports, ...askedBySpecs };

describe('what a library gives out', () => {
  it('has a caller, or waits by name for what will call it', () => {
    expect(unused.filter((name) => !(name in excused))).toEqual([]);
  });

  it('leaves the list of what waits as soon as it is called, or gone', () => {
    expect(Object.keys(excused).filter((name) => !unused.includes(name))).toEqual([]);
  });

  it.each(Object.entries(excused))('%s says what it waits for', (_, reason) => {
    expect(reason).toMatch(/^\S.{15,}/);
  });
});

describe('the search for callers', () => {
  const file = (name: string, offered: string[], ...references: SourceFile['references'][number][]): SourceFile => ({
    file: `libs/domain/src/${name}.ts`,
    offered,
    references,
  });
  const take = (from: string, name: string, passedOnAs: string | null = null) => ({
    file: `libs/domain/src/${from}.ts`,
    name,
    passedOnAs,
    later: false,
  });
  const rule = file('rule', ['mayClose']);
  const index = file('index', [], take('rule', 'mayClose', 'mayEnd'));

  it.each<[string, SourceFile[], boolean]>([
    ['another file', [file('use-case', [], take('rule', 'mayClose'))], false],
    ['another file by way of an index', [index, file('use-case', [], take('index', 'mayEnd'))], false],
    ['an index alone', [index], true],
    ['a spec alone', [file('rule.spec', [], take('rule', 'mayClose'))], true],
    ['a fixture alone', [file('rule.fixture', [], take('rule', 'mayClose'))], true],
    ['nobody', [], true],
  ])('tells that what is taken by %s is unused or not', (_, others, isUnused) => {
    const found = unusedExports([rule, ...others], ['libs/domain/']);
    expect(found).toEqual(isUnused ? ['libs/domain/src/rule.ts#mayClose'] : []);
  });
});

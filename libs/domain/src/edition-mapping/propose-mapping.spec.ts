import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions } from './compare-editions';
import type { ComparedCriterion } from './mapping-entry';
import { proposeMapping } from './propose-mapping';
import { renewalYear, sentence } from './renewal-year.fixture';
import { sumMapping } from './sum-mapping';

const one = (key: string, text: string): ComparedCriterion => ({
  key,
  chapter: key.split('.')[0] ?? '',
  parentKey: key.split('.').slice(0, -1).join('.'),
  text,
});
const [a, b, c] = [sentence(1), sentence(2), sentence(3)];

describe('the mapping that is proposed', () => {
  it.each<[string, ComparedCriterion[], ComparedCriterion[], object[]]>([
    [
      'keeps an equal number',
      [one('9.1.1.1', a)],
      [one('9.1.1.1', `${a}こと`)],
      [{ kind: 'same', toKeys: ['9.1.1.1'] }],
    ],
    [
      'does not keep a number that was given to another text',
      [one('9.1.1.1', a)],
      [one('9.1.1.1', b)],
      [{ kind: 'withdrawn' }, { kind: 'new' }],
    ],
    [
      'follows a text to another number, within its objective first',
      [one('9.1.1.1', a)],
      [one('9.2.1.1', a), one('9.1.1.4', a)],
      [{ kind: 'same', toKeys: ['9.1.1.4'] }, { kind: 'new' }],
    ],
    ['follows a text within its chapter', [one('9.1.1.1', a)], [one('9.2.1.1', a)], [{ kind: 'same' }]],
    [
      'does not follow it into another chapter',
      [one('9.1.1.1', a)],
      [one('8.1.1.1', a)],
      [{ kind: 'withdrawn' }, { kind: 'new' }],
    ],
    [
      'sees several go into one',
      [one('9.1.1.1', a), one('9.1.1.2', b), one('9.1.1.3', c)],
      [one('9.1.1.1', `${a}、${b}`), one('9.1.1.3', c)],
      [{ kind: 'merged', fromKeys: ['9.1.1.1', '9.1.1.2'] }, { kind: 'same' }],
    ],
    [
      'sees one become several',
      [one('9.1.1.1', `${a}、${b}`)],
      [one('9.1.1.1', a), one('9.1.1.2', b)],
      [{ kind: 'split', toKeys: ['9.1.1.1', '9.1.1.2'] }],
    ],
  ])('%s', (_, olds, news, expected) => {
    expect(proposeMapping(olds, news)).toMatchObject(expected);
  });

  it('has the counts of the renewal year: 960 stay, 94 go into 40, 20 are withdrawn, 24 are new', () => {
    const { olds, news } = renewalYear();
    const sums = sumMapping(proposeMapping(olds, news));
    expect(sums.entries).toEqual({ same: 960, split: 0, merged: 40, withdrawn: 20, new: 24 });
    expect(sums.from).toEqual({ same: 960, split: 0, merged: 94, alone: 20, total: 1_074 });
    expect(sums.to).toEqual({ same: 960, split: 0, merged: 40, alone: 24, total: 1_024 });
  });

  it('closes on both sides: every criterion stands in exactly one entry', () => {
    const text = fc.array(fc.constantFrom(a, b, c), { maxLength: 3 }).map((parts) => parts.join('、'));
    const edition = fc
      .uniqueArray(
        fc.tuple(fc.integer({ min: 8, max: 9 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 6 })),
        {
          maxLength: 14,
          selector: String,
        },
      )
      .chain((keys) => fc.tuple(...keys.map((key) => text.map((words) => one(key.join('.'), words)))));
    fc.assert(
      fc.property(edition, edition, (olds, news) => {
        const entries = proposeMapping(olds, news);
        const keys = (edition: readonly ComparedCriterion[]) => edition.map(({ key }) => key).sort();
        expect(entries.flatMap(({ fromKeys }) => fromKeys).sort()).toEqual(keys(olds));
        expect(entries.flatMap(({ toKeys }) => toKeys).sort()).toEqual(keys(news));
        const { from, to } = sumMapping(entries);
        expect([from.total, to.total]).toEqual([olds.length, news.length]);
      }),
    );
  });

  it('finds every text of two editions of 1,156 criteria again when every number has changed', () => {
    const edition = (shift: number) =>
      Array.from({ length: 1_156 }, (_, at) => one(`${5 + (at % 14)}.1.${at % 9}.${at + shift}`, sentence(at, 90)));
    expect(sumMapping(proposeMapping(edition(0), edition(2_000))).entries.same).toBe(1_156);
  });
});

describe('the difference of two editions', () => {
  it('tells what is unchanged, said in other words, moved, new and withdrawn', () => {
    const olds = [one('9.1.1.1', a), one('9.1.1.2', b), one('9.1.1.3', c), one('9.1.1.4', sentence(4))];
    const news = [one('9.1.1.1', a), one('9.1.1.2', `${b}こと`), one('9.1.1.9', c), one('9.1.1.10', sentence(5))];
    const lines = compareEditions(olds, news, proposeMapping(olds, news));
    expect(lines.map(({ difference }) => difference)).toEqual(['unchanged', 'reworded', 'mapped', 'withdrawn', 'new']);
  });
});

import { describe, expect, it } from 'vitest';
import { mayDrawSample, type DrawSampleFacts } from './draw-sample.rule';
import { selectionRulesOf } from '../engagement';
import type { PopulationOrigin } from './population-origin';

const changeTickets: PopulationOrigin = {
  sourceSystem: '変更管理台帳',
  extractedBy: '藤井 恵',
  extractedOn: '2026-10-05',
  coversUntil: '2026-09-30',
};

describe('drawing a sample', () => {
  const ready: DrawSampleFacts = {
    engagementState: 'in_fieldwork',
    populationState: 'frozen',
    populationSize: 412,
    origin: changeTickets,
    alreadyDrawn: false,
    method: 'RANDOM',
    selection: selectionRulesOf({}),
    attribute: null,
    methodReason: '',
    pickedRows: null,
    committedSeedSha256: 'b7',
    seedSha256: 'b7',
    size: 25,
    tableSize: 25,
    sizeReason: '',
    drawnById: 'sato',
    sizeAgreedById: null,
  };

  it('is allowed with the size of the table and the committed seed', () => {
    expect(mayDrawSample(ready)).toEqual({ allowed: true });
  });

  it('is allowed with more items than the table asks for', () => {
    expect(mayDrawSample({ ...ready, size: 42 })).toEqual({ allowed: true });
  });

  it('is allowed with fewer, for a reason a second person agreed to', () => {
    const fewer = { ...ready, size: 10, sizeReason: '同じ証跡で補える', sizeAgreedById: 'mori' };
    expect(mayDrawSample(fewer)).toEqual({ allowed: true });
  });

  const picked = Array.from({ length: 25 }, (_, at) => at * 7 + 1);
  const byHand = {
    ...ready,
    method: 'HAPHAZARD',
    methodReason: '画面を送りながら偏りなく選んだ',
    pickedRows: picked,
  } as const;
  const planned = { confidence: 95, tolerable: 5, expected: 0 };

  it('is allowed at an interval, with rows picked for a stated way of picking, and of all where there are few', () => {
    expect(mayDrawSample({ ...ready, method: 'SYSTEMATIC' })).toEqual({ allowed: true });
    expect(mayDrawSample({ ...byHand, committedSeedSha256: null })).toEqual({ allowed: true });
    const few = { ...ready, populationSize: 30, size: 30, committedSeedSha256: null };
    expect(mayDrawSample({ ...few, method: 'ALL' })).toEqual({ allowed: true });
  });

  it('is allowed with the figures of an attribute sample and the items they ask for', () => {
    expect(mayDrawSample({ ...ready, attribute: planned, size: 59 })).toEqual({ allowed: true });
    const short = { ...ready, populationSize: 40, attribute: planned, size: 40 };
    expect(mayDrawSample(short)).toEqual({ allowed: true });
  });

  it.each([
    [
      'the method is not of the ruleset',
      { selection: { ...ready.selection, methods: ['RANDOM'] } },
      'sample.method-not-permitted',
    ],
    ['nobody says how rows were picked', { methodReason: ' ' }, 'sample.method-without-reason'],
    ['no row is picked', { pickedRows: [], size: 0 }, 'sample.rows-not-picked'],
    ['fewer are picked than the size says', { size: 26 }, 'sample.rows-not-picked'],
    ['a row is picked twice', { pickedRows: [...picked.slice(1), 8] }, 'sample.rows-not-picked'],
    ['a row is none of the population', { pickedRows: [...picked.slice(1), 413] }, 'sample.row-not-in-population'],
    ['a row is no row', { pickedRows: [...picked.slice(1), 0] }, 'sample.row-not-in-population'],
    ['rows are picked for a draw', { method: 'RANDOM' }, 'sample.rows-not-asked'],
    ['all are taken of too many', { method: 'ALL', pickedRows: null }, 'sample.too-many-for-all'],
    ['an attribute sample is picked by hand', { attribute: planned }, 'sample.attribute-needs-a-seed'],
    [
      'a seed of another day draws at an interval',
      { method: 'SYSTEMATIC', pickedRows: null, seedSha256: 'c8' },
      'sample.seed-differs-from-commitment',
    ],
  ] satisfies [string, Partial<DrawSampleFacts>, string][])(
    'by hand, or by another method, is refused when %s',
    (_, change, code) => {
      expect(mayDrawSample({ ...byHand, ...change })).toEqual({ allowed: false, code });
    },
  );

  it.each([
    ['they are fewer than the figures ask for', { size: 58 }, 'sample.smaller-than-attribute-size'],
    [
      'nobody permits the confidence',
      { attribute: { ...planned, confidence: 80 } },
      'sample.attribute-figures-not-permitted',
    ],
    ['nobody permits the rate', { attribute: { ...planned, tolerable: 20 } }, 'sample.attribute-figures-not-permitted'],
    [
      'more deviations are expected than permitted',
      { attribute: { ...planned, expected: 4 } },
      'sample.attribute-figures-not-permitted',
    ],
    [
      'half a deviation is expected',
      { attribute: { ...planned, expected: 0.5 } },
      'sample.attribute-figures-not-permitted',
    ],
  ] satisfies [string, Partial<DrawSampleFacts>, string][])('of attributes is refused when %s', (_, change, code) => {
    expect(mayDrawSample({ ...ready, size: 59, attribute: planned, ...change })).toEqual({ allowed: false, code });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['the population was superseded', { populationState: 'superseded' }, 'population.superseded'],
    ['the population was withdrawn', { populationState: 'withdrawn' }, 'population.withdrawn'],
    ['the population is empty', { populationSize: 0 }, 'population.empty'],
    ['its origin is unknown', { origin: { ...changeTickets, sourceSystem: '' } }, 'population.source-missing'],
    ['a sample was drawn already', { alreadyDrawn: true }, 'sample.already-drawn'],
    ['the seed was not fixed beforehand', { committedSeedSha256: null }, 'sample.seed-not-committed'],
    ['the seed is another one', { seedSha256: 'c8' }, 'sample.seed-differs-from-commitment'],
    ['the size is no count', { size: 2.5 }, 'sample.size-not-a-count'],
    ['the size is nothing', { size: 0 }, 'sample.size-not-a-count'],
    ['the size exceeds the population', { size: 413 }, 'sample.larger-than-population'],
    ['it is below the table without a reason', { size: 10 }, 'sample.below-table-without-reason'],
    ['the reason for fewer is too long', { size: 10, sizeReason: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['nobody agreed to the smaller size', { size: 10, sizeReason: 'x' }, 'sample.below-table-without-reviewer'],
    [
      'the one who draws agrees with herself',
      { size: 10, sizeReason: 'x', sizeAgreedById: 'sato' },
      'sample.below-table-without-reviewer',
    ],
  ] satisfies [string, Partial<DrawSampleFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayDrawSample({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});

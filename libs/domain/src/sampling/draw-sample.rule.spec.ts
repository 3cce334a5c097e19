import { describe, expect, it } from 'vitest';
import { mayDrawSample, type DrawSampleFacts } from './draw-sample.rule';
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

import { describe, expect, it } from 'vitest';
import { mayDrawSample, mayExpandSample, type DrawSampleFacts, type ExpandSampleFacts } from './draw-sample.rule';
import { deviationStateAfter, mayEvaluateDeviation, type EvaluateDeviationFacts } from './evaluate-deviation.rule';
import {
  isKnownComplete,
  mayRegisterPopulation,
  type PopulationOrigin,
  type RegisterPopulationFacts,
} from './register-population.rule';

const changeTickets: PopulationOrigin = {
  sourceSystem: '変更管理台帳',
  extractedBy: '藤井 恵',
  extractedOn: '2026-10-05',
  coversUntil: '2026-09-30',
};

describe('registering a population', () => {
  const changes: RegisterPopulationFacts = {
    engagementState: 'in_fieldwork',
    codeTaken: false,
    rowCount: 412,
    declaredCount: 412,
    rowLimit: 1_000_000,
  };

  it('is allowed with the count the source gave, or without one', () => {
    expect(mayRegisterPopulation(changes)).toEqual({ allowed: true });
    expect(mayRegisterPopulation({ ...changes, declaredCount: null })).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['its code is taken', { codeTaken: true }, 'population.code-taken'],
    ['it has no rows', { rowCount: 0, declaredCount: 0 }, 'population.empty'],
    ['it has more rows than the limit', { rowLimit: 411 }, 'population.larger-than-limit'],
    ['the source gave another number of rows', { declaredCount: 413 }, 'population.count-differs'],
  ] satisfies [string, Partial<RegisterPopulationFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRegisterPopulation({ ...changes, ...change })).toEqual({ allowed: false, code });
  });
});

describe('the completeness of a population', () => {
  it('is known when it was taken out on the last day it covers or later', () => {
    expect(isKnownComplete(changeTickets)).toEqual({ allowed: true });
    expect(isKnownComplete({ ...changeTickets, extractedOn: '2026-09-30' })).toEqual({ allowed: true });
  });

  it.each([
    ['nobody says which system it comes from', { sourceSystem: ' ' }, 'population.source-missing'],
    ['nobody says who extracted it', { extractedBy: '' }, 'population.source-missing'],
    ['nobody says when', { extractedOn: null }, 'population.extraction-date-missing'],
    ['it was taken out too early', { extractedOn: '2026-09-29' }, 'population.extracted-before-its-end'],
  ] satisfies [string, Partial<PopulationOrigin>, string][])('is not known when %s', (_, change, code) => {
    expect(isKnownComplete({ ...changeTickets, ...change })).toEqual({ allowed: false, code });
  });
});

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
    ['the population is empty', { populationSize: 0 }, 'population.empty'],
    ['its origin is unknown', { origin: { ...changeTickets, sourceSystem: '' } }, 'population.source-missing'],
    ['a sample was drawn already', { alreadyDrawn: true }, 'sample.already-drawn'],
    ['the seed was not fixed beforehand', { committedSeedSha256: null }, 'sample.seed-not-committed'],
    ['the seed is another one', { seedSha256: 'c8' }, 'sample.seed-differs-from-commitment'],
    ['the size is no count', { size: 2.5 }, 'sample.size-not-a-count'],
    ['the size is nothing', { size: 0 }, 'sample.size-not-a-count'],
    ['the size exceeds the population', { size: 413 }, 'sample.larger-than-population'],
    ['it is below the table without a reason', { size: 10 }, 'sample.below-table-without-reason'],
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

describe('expanding a sample', () => {
  const afterOneDeviation: ExpandSampleFacts = {
    engagementState: 'in_fieldwork',
    drawn: true,
    currentSize: 25,
    size: 42,
    availableSize: 412,
    reason: '逸脱1件のため',
  };

  it('is allowed for a reason', () => {
    expect(mayExpandSample(afterOneDeviation)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['nothing was drawn', { drawn: false }, 'sample.not-drawn'],
    ['the size is no count', { size: 42.5 }, 'sample.size-not-a-count'],
    ['it would not grow', { size: 25 }, 'sample.not-larger'],
    ['the population has no more items', { availableSize: 41 }, 'sample.larger-than-population'],
    ['there is no reason', { reason: ' ' }, 'sample.expansion-without-reason'],
  ] satisfies [string, Partial<ExpandSampleFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayExpandSample({ ...afterOneDeviation, ...change })).toEqual({ allowed: false, code });
  });
});

describe('evaluating a deviation', () => {
  const outsideThePopulation: EvaluateDeviationFacts = {
    engagementState: 'in_fieldwork',
    state: 'open',
    outcome: 'explanation_proposed',
    inFinding: false,
    explanation: '母集団に含まれない取引',
    evaluatedById: 'sato',
    evaluatorReviews: false,
    recordedById: 'sato',
    proposedById: null,
  };
  const reviewed: EvaluateDeviationFacts = {
    ...outsideThePopulation,
    state: 'explanation_proposed',
    outcome: 'explained',
    evaluatedById: 'mori',
    evaluatorReviews: true,
    proposedById: 'ito',
  };

  it('begins with an explanation anybody on the team may propose, or with a finding', () => {
    expect(mayEvaluateDeviation(outsideThePopulation)).toEqual({ allowed: true });
    expect(mayEvaluateDeviation({ ...outsideThePopulation, outcome: 'raised', inFinding: true })).toEqual({
      allowed: true,
    });
  });

  it('ends when a reviewer agrees to the explanation, or refuses it and says why', () => {
    expect(mayEvaluateDeviation({ ...reviewed, explanation: '' })).toEqual({ allowed: true });
    expect(mayEvaluateDeviation({ ...reviewed, outcome: 'explanation_refused' })).toEqual({ allowed: true });
  });

  it('opens a deviation again when its explanation is refused', () => {
    expect(deviationStateAfter('explanation_refused')).toBe('open');
    expect(deviationStateAfter('explained')).toBe('explained');
    expect(deviationStateAfter('raised')).toBe('raised');
  });

  it.each([
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['it was explained before', { state: 'explained' }, 'deviation.already-evaluated'],
    ['a finding took it up before', { state: 'raised' }, 'deviation.already-evaluated'],
    ['an explanation was proposed already', { state: 'explanation_proposed' }, 'deviation.already-evaluated'],
    ['no finding takes it up', { outcome: 'raised' }, 'deviation.without-finding'],
    ['there is no explanation', { explanation: ' ' }, 'deviation.explained-without-reason'],
    ['nothing was proposed to agree to', { outcome: 'explained' }, 'deviation.no-explanation-proposed'],
  ] satisfies [string, Partial<EvaluateDeviationFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayEvaluateDeviation({ ...outsideThePopulation, ...change })).toEqual({ allowed: false, code });
  });

  it.each([
    ['the one who recorded it', { evaluatedById: 'sato' }, 'deviation.reviewer-recorded-it'],
    ['the one who proposed it', { evaluatedById: 'ito' }, 'deviation.reviewer-proposed-it'],
    ['someone who does not review', { evaluatorReviews: false }, 'deviation.reviewer-lacks-role'],
  ] satisfies [string, Partial<EvaluateDeviationFacts>, string][])(
    'is refused when %s agrees to the explanation',
    (_, change, code) => {
      expect(mayEvaluateDeviation({ ...reviewed, ...change })).toEqual({ allowed: false, code });
    },
  );

  it('is refused when an explanation is turned down without a word', () => {
    const silent = { ...reviewed, outcome: 'explanation_refused', explanation: '' } as const;
    expect(mayEvaluateDeviation(silent)).toEqual({ allowed: false, code: 'deviation.explained-without-reason' });
  });
});

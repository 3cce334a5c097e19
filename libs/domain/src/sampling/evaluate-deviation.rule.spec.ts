import { describe, expect, it } from 'vitest';
import { deviationStateAfter } from './deviation-state';
import { mayEvaluateDeviation, type EvaluateDeviationFacts } from './evaluate-deviation.rule';

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
    ['the explanation is too long', { explanation: 'あ'.repeat(2001) }, 'reason.not-storable'],
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

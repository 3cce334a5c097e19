import { describe, expect, it } from 'vitest';
import { isJudged, mayDecideAmendment, type DecideAmendmentFacts } from './decide-amendment.rule';

const questions = [
  { code: 'FREQUENCY', title: { ja: '頻度', en: 'Frequency' }, meansChange: true },
  { code: 'MANAGER_NAME', title: { ja: '管理者の名前', en: 'Name' }, meansChange: false },
];
const frequencyChanged = { FREQUENCY: true, MANAGER_NAME: false };
const nameChanged = { FREQUENCY: false, MANAGER_NAME: true };

const reworded: DecideAmendmentFacts = {
  planApproved: false,
  computed: 'reworded',
  judged: 'reworded',
  questions,
  answers: nameChanged,
  reason: '',
};

describe('deciding on a control that the new statement tells otherwise', () => {
  it('is allowed as it was computed, without a reason', () => {
    expect(mayDecideAmendment(reworded)).toEqual({ allowed: true });
    const changed = { ...reworded, computed: 'control_changed', judged: 'control_changed' } as const;
    expect(mayDecideAmendment({ ...changed, answers: frequencyChanged })).toEqual({ allowed: true });
    for (const kind of ['added', 'dropped'] as const) {
      expect(mayDecideAmendment({ ...reworded, computed: kind, judged: kind, answers: {} })).toEqual({ allowed: true });
    }
  });

  it('may depart from what was computed, with a reason that the answers bear', () => {
    const judged = { ...reworded, judged: 'control_changed', answers: frequencyChanged } as const;
    expect(mayDecideAmendment({ ...judged, reason: '回数が変わるため' })).toEqual({ allowed: true });
    expect(mayDecideAmendment(judged)).toEqual({ allowed: false, code: 'plan.change-without-reason' });
  });

  it.each([
    ['the plan is approved', { planApproved: true }, 'plan.already-approved'],
    ['a question is open', { answers: { FREQUENCY: false } }, 'plan.change-questions-open'],
    [
      'a question is answered that nobody asked',
      { answers: { ...nameChanged, X: true } },
      'plan.change-questions-open',
    ],
    ['the answers say otherwise', { answers: frequencyChanged }, 'plan.change-not-judged-so'],
    ['a changed control is called new', { judged: 'added' }, 'plan.change-not-judged-so'],
    ['a dropped control is called a wording', { computed: 'dropped' }, 'plan.change-not-judged-so'],
    ['the reason cannot be kept', { reason: 'a\u0000' }, 'reason.not-storable'],
    ['the reason is only spaces', { reason: '　' }, 'plan.change-without-reason'],
  ] satisfies [string, Partial<DecideAmendmentFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayDecideAmendment({ ...reworded, ...change })).toEqual({ allowed: false, code });
  });

  it('is a judgement only where both versions have the control, or a report tells of the earlier', () => {
    const kinds = ['reworded', 'control_changed', 'added', 'dropped', 'uncompared'] as const;
    expect(kinds.map(isJudged)).toEqual([true, true, false, false, true]);
  });

  it('says what it was held against where nobody has the earlier words, whichever way it goes', () => {
    const asked = { ...reworded, computed: 'uncompared' } as const;
    const changed = { ...asked, judged: 'control_changed', answers: frequencyChanged } as const;
    for (const judged of [asked, changed]) {
      expect(mayDecideAmendment(judged)).toEqual({ allowed: false, code: 'plan.change-without-reason' });
      expect(mayDecideAmendment({ ...judged, reason: '前年の言明書と照合した' })).toEqual({ allowed: true });
    }
  });
});

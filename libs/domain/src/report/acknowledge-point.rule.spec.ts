import { describe, expect, it } from 'vitest';
import { mayAcknowledgePoint, type AcknowledgePointFacts } from './acknowledge-point.rule';

const qualified: AcknowledgePointFacts = {
  reportState: 'quality_reviewed',
  answered: [
    { code: 'CONTROLS', answer: 'confirmed', words: '' },
    { code: 'FRAUD', answer: 'qualified', words: '調査中の1件を除く' },
  ],
  acknowledged: [],
  code: 'FRAUD',
  reason: '調査の範囲は対象のサービスに及ばない',
};

describe('acknowledging a qualified point of the representation letter', () => {
  it('is allowed with the reason why the report can go out', () => {
    expect(mayAcknowledgePoint(qualified)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { reportState: 'issued' }, 'report.already-issued'],
    ['the point was confirmed', { code: 'CONTROLS' }, 'letter.point-not-qualified'],
    ['the point is none of the letter’s', { code: 'OTHER' }, 'letter.point-not-qualified'],
    ['it is acknowledged already', { acknowledged: ['FRAUD'] }, 'letter.point-already-acknowledged'],
    ['no reason is given', { reason: ' ' }, 'letter.acknowledgement-reason-missing'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
  ] satisfies [string, Partial<AcknowledgePointFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAcknowledgePoint({ ...qualified, ...change })).toEqual({ allowed: false, code });
  });
});

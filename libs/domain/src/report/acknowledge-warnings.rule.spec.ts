import { describe, expect, it } from 'vitest';
import { mayAcknowledgeWarnings, type AcknowledgeWarningsFacts } from './acknowledge-warnings.rule';
import { asksReason, differingWarnings } from './standing-warnings';

const settled = { code: 'requests-settled', count: 2 } as const;
const late = { code: 'declared-before-work', count: 1 } as const;

describe('the warnings that an approval lets pass', () => {
  const read: AcknowledgeWarningsFacts = {
    state: 'quality_reviewed',
    standing: [settled, late],
    acknowledged: [
      { ...settled, reason: '' },
      { ...late, reason: '宣言は着手の翌日。' },
    ],
  };

  it('are read each, with a word where the check asks for one', () => {
    expect([asksReason('requests-settled'), asksReason('declared-before-work')]).toEqual([false, true]);
    expect(mayAcknowledgeWarnings(read)).toEqual({ allowed: true });
    expect(mayAcknowledgeWarnings({ ...read, standing: [], acknowledged: [] })).toEqual({ allowed: true });
  });

  it.each([
    ['before the quality review', { state: 'draft' }, 'report.not-quality-reviewed'],
    [
      'where one more stands',
      { standing: [settled, late, { code: 'letter-signer', count: 1 }] },
      'report.warnings-changed',
    ],
    ['where one stands no more', { standing: [late] }, 'report.warnings-changed'],
    ['where there is more of one', { standing: [{ ...settled, count: 3 }, late] }, 'report.warnings-changed'],
    [
      'without the word',
      {
        acknowledged: [
          { ...settled, reason: '' },
          { ...late, reason: ' ' },
        ],
      },
      'report.warning-reason-missing',
    ],
    [
      'with what cannot be kept',
      {
        acknowledged: [
          { ...settled, reason: 'あ'.repeat(2001) },
          { ...late, reason: 'x' },
        ],
      },
      'reason.not-storable',
    ],
  ] satisfies [string, Partial<AcknowledgeWarningsFacts>, string][])('are refused %s', (_, change, code) => {
    expect(mayAcknowledgeWarnings({ ...read, ...change })).toMatchObject({ allowed: false, code });
  });

  it('name what changed, once each', () => {
    expect(differingWarnings([settled], [{ ...settled, count: 1 }, late])).toEqual([
      'requests-settled',
      'declared-before-work',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { mayAbandonCorrection, type AbandonCorrectionFacts } from './abandon-correction.rule';

describe('abandoning a correction', () => {
  const mistaken: AbandonCorrectionFacts = {
    state: 'open',
    reason: '数え直したところ、誤りはなかった。',
    unreviewedPapers: 0,
    newFindings: 0,
    differing: [],
  };

  it('is allowed while the issued report says what the papers say', () => {
    expect(mayAbandonCorrection(mistaken)).toEqual({ allowed: true });
  });

  it.each([
    ['it has ended', { state: 'abandoned' }, 'correction.not-open'],
    ['nobody says why', { reason: '' }, 'correction.abandon-reason-missing'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['a reopened paper is not signed again', { unreviewedPapers: 1 }, 'correction.papers-unsigned'],
    ['a finding was raised since', { newFindings: 1 }, 'correction.findings-unfinished'],
    ['the papers say something else', { differing: ['appendix'] }, 'correction.papers-differ'],
  ] satisfies [string, Partial<AbandonCorrectionFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAbandonCorrection({ ...mistaken, ...change })).toEqual({ allowed: false, code });
  });
});

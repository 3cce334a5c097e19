import { describe, expect, it } from 'vitest';
import { mayTakeBackDocument } from './take-back-document.rule';

describe('a document that was released', () => {
  it('is taken back once, with a reason', () => {
    expect(mayTakeBackDocument({ isTakenBack: false, reason: '別の期のものでした。' })).toEqual({ allowed: true });
    expect(mayTakeBackDocument({ isTakenBack: false, reason: ' ' })).toMatchObject({ code: 'release.reason-missing' });
    expect(mayTakeBackDocument({ isTakenBack: false, reason: 'あ'.repeat(2001) })).toMatchObject({
      code: 'reason.not-storable',
    });
    expect(mayTakeBackDocument({ isTakenBack: true, reason: 'x' })).toMatchObject({ code: 'release.taken-back' });
  });
});

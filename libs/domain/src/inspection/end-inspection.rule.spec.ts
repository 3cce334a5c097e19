import { describe, expect, it } from 'vitest';
import { mayEndInspection } from './end-inspection.rule';

describe('ending an inspection', () => {
  it('is allowed once, with a reason', () => {
    expect(mayEndInspection({ isEnded: false, reason: '検査の終了の連絡' })).toEqual({ allowed: true });
    expect(mayEndInspection({ isEnded: true, reason: '検査の終了の連絡' })).toEqual({
      allowed: false,
      code: 'inspection.ended',
    });
    expect(mayEndInspection({ isEnded: false, reason: ' ' })).toEqual({
      allowed: false,
      code: 'inspection.reason-missing',
    });
  });
});

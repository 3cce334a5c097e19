import { describe, expect, it } from 'vitest';
import { mayEndDropLink } from './end-drop-link.rule';

describe('a link that takes files', () => {
  it('is ended with a reason, once', () => {
    expect(mayEndDropLink({ isEnded: false, reason: '担当の交代' })).toEqual({ allowed: true });
    expect(mayEndDropLink({ isEnded: false, reason: ' ' })).toMatchObject({ code: 'drop-link.reason-missing' });
    expect(mayEndDropLink({ isEnded: false, reason: 'あ'.repeat(2001) })).toMatchObject({
      code: 'reason.not-storable',
    });
    expect(mayEndDropLink({ isEnded: true, reason: '担当の交代' })).toMatchObject({ code: 'drop-link.ended' });
  });
});

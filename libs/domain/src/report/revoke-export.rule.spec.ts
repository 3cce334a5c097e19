import { describe, expect, it } from 'vitest';
import { mayRevokeExport } from './revoke-export.rule';

describe('the link to an issued report', () => {
  it('is taken back with a reason, once', () => {
    expect(mayRevokeExport({ revoked: false, reason: '送付先の誤り' })).toEqual({ allowed: true });
    expect(mayRevokeExport({ revoked: false, reason: '' })).toMatchObject({ code: 'export.reason-missing' });
    expect(mayRevokeExport({ revoked: false, reason: 'あ'.repeat(2001) })).toMatchObject({
      code: 'reason.not-storable',
    });
    expect(mayRevokeExport({ revoked: true, reason: 'x' })).toMatchObject({ code: 'export.revoked' });
  });
});

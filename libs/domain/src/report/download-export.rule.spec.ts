import { describe, expect, it } from 'vitest';
import { mayDownloadExport } from './download-export.rule';

describe('the link to an issued report', () => {
  const day = 86_400_000;

  const opened = { revoked: false, now: 1_000 * day, expiresAt: 1_007 * day, downloads: 4, maxDownloads: 5 };

  it.each([
    ['before its end', {}, null],
    ['once more than agreed', { downloads: 5 }, 'export.downloads-used-up'],
    ['at its end', { now: 1_007 * day }, 'export.expired'],
    ['after it was taken back', { revoked: true }, 'export.revoked'],
  ])('opens for a download %s, or says why not', (_, change, code) => {
    expect(mayDownloadExport({ ...opened, ...change })).toEqual(code ? { allowed: false, code } : { allowed: true });
  });
});

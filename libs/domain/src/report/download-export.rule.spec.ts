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

  it.each([
    ['that it was replaced and is given no more', { isGiven: false, isSeen: true }, 'export.replaced-not-given'],
    ['that it was replaced, before the old file', { isGiven: true, isSeen: false }, 'export.replaced-unseen'],
  ])('says first %s, though it has ended as well', (_, replaced, code) => {
    for (const ended of [{ revoked: true }, { now: 1_007 * day }, { downloads: 5 }, {}])
      expect(mayDownloadExport({ ...opened, ...ended, replaced })).toEqual({ allowed: false, code });
  });

  it('gives the old file to whoever was told, and to nobody by a link that has ended', () => {
    const replaced = { isGiven: true, isSeen: true };
    expect(mayDownloadExport({ ...opened, replaced })).toEqual({ allowed: true });
    expect(mayDownloadExport({ ...opened, replaced, revoked: true })).toMatchObject({ code: 'export.revoked' });
  });
});

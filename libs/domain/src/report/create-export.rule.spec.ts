import { describe, expect, it } from 'vitest';
import { mayCreateExport, type CreateExportFacts } from './create-export.rule';

describe('exporting the issued report', () => {
  const day = 86_400_000;

  const link: CreateExportFacts = {
    reportState: 'issued',
    recipientName: '藤井 恵',
    recipientEmail: 'fujii@mizunara.example',
    now: 1_000 * day,
    expiresAt: 1_007 * day,
    maxDownloads: 5,
  };

  it('is allowed to one named recipient for a time', () => {
    expect(mayCreateExport(link)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is not issued', { reportState: 'approved' }, 'export.report-not-issued'],
    ['nobody is named', { recipientName: '　' }, 'export.recipient-missing'],
    ['the name is too long', { recipientName: 'あ'.repeat(201) }, 'export.recipient-not-storable'],
    ['the address is none', { recipientEmail: 'fujii' }, 'export.email-malformed'],
    ['the address holds a NUL', { recipientEmail: 'a\u0000@b.example' }, 'export.email-malformed'],
    ['it would have ended', { expiresAt: 1_000 * day }, 'export.expiry-past'],
    ['its end is no instant', { expiresAt: Number.NaN }, 'export.expiry-past'],
    ['it would live longer than a week', { expiresAt: 1_007 * day + 1 }, 'export.expiry-too-far'],
    ['it could never be used', { maxDownloads: 0 }, 'export.download-limit-invalid'],
    ['it could be used without end', { maxDownloads: 1e9 }, 'export.download-limit-invalid'],
  ] satisfies [string, Partial<CreateExportFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayCreateExport({ ...link, ...change })).toEqual({ allowed: false, code });
  });
});

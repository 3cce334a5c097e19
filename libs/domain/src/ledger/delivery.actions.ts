import type { LedgerActionRule } from './ledger-action-rule';

/** Findings, the report and what leaves the firm. A finding is put to the client when it is confirmed, and not before. */
export const deliveryActions = {
  'finding.raised': {
    audience: 'firm',
    entity: 'finding',
    facts: { number: 'number', testId: 'id', deviations: 'number', textVersion: 'number' },
  },
  'finding.revised': {
    audience: 'firm',
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number', stateBefore: 'code' },
  },
  'finding.confirmed': {
    audience: 'client',
    entity: 'finding',
    facts: { number: 'number', textVersion: 'number', confirmedOn: 'date' },
  },
  'finding.reviewed': { audience: 'firm', entity: 'finding', facts: { number: 'number', textVersion: 'number' } },
  'finding.withdrawn': { audience: 'firm', entity: 'finding', facts: { number: 'number', stateBefore: 'code' } },
  'finding.improved': {
    audience: 'client',
    entity: 'finding',
    facts: { number: 'number', state: 'code', dueOn: 'date?', improvedOn: 'date?' },
  },
  'letter.recorded': {
    audience: 'client',
    entity: 'letter',
    facts: { sha256: 'sha256', datedOn: 'date', receivedOn: 'date' },
  },
  'letter.answered': {
    audience: 'client',
    entity: 'letter',
    facts: { confirmed: 'number', qualified: 'number' },
  },
  'letter.acknowledged': { audience: 'firm', entity: 'letter', facts: { point: 'code' } },
  'report.composed': {
    audience: 'firm',
    entity: 'report',
    facts: { versionNo: 'number', digest: 'sha256', datedOn: 'date' },
  },
  'report.quality-reviewed': {
    audience: 'firm',
    entity: 'report',
    facts: { versionNo: 'number', digest: 'sha256' },
  },
  'report.approved': { audience: 'firm', entity: 'report', facts: { versionNo: 'number', digest: 'sha256' } },
  'report.issued': {
    audience: 'authority',
    entity: 'report',
    facts: { versionNo: 'number', digest: 'sha256', pdfSha256: 'sha256', xlsxSha256: 'sha256' },
  },
  'export.created': {
    audience: 'client',
    entity: 'export',
    facts: { reportId: 'id', maxDownloads: 'number', expiresAt: 'instant' },
  },
  'export.downloaded': {
    audience: 'client',
    entity: 'export',
    facts: { format: 'code', sha256: 'sha256', download: 'number' },
  },
  'export.revoked': { audience: 'client', entity: 'export', facts: { downloads: 'number' } },
  'package-item.recorded': {
    audience: 'client',
    entity: 'package-item',
    facts: { form: 'code', state: 'code', sha256: 'sha256?' },
  },
  'package.built': {
    audience: 'client',
    entity: 'package',
    facts: { versionNo: 'number', sha256: 'sha256', ledgerSize: 'number', ledgerRoot: 'sha256' },
  },
  'package.handed-over': {
    audience: 'authority',
    entity: 'package',
    facts: { versionNo: 'number', sha256: 'sha256', handedOverOn: 'date' },
  },
  'registration.recorded': {
    audience: 'authority',
    entity: 'registration-event',
    facts: {
      ordinal: 'number',
      kind: 'code',
      occurredOn: 'date',
      outcome: 'code?',
      registrationNo: 'code?',
      validUntil: 'date?',
    },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;

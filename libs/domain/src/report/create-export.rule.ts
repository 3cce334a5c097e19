import { allow, refuse, type Decision } from '../decision';
import { statesName } from '../text/stated-text';
import { isStorableText } from '../text/storable-text';
import type { ReportState } from './report-state';

/** The longest life of a link to the issued report, and the most downloads of one: a report is confidential. */
export const exportLimits = { days: 7, downloads: 50 } as const;

const millisecondsPerDay = 86_400_000;

export type CreateExportRefusal =
  | 'export.report-not-issued'
  | 'export.recipient-missing'
  | 'export.recipient-not-storable'
  | 'export.email-malformed'
  | 'export.expiry-past'
  | 'export.expiry-too-far'
  | 'export.download-limit-invalid';

/** Instants are milliseconds since 1970-01-01T00:00Z. */
export interface CreateExportFacts {
  reportState: ReportState;
  recipientName: string;
  recipientEmail: string;
  now: number;
  expiresAt: number;
  maxDownloads: number;
}

/** The issued report goes to one named recipient, by a link that ends by itself. */
export function mayCreateExport(facts: CreateExportFacts): Decision<CreateExportRefusal> {
  if (facts.reportState !== 'issued') return refuse('export.report-not-issued');
  const recipient = statesName(facts.recipientName, 'export.recipient-missing', 'export.recipient-not-storable');
  if (!recipient.allowed) return recipient;
  const isEmail = facts.recipientEmail.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(facts.recipientEmail);
  if (!isEmail || !isStorableText(facts.recipientEmail)) return refuse('export.email-malformed');
  if (!(facts.expiresAt > facts.now)) return refuse('export.expiry-past');
  if (facts.expiresAt > facts.now + exportLimits.days * millisecondsPerDay) return refuse('export.expiry-too-far');
  const counted = Number.isInteger(facts.maxDownloads) && facts.maxDownloads >= 1;
  return counted && facts.maxDownloads <= exportLimits.downloads ? allow : refuse('export.download-limit-invalid');
}

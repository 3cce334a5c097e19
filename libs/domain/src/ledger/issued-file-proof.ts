import { canonicalJson, parseCanonicalJson } from './canonical-json';
import { encodeUtf8 } from './utf8';

/** What the proof of an issued file carries beside it: the event of the issue as it was hashed, and the key to be compared. */
export interface IssuedFileExtra {
  readonly event: string;
  readonly publicKeyPem: string;
}

/** Facts of the event that hold the hash of an issued file. */
export const issuedHashFacts = ['pdfSha256', 'xlsxSha256', 'docxSha256'] as const;

export const issuingAction = 'report.issued';

export function issuedFileExtra({ event, publicKeyPem }: IssuedFileExtra): Uint8Array {
  return encodeUtf8(canonicalJson({ event, publicKeyPem }));
}

export function parseIssuedFileExtra(text: string): IssuedFileExtra | null {
  const extra = parseCanonicalJson(text);
  if (typeof extra !== 'object' || extra === null || Array.isArray(extra)) return null;
  const { event, publicKeyPem } = extra as { event?: unknown; publicKeyPem?: unknown };
  return typeof event === 'string' && typeof publicKeyPem === 'string' ? { event, publicKeyPem } : null;
}

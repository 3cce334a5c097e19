import type { ReplacedView } from './correction.contract';
import type { MailFault } from '@akashi/domain/notice';
import type { IssuedFileView } from './report.contract';

export type ExportState = 'open' | 'expired' | 'revoked' | 'used-up';

export interface ExportView {
  id: string;
  reportId: string;
  recipientName: string;
  recipientEmail: string;
  expiresAt: string;
  maxDownloads: number;
  downloadCount: number;
  state: ExportState;
  revokeReason: string | null;
  createdByName: string;
  createdAt: string;
  accesses: { format: string; ip: string; accessedAt: string }[];
  /** The version that took the place of the report it leads to; null while that stands. */
  replaced: ReplacedView | null;
  /** The last code that its recipient asked for: when, and why its mail was not taken; null where none was asked for. */
  lastCode: { at: string; fault: MailFault | null } | null;
  version: number;
}

/** The token is told once, here; only its hash is kept. */
export interface CreatedExportView extends ExportView {
  token: string;
  /** Path of the vendor's page, token included. */
  path: string;
}

/** What asking for a code answers: the same for a link that never was. */
export interface AskedExportCodeView {
  /** False where the link opens without one. */
  asksCode: boolean;
  /** Goes with the code; told to this browser alone. */
  ask: string;
}

/** What the recipient of a link sees. */
export interface VendorExportView {
  firmName: string;
  serviceName: string;
  recipientName: string;
  expiresAt: string;
  downloadsLeft: number;
  files: IssuedFileView[];
  /**
   * A later version took the place of this report; null while it stands. It is told though the link has ended, without the
   * reason where it was taken back: then it may have gone to the wrong person.
   */
  replaced:
    | (Omit<ReplacedView, 'reportId' | 'reason'> & {
        reason: string | null;
        givesOldFile: boolean;
        replacedEdition: number;
      })
    | null;
  /** Opens the link for a while without another code; told once, where a code was given. */
  pass: string | null;
}

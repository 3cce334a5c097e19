import type { ReplacedView } from './correction.contract';
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
  version: number;
}

/** The token is told once, here; only its hash is kept. */
export interface CreatedExportView extends ExportView {
  token: string;
  /** Path of the vendor's page, token included. */
  path: string;
}

/** What the recipient of a link sees. */
export interface VendorExportView {
  firmName: string;
  serviceName: string;
  recipientName: string;
  expiresAt: string;
  downloadsLeft: number;
  files: IssuedFileView[];
  /** A later version took the place of this report; null while it stands. */
  replaced: (Omit<ReplacedView, 'reportId'> & { givesOldFile: boolean; replacedEdition: number }) | null;
}

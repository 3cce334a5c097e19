import type { CreatedExportView, ExportView } from '../export.contract';
import { get, of, post } from './operation';

export interface CreateExportBody {
  recipientName: string;
  recipientEmail: string;
  /** How long the link opens, 1 to `exportLimits.days`. */
  days: number;
  maxDownloads: number;
}

export interface RevokeExportBody {
  version: number;
  reason: string;
}

export const exportApi = {
  /** The recipient's links made for issued reports. */
  list: get('engagements/:engagementId/exports', 'report.read', { answer: of<ExportView[]>() }),
  /** Makes a link for a recipient; its secret is answered once. */
  create: post('engagements/:engagementId/exports', 'export.create', {
    stepUp: 'signature',
    body: of<CreateExportBody>(),
    answer: of<CreatedExportView>(),
    logs: { kind: 'export', thing: 'link' },
  }),
  /** Takes a link back. */
  revoke: post('engagements/:engagementId/exports/:exportId/revoke', 'export.revoke', {
    body: of<RevokeExportBody>(),
    answer: of<ExportView>(),
    status: 200,
    logs: { kind: 'export', thing: 'link' },
  }),
};

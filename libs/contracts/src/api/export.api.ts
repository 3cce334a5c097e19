import type { CreateExportBody, CreatedExportView, ExportView, RevokeExportBody } from '../report.contract';
import { get, of, post } from './operation';

export const exportApi = {
  /** The recipient's links made for issued reports. */
  list: get('engagements/:engagementId/exports', 'report.read', { answer: of<ExportView[]>() }),
  /** Makes a link for a recipient; its secret is answered once. */
  create: post('engagements/:engagementId/exports', 'export.create', {
    body: of<CreateExportBody>(),
    answer: of<CreatedExportView>(),
  }),
  /** Takes a link back. */
  revoke: post('engagements/:engagementId/exports/:exportId/revoke', 'export.revoke', {
    body: of<RevokeExportBody>(),
    answer: of<ExportView>(),
    status: 200,
  }),
};

import type { ReportFormat } from '../report.contract';
import type { VendorExportView } from '../export.contract';
import { download, of, post } from './operation';

export interface OpenExportBody {
  token: string;
  email: string;
}

export interface DownloadExportBody extends OpenExportBody {
  format: ReportFormat;
  /** The recipient has read that a later version took the place of this one. */
  replacedSeen?: boolean;
}

export const vendorApi = {
  /** Opens a link that the firm gave to a recipient; needs no account. */
  open: post('vendor/open', 'public', { body: of<OpenExportBody>(), answer: of<VendorExportView>(), status: 200 }),
  /** A file that the link gives to its recipient. */
  download: download('vendor/download', 'public', {
    method: 'POST',
    body: of<DownloadExportBody>(),
    logs: { kind: 'download', thing: 'link' },
  }),
};

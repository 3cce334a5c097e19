import type { ReportFormat } from '../report.contract';
import type { AskedExportCodeView, VendorExportView } from '../export.contract';
import { download, of, post } from './operation';

export interface AskExportCodeBody {
  token: string;
  email: string;
}

/** Who holds the link. What proves it beside the token: the code that was mailed with what asked for it, or the pass that it gave. */
export interface OpenExportBody extends AskExportCodeBody {
  ask?: string;
  code?: string;
  pass?: string;
}

export interface DownloadExportBody extends AskExportCodeBody {
  pass?: string;
  format: ReportFormat;
  /** The recipient has read that a later version took the place of this one. */
  replacedSeen?: boolean;
}

export const vendorApi = {
  /** Sends a code to the address that the link was made for, where its firm asks for one; answers the same to everybody else. */
  askCode: post('vendor/code', 'public', {
    body: of<AskExportCodeBody>(),
    answer: of<AskedExportCodeView>(),
    status: 200,
  }),
  /** Opens a link that the firm gave to a recipient; needs no account. */
  open: post('vendor/open', 'public', {
    body: of<OpenExportBody>(),
    answer: of<VendorExportView>(),
    status: 200,
    logs: { kind: 'read', thing: 'link' },
  }),
  /** A file that the link gives to its recipient. */
  download: download('vendor/download', 'public', {
    method: 'POST',
    body: of<DownloadExportBody>(),
    logs: { kind: 'download', thing: 'link' },
  }),
};

import { allow, refuse, type Decision } from '../decision';

export type DownloadExportRefusal = 'export.revoked' | 'export.expired' | 'export.downloads-used-up';

export interface DownloadExportFacts {
  revoked: boolean;
  now: number;
  expiresAt: number;
  downloads: number;
  maxDownloads: number;
}

/** The link opens until it ends, is taken back or was used as often as agreed. */
export function mayDownloadExport(facts: DownloadExportFacts): Decision<DownloadExportRefusal> {
  if (facts.revoked) return refuse('export.revoked');
  if (facts.now >= facts.expiresAt) return refuse('export.expired');
  return facts.downloads < facts.maxDownloads ? allow : refuse('export.downloads-used-up');
}

import { allow, refuse, type Decision } from '../decision';

export type DownloadExportRefusal =
  | 'export.revoked'
  | 'export.expired'
  | 'export.downloads-used-up'
  | 'export.replaced-not-given'
  | 'export.replaced-unseen';

export interface DownloadExportFacts {
  revoked: boolean;
  now: number;
  expiresAt: number;
  downloads: number;
  maxDownloads: number;
  /** Where a correction took the place of the report: whether the old file is still given, and the recipient was told so before. */
  replaced?: { isGiven: boolean; isSeen: boolean } | null;
}

/**
 * The link opens until it ends, is taken back or was used as often as agreed. A report that was replaced is handed out only with the
 * word that it was, and where the correction allows it at all.
 */
export function mayDownloadExport(facts: DownloadExportFacts): Decision<DownloadExportRefusal> {
  // Before anything else: whoever holds the old version has to know, whatever became of the link.
  if (facts.replaced && !facts.replaced.isGiven) return refuse('export.replaced-not-given');
  if (facts.replaced && !facts.replaced.isSeen) return refuse('export.replaced-unseen');
  if (facts.revoked) return refuse('export.revoked');
  if (facts.now >= facts.expiresAt) return refuse('export.expired');
  return facts.downloads >= facts.maxDownloads ? refuse('export.downloads-used-up') : allow;
}

/** 一件書類: everything that the firm holds of one archived engagement, as one file that was read again after it was made. */
export interface EngagementFileView {
  id: string;
  number: number;
  fileName: string;
  sha256: string;
  size: number;
  rowCount: number;
  fileCount: number;
  ledgerSize: number;
  madeByName: string;
  madeAt: string;
  verifiedAt: string;
  /** Nothing was recorded of the engagement since, but that it was made and taken. */
  isOfToday: boolean;
}

import type { TestType } from '@akashi/domain/control';
import type { FindingState, FindingText } from '@akashi/domain/finding';

/** A line of the list of findings. */
export interface FindingRow {
  id: string;
  number: number;
  /** `F-01`. */
  code: string;
  state: FindingState;
  title: string;
  textVersion: number;
  testId: string;
  testType: TestType;
  controlNumber: string;
  deviationCount: number;
  /** Sample items that show it, and items tested; both 0 when the test was not on a sample. */
  itemCount: number;
  testedCount: number;
  /** The day the client confirmed the text that stands now; null while it has not. */
  confirmedOn: string | null;
  raisedBy: string;
  raisedByName: string;
  raisedAt: string;
  reviewedBy: string | null;
  reviewedByName: string | null;
  dueOn: string | null;
  improvedOn: string | null;
  withdrawReason: string | null;
  /** Reopened for a correction of the issued report. */
  isReopened: boolean;
  version: number;
}

export interface FindingTextView extends FindingText {
  textVersion: number;
  writtenBy: string;
  writtenByName: string;
  writtenAt: string;
}

export interface ClientConfirmationView {
  textVersion: number;
  confirmedOn: string;
  confirmedBy: string;
  remark: string;
  recordedByName: string;
  recordedAt: string;
}

export interface ImprovementView {
  plan: string;
  owner: string;
  dueOn: string;
  improvedOn: string | null;
}

/** One version of a finding's item in the client's plan; who recorded one from before there were versions is not known. */
export interface ImprovementVersionView extends ImprovementView {
  planVersion: number;
  recordedByName: string | null;
  recordedAt: string | null;
}

/** What the firm saw of an improvement, with the file that shows it. */
export interface FollowUpView {
  ordinal: number;
  planVersion: number;
  /** Seen as the client says; otherwise the finding went back to the plan. */
  holds: boolean;
  seen: string;
  seenOn: string;
  fileName: string;
  fileSha256: string;
  recordedByName: string;
  recordedAt: string;
}

export interface FindingDeviationView {
  id: string;
  number: number;
  attribute: string;
  fact: string;
  items: { id: string; populationCode: string; rank: number; rowNumber: number; cells: string[] }[];
}

/** A finding with everything that belongs to it; for the firm's own people. */
export interface FindingView extends FindingRow {
  control: { id: string; labelJa: string; labelEn: string; text: string; statementVersion: number };
  populations: { id: string; code: string; rowCount: number; drawn: number }[];
  /** Newest first; the first is the text that stands now. */
  texts: FindingTextView[];
  confirmations: ClientConfirmationView[];
  improvement: ImprovementView | null;
  /** Newest first; empty for an item from before there were versions. */
  planVersions: ImprovementVersionView[];
  /** Newest first. */
  followUps: FollowUpView[];
  deviations: FindingDeviationView[];
}

import type { FileScan, TestType } from '@akashi/domain/control';
import type { FactAnswer, FindingState, FindingText } from '@akashi/domain/finding';

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
  /** The text that stands now lies before the client, who has not agreed to it; false while it does not. */
  isReleased: boolean;
  /** What the client answered to it instead; null while nothing. */
  clientAnswer: FactAnswer | null;
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
  /** The client's approver confirmed it here; false where the firm recorded it for them. */
  isOwn: boolean;
}

/** When the finding was put before the client, in which words, and what was written to it. */
export interface FindingReleaseView {
  textVersion: number;
  answerBy: string;
  note: string;
  releasedByName: string;
  releasedAt: string;
}

export interface FindingAnswerFileView {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  scan: FileScan;
}

/** What the client's approver said to the facts, in their own words. */
export interface FindingAnswerView {
  id: string;
  textVersion: number;
  answer: FactAnswer;
  words: string;
  answeredByName: string;
  answeredAt: string;
  files: FindingAnswerFileView[];
}

export interface ImprovementView {
  plan: string;
  owner: string;
  dueOn: string;
  improvedOn: string | null;
}

/** The plan as it was handed in by the client or recorded by the firm, each time. */
export interface ImprovementVersionView extends ImprovementView {
  versionNo: number;
  words: string;
  side: 'firm' | 'client';
  /** Not known of a plan from before versions were kept. */
  writtenByName: string | null;
  writtenAt: string | null;
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
  /** Newest first. */
  releases: FindingReleaseView[];
  /** Newest first. */
  answers: FindingAnswerView[];
  /** Somebody at the client comes in here and may answer. */
  hasApprover: boolean;
  improvement: ImprovementView | null;
  /** Newest first; empty for a plan from before versions were kept. */
  improvementVersions: ImprovementVersionView[];
  /** Newest first. */
  followUps: FollowUpView[];
  deviations: FindingDeviationView[];
}

import type { ClientFindingStage, FactAnswer, FindingText } from '@akashi/domain/finding';
import type { ImprovementView } from './finding.contract';

/*
 * A finding as its client's people see it: the words that the firm put before them, and what they said to it. Every field is here
 * because they are to read it; of the firm's people the one to talk to by name.
 */

/** A row of a list of theirs, as they gave it. */
export interface ClientFindingItemView {
  /** Number of the population that it was drawn from. */
  population: string;
  row: number;
  heads: string[];
  cells: string[];
}

export interface ClientFindingFileView {
  id: string;
  fileName: string;
  size: number;
  sentByName: string;
  sentAt: string;
}

/** What one of them said to the facts. */
export interface ClientFindingAnswerView {
  id: string;
  answer: FactAnswer;
  words: string;
  answeredByName: string;
  answeredAt: string;
  files: ClientFindingFileView[];
}

/** The plan as it was handed in. */
export interface ClientPlanVersionView extends ImprovementView {
  versionNo: number;
  words: string;
  side: 'firm' | 'client';
  writtenByName: string | null;
  writtenAt: string | null;
}

/** A line of the list. */
export interface ClientFindingRow {
  id: string;
  /** `F-01`. */
  code: string;
  title: string;
  controlNumber: string;
  stage: ClientFindingStage;
  /** By when the answer, and by when the improvement; null where neither is asked for. */
  dueOn: string | null;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  /** The audit is closed: nothing is awaited any more. */
  isOver: boolean;
  version: number;
}

export interface ClientFindingView extends ClientFindingRow, Omit<FindingText, 'title'> {
  items: ClientFindingItemView[];
  /** What the firm wrote with it, and who put it before them. */
  note: string;
  releasedByName: string;
  releasedAt: string;
  /** Newest first. */
  answers: ClientFindingAnswerView[];
  /** Attached and not yet part of an answer. */
  attached: ClientFindingFileView[];
  plan: ImprovementView | null;
  /** Newest first. */
  planVersions: ClientPlanVersionView[];
}

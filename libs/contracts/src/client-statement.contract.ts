import type { Fault } from './problem/problem';

/*
 * The statement as its client's people check it in: the files that they sent, and what there is to mend in each. Every field is here
 * because they are to read it; of how the firm reads the statement beyond that there is nothing.
 */

/** A file that was handed in. */
export interface ClientStatementFileView {
  id: string;
  /** 1 for the first that was handed in. */
  number: number;
  fileName: string;
  size: number;
  sentByName: string;
  sentAt: string;
  /** What keeps it out, and what is only told. */
  stops: number;
  warnings: number;
  /** Number of the version that the firm took it up as; null while it has not. */
  takenAs: number | null;
}

/** One audit, with the files of its statement, the latest first. */
export interface ClientStatementView {
  /** Of the audit. */
  id: string;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  /** A file can be handed in. */
  isOpen: boolean;
  files: ClientStatementFileView[];
}

/** A file with what was said of it: the first 500; all are counted. */
export interface ClientStatementCheckView extends ClientStatementFileView {
  faults: Fault[];
}

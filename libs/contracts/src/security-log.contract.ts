import type { LogKind, LogThing, SecurityFact } from '@akashi/domain/security-log';

/** One line of the firm's security log. */
export interface SecurityEventView {
  seq: number;
  at: string;
  kind: LogKind;
  /** The operation of the API, or what the log says of itself. */
  operation: string;
  thing: LogThing | null;
  object: string | null;
  engagementId: string | null;
  /** Null where there is no such engagement. */
  engagementName: string | null;
  personId: string | null;
  personName: string | null;
  outcome: 'done' | 'refused';
  /** Why it was refused. */
  code: string | null;
  address: string | null;
  request: string | null;
  facts: Record<string, SecurityFact>;
  hash: string;
}

/** A page of the log, the newest line first. */
export interface SecurityLogPage {
  events: SecurityEventView[];
  /** Lines that there ever were; the first of those still kept is `beginsAt`. */
  size: number;
  beginsAt: number;
  /** What to ask for the page after this one; null at the end. */
  nextBefore: number | null;
}

/** How the first line that does not hold differs. */
export type SecurityLogFault = 'missing' | 'text' | 'seal' | 'columns' | 'end' | 'beginning';

/** Whether every line still is what was written, one after the other. */
export interface SecurityLogCheckView {
  checkedAt: string;
  tookMs: number;
  beginsAt: number;
  size: number;
  /** The first line that does not hold. */
  broken: { seq: number; fault: SecurityLogFault } | null;
}

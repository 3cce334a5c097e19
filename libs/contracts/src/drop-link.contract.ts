import type { FileScan } from '@akashi/domain/control';
import type { MailFault } from '@akashi/domain/notice';
import type { ArrivalRemark, RequestText, SentRequestState } from '@akashi/domain/request';

export type DropLinkState = 'open' | 'expired' | 'ended';

/** 資料受付リンク, as the firm sees it. */
export interface DropLinkView {
  id: string;
  recipientName: string;
  recipientEmail: string;
  /** It asks for every request that was sent, and for those that are sent while it is open. */
  asksAll: boolean;
  /** The numbers of the requests that it asks for; empty where it asks for all. */
  requests: string[];
  expiresAt: string;
  state: DropLinkState;
  endReason: string | null;
  createdByName: string;
  createdAt: string;
  /** From where it was opened, the newest first; 20 at most. */
  openings: { ip: string; openedAt: string }[];
  /** Files that came through it and were not taken out again. */
  files: number;
  lastFileAt: string | null;
  /** The last code that its recipient asked for: when, and why its mail was not taken; null where none was asked for. */
  lastCode: { at: string; fault: MailFault | null } | null;
  /** The last mail that told its recipient what happened to it or its requests; null where none was due. */
  lastMail: LinkMailView | null;
  version: number;
}

/** How far a mail to the recipient is. */
export interface LinkMailView {
  state: 'waiting' | 'sent' | 'undelivered';
  /** When it was sent, or given up. */
  at: string | null;
  fault: MailFault | null;
}

/** The token is told once, here; only its hash is kept. */
export interface CreatedDropLinkView extends DropLinkView {
  token: string;
  /** The whole address of the page behind it, token included. */
  address: string;
}

/** What asking for a code answers: the same for a link that never was. */
export interface AskedDropCodeView {
  /** False where the link opens without one. */
  asksCode: boolean;
  /** Goes with the code; told to this browser alone. */
  ask: string;
}

/** What opening a link gives: the pass goes along with everything that is asked afterwards. */
export interface OpenedDropView {
  pass: string;
  until: string;
}

/** A file that came through this link, as it was looked at when it arrived. */
export interface DropFileView {
  id: string;
  round: number;
  fileName: string;
  size: number;
  remarks: ArrivalRemark[];
  scan: FileScan;
  sentAt: string;
}

/** A request as whoever holds a link sees it: every field is here because they are to read it, and nothing else of the engagement is. */
export interface DropRequestView extends Pick<RequestText, 'title' | 'wanted' | 'shows'> {
  id: string;
  /** `R-001`. */
  code: string;
  state: Exclude<SentRequestState, 'withdrawn'>;
  dueOn: string;
  /** Why it was returned. */
  reason: string | null;
  /** How often it was answered; the answer under way is the next. */
  round: number;
  files: DropFileView[];
  version: number;
}

/** The page behind a link. */
export interface DropView {
  firmName: string;
  recipientName: string;
  expiresAt: string;
  requests: DropRequestView[];
}

import type { MailFault, MailHours, MailWay } from '@akashi/domain/notice';

export type MailLanguage = 'ja' | 'en';

/** How somebody is told by mail. Deadlines are sent whatever stands here; only the quiet hours move them. */
export interface MailSettingView extends MailHours {
  /** False where this installation sends no mail: what is set here waits for that. */
  readonly isSetUp: boolean;
  /** Where it goes. */
  readonly address: string;
  readonly way: MailWay;
  readonly mailLanguage: MailLanguage;
  /** 0 while nothing was set, and the usual holds. */
  readonly version: number;
}

/** A mail that nobody could be given. */
export interface UndeliveredMailView {
  readonly id: string;
  readonly personName: string;
  /** Null for a member. */
  readonly clientName: string | null;
  readonly address: string;
  readonly fault: MailFault;
  readonly tries: number;
  readonly at: string;
  readonly version: number;
}

/** Mail of the firm, for whoever administers it. */
export interface FirmMailView {
  readonly isSetUp: boolean;
  /** Whom it comes from; empty where none is sent. */
  readonly sender: string;
  /** How many wait to be sent or to be tried again. */
  readonly waiting: number;
  /** The latest first, at most 200. */
  readonly undelivered: readonly UndeliveredMailView[];
}

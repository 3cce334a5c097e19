import type { ScheduleDateRule } from '@akashi/domain/dates';
import type { EngagementKind, EngagementState } from '@akashi/domain/engagement';
import type { DeadlineBand, Outlook, OutlookKind } from '@akashi/domain/portfolio';
import type { TestCounts } from './engagement.contract';

/** One engagement among all that the caller may see. */
export interface PortfolioLineView {
  readonly id: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly serviceName: string;
  readonly kind: EngagementKind;
  readonly state: EngagementState;
  readonly leaderId: string | null;
  readonly leaderName: string | null;
  readonly seniorName: string | null;
  /** The next date of the schedule; null where there is none any more. */
  readonly due: { readonly rule: ScheduleDateRule; readonly date: string } | null;
  readonly band: DeadlineBand;
  readonly outlook: Outlook;
  readonly tests: TestCounts;
  /** Deviations not yet explained or raised, and findings not withdrawn. */
  readonly deviations: number;
  readonly findings: number;
}

/** How many engagements have one phase, band, leader, client or outlook in common. */
export interface PortfolioCountView {
  /** The value to ask by; empty where there is nobody who leads. */
  readonly key: string;
  /** A name that somebody was given; null where the key is a word of ours. */
  readonly name: string | null;
  readonly count: number;
  readonly late: number;
  readonly expectedLate: number;
}

export interface PortfolioPageView {
  /** Engagements that meet what was asked, and those that the caller may see at all and that are not closed. */
  readonly total: number;
  readonly all: number;
  readonly lines: PortfolioLineView[];
  /** What to ask the next page with; null on the last one. */
  readonly next: string | null;
  /** By what was asked, whatever of it is chosen: the ones in trouble first for people, in the order of the work for phases. */
  readonly counts: PortfolioCountView[];
  /** How many values are left out behind the first ones. */
  readonly countsLeftOut: number;
  readonly sums: Record<OutlookKind, number>;
  /** Everybody who leads one of them, to choose from. */
  readonly leaders: { readonly id: string; readonly name: string }[];
  /** The client that was asked for, by name. */
  readonly clientName: string | null;
}

/** A view of the portfolio that somebody saved, with how many engagements it shows the caller today. */
export interface PortfolioViewView {
  readonly id: string;
  readonly name: string;
  readonly params: PortfolioParams;
  readonly isShared: boolean;
  readonly ownerId: string;
  readonly count: number;
}

/** The query parameters of the page that show a view. */
export interface PortfolioParams {
  readonly q?: string;
  readonly phase?: string;
  readonly deadline?: string;
  readonly leader?: string;
  readonly client?: string;
  readonly outlook?: string;
  readonly closed?: string;
  readonly sort?: string;
  readonly order?: string;
  readonly group?: string;
  readonly by?: string;
}

import type { TeamRole } from '@akashi/domain/engagement';
import type { AuditPeriod, RotationStanding } from '@akashi/domain/rotation';

/** After how many years in a row in a role the firm wants another. */
export interface RotationLimitView {
  readonly role: TeamRole;
  /** Null while the firm has none. */
  readonly years: number | null;
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: string | null;
  /** 0 while the firm has set nothing. */
  readonly version: number;
}

/** A place in one engagement of a client; the engagement is named to whoever may read it, and null to others. */
export interface ClientTermView {
  readonly engagementId: string | null;
  readonly engagementName: string | null;
  readonly role: TeamRole;
  readonly start: string;
  readonly end: string;
}

/** The team of one engagement, and whoever else was on its client: what years are counted from. */
export interface EngagementRotationView {
  readonly clientName: string;
  readonly period: AuditPeriod;
  /** Of every engagement of the client that was not declined or withdrawn. */
  readonly periods: AuditPeriod[];
  readonly limits: { readonly role: TeamRole; readonly years: number | null }[];
  readonly people: { readonly userId: string; readonly terms: ClientTermView[] }[];
}

/** Years of one person on one client, up to the client's newest year. */
export interface RotationLineView {
  readonly userId: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientName: string;
  /** The one that they have in the newest year; of several, the one that stands worst to its limit. */
  readonly role: TeamRole;
  readonly yearsInRole: number;
  readonly sinceInRole: string;
  readonly years: number;
  readonly since: string;
  readonly limit: number | null;
  readonly standing: RotationStanding;
}

export interface RotationPageView {
  /** How many meet what was asked; of these the first ones are listed. */
  readonly total: number;
  readonly lines: RotationLineView[];
  /** Over all that the caller may see, whatever was asked. */
  readonly sums: Record<RotationStanding, number>;
}

/** What the numbers of a line are made of, the newest first. */
export interface CountedTermView extends ClientTermView {
  /** Whether it is one of the years in a row. */
  readonly isCounted: boolean;
}

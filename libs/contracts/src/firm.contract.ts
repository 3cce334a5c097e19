import type { FirmRole } from '@akashi/domain/access';
import type { HarmfulFileTerm } from '@akashi/domain/control';
import type { TeamRole } from '@akashi/domain/engagement';
import type { ServiceKind } from '@akashi/domain/firm';

export interface ServiceView {
  id: string;
  name: string;
  kind: ServiceKind;
  regions: string[];
  baseServices: BaseServiceView[];
  revisions: RevisionView[];
  version: number;
}

/** One correction of a client's or a service's record, the newest first. */
export interface RevisionView {
  /** The version that the correction made. */
  version: number;
  reason: string;
  byName: string;
  at: string;
}

export interface BaseServiceView {
  id: string;
  name: string;
  registrationNo: string;
  validUntil: string;
  checkedOn: string;
}

export interface ClientView {
  id: string;
  name: string;
  nameKana: string;
  /** 法人番号, 13 digits. */
  corporateNumber: string;
  address: string;
  representativeName: string;
  representativeTitle: string;
  contactName: string;
  contactEmail: string;
  revisions: RevisionView[];
  services: ServiceView[];
  version: number;
}

export interface CredentialView {
  id: string;
  /** Code of the qualification, such as `CISA`; the ruleset names those that qualify a leader. */
  type: string;
  number: string;
  validFrom: string;
  /** The last valid day; null for one that does not expire. */
  validUntil: string | null;
}

export interface MemberView {
  userId: string;
  name: string;
  kana: string;
  title: string;
  email: string;
  firmRoles: FirmRole[];
  lastSignedInAt: string | null;
  credentials: CredentialView[];
  /** Since when they are stopped; null while they work here. */
  disabledAt: string | null;
  /** A device or a key is set up beside the password. */
  hasSecondFactor: boolean;
  /** Asked of this person, whatever the firm asks of everyone. */
  requiresSecondFactor: boolean;
  /** Null once somebody identified them, and for who was there from the firm's beginning. */
  unconfirmed: UnconfirmedView | null;
  version: number;
}

/** Whoever handed out the way in could have taken it: until a colleague identified the person, the membership signs nothing. */
export interface UnconfirmedView {
  since: string;
  /** Who handed a way in out, by the ids of the members. */
  waysIssuedBy: string[];
}

export interface EndedSessionsView {
  ended: number;
}

/** What a member has under way in one engagement. */
export interface MemberWorkView {
  engagementId: string;
  engagementName: string;
  clientName: string;
  role: TeamRole;
  /** Who leads it, and can have the work taken over; null where nobody does today. */
  leaderName: string | null;
  /** Papers assigned to them that nobody has reviewed yet. */
  papers: number;
  /** Notes of theirs that wait for somebody. */
  notes: number;
}

export interface FirmView {
  id: string;
  name: string;
  nameKana: string;
  ismapRegistrationNo: string | null;
  ismapRegisteredOn: string | null;
  ismapValidUntil: string | null;
  /** Asked of everyone. */
  requiresSecondFactor: boolean;
  /** Days after which a line of the security log goes. */
  logRetentionDays: number;
  /** What becomes of evidence that could run. */
  harmfulFiles: HarmfulFileTerm;
  /** Whether a mail names engagements and what happened in them; else it says how many notices there are. */
  mailNamesMatters: boolean;
  /** Whether a link to a report asks for a code by mail, where the installation sends mail. */
  exportAsksCode: boolean;
  version: number;
}

/** One line of the public list of services as it stood in 2021, for reference. */
export interface RegisterEntryView {
  id: number;
  registeredOn: string;
  service: string;
  provider: string;
  source: string;
}

import type { EngagementState, TeamRole } from '@akashi/domain/engagement';
import type { InspectionStanding } from '@akashi/domain/inspection';

/** One inspection in the firm's list. */
export interface InspectionRow {
  id: string;
  authority: string;
  reference: string;
  beginsOn: string;
  endsOn: string;
  standing: InspectionStanding;
  engagements: number;
  inspectors: number;
  /** When something was opened last; null as long as nothing was. */
  lastOpenedAt: string | null;
  version: number;
}

/** An engagement that an inspection opens, and why. */
export interface InspectedEngagementView {
  id: string;
  name: string;
  clientName: string;
  reason: string;
}

export interface InspectorView {
  id: string;
  name: string;
  title: string;
  email: string;
  /** An open link, one whose time is over, somebody who came in, or whose place has ended. */
  state: 'invited' | 'expired' | 'joined' | 'ended';
  invitedAt: string;
  expiresAt: string;
  joinedAt: string | null;
  version: number;
}

/** What an inspector was given of an engagement to keep: one file, made for them as things stood at that moment. */
export interface InspectionBundleView {
  id: string;
  engagementId: string;
  inspectorId: string;
  inspectorName: string;
  fileName: string;
  sha256: string;
  size: number;
  givenByName: string;
  givenAt: string;
}

export interface InspectionExtensionView {
  beforeOn: string;
  afterOn: string;
  reason: string;
  byName: string;
  at: string;
}

export interface InspectionView extends InspectionRow {
  purpose: string;
  allowedByName: string;
  allowedAt: string;
  /** Null while nobody ended it before its last day. */
  end: { reason: string; byName: string; at: string } | null;
  opened: InspectedEngagementView[];
  people: InspectorView[];
  /** The newest first. */
  bundles: InspectionBundleView[];
  extensions: InspectionExtensionView[];
}

/** Told once, to whoever made it. */
export interface IssuedInspectorView extends InspectorView {
  /** Address of the page that the link opens, from the root of this installation. */
  path: string;
}

/** Something that an inspector opened, as the security log has it. */
export interface InspectorOpeningView {
  seq: number;
  at: string;
  byName: string;
  operation: string;
  engagementId: string | null;
  engagementName: string | null;
  /** Of a file that was taken along; null of everything else. */
  sha256: string | null;
}

/** A page of them, the newest first. */
export interface InspectorOpeningsPage {
  /** How many there are, on every page together. */
  total: number;
  lines: InspectorOpeningView[];
  /** Where the next page begins; null on the last. */
  next: number | null;
}

/** What the link's page shows before anybody has come in. */
export interface JoinInspectionView {
  firmName: string;
  authority: string;
  familyName: string;
  givenName: string;
  title: string;
  email: string;
  beginsOn: string;
  endsOn: string;
  /** This address signs in already: its password is asked, and none is set. */
  hasAccount: boolean;
  expiresAt: string;
}

/** A version of a report that went out, or a package: what an inspector takes along. */
export interface InspectedReportView {
  id: string;
  versionNo: number;
  datedOn: string;
  formats: string[];
}

export interface InspectedPackageView {
  id: string;
  versionNo: number;
  builtAt: string;
}

/** Made for this very inspector. */
export interface OwnBundleView {
  id: string;
  givenAt: string;
}

export interface OpenedEngagementView {
  id: string;
  name: string;
  clientName: string;
  serviceName: string;
  state: EngagementState;
  periodStart: string;
  periodEnd: string;
  reason: string;
  tests: { total: number; prepared: number; reviewed: number };
  /** Deviations that wait for a judgement, and findings that stand. */
  deviations: number;
  findings: number;
  team: { name: string; role: TeamRole; toOn: string | null }[];
  reports: InspectedReportView[];
  packages: InspectedPackageView[];
  bundles: OwnBundleView[];
}

/** What an inspector finds: nothing but the inspection itself before its first day, after its last, and once it was ended. */
export interface InspectionRoomView {
  authority: string;
  reference: string;
  purpose: string;
  beginsOn: string;
  endsOn: string;
  standing: InspectionStanding;
  engagements: OpenedEngagementView[];
}

import type { Permission } from '@akashi/domain/access';
import type { BaseServiceFinding } from '@akashi/domain/base-service';
import type { CriterionPart } from '@akashi/domain/catalogue';
import type { ScheduleDateRule } from '@akashi/domain/dates';
import type { EngagementKind, EngagementState, KeepingDates, TeamRole } from '@akashi/domain/engagement';
import type { ServiceKind } from '@akashi/domain/firm';

/** One of the three dates that hang on the last day of the period. */
export interface EngagementDateView {
  rule: ScheduleDateRule;
  computedOn: string;
  /** The date the firm set instead, why and who; null while the computed one holds. */
  overriddenOn: string | null;
  overrideReason: string | null;
  overriddenBy: string | null;
  /** The date that holds. */
  date: string;
  version: number;
}

export interface TestCounts {
  total: number;
  prepared: number;
  reviewed: number;
}

/** Something that waits for the signed-in person, named by the permission that answers it. */
export interface WaitingView {
  permission: Permission;
  count: number;
}

/** A line of the portfolio: `GET engagements`. */
export interface EngagementSummaryView {
  id: string;
  name: string;
  clientName: string;
  serviceName: string;
  kind: EngagementKind;
  state: EngagementState;
  periodStart: string;
  periodEnd: string;
  leaderName: string | null;
  /** Null for the quality office, which reads without a role. */
  myRole: TeamRole | null;
  /** The version of the scheme's rules it was opened under. */
  rulesetId: string;
  tests: TestCounts;
  /** Deviations not yet explained or raised, and findings not withdrawn. */
  deviations: number;
  findings: number;
  dates: EngagementDateView[];
  waiting: WaitingView[];
}

/**
 * What somebody on a team is told of an engagement before they have declared, and while an interest of theirs is not resolved:
 * enough to declare on, and nothing of its work.
 */
export interface OwnDeclarationView {
  engagementId: string;
  engagementName: string;
  state: EngagementState;
  clientName: string;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  userId: string;
  myRole: TeamRole;
  fromOn: string;
  toOn: string | null;
  /** Who else leads it, and so decides on an interest; null where nobody does, and the quality office decides. */
  leaderName: string | null;
  /** The one that counts; null while there is none. */
  declaration: DeclarationView | null;
}

/** An interest that was declared counts until it is resolved, whatever was declared after it. */
export interface DeclarationView {
  id: string;
  declaredOn: string;
  hasInterest: boolean;
  isResolved: boolean;
}

/** One of somebody's declarations, for whoever judges it: what was said, and what was decided. */
export interface JudgedDeclarationView extends DeclarationView {
  explanation: string;
  /** Null where nobody has judged it, or nothing is to be judged. */
  resolution: { reason: string; byName: string; at: string } | null;
}

export interface TeamMemberView {
  userId: string;
  name: string;
  title: string;
  role: TeamRole;
  fromOn: string;
  toOn: string | null;
  /** Works here no more: their papers wait for somebody else, and they are given none. */
  isDisabled: boolean;
  /** The independence declaration that counts; null while there is none. */
  declaration: DeclarationView | null;
  version: number;
}

/** Why the next step cannot be taken yet. */
export type StepBlock =
  | 'leader-missing'
  | 'quality-reviewer-missing'
  | 'declarations-missing'
  | 'interest-declared'
  | 'leader-without-credential'
  | 'statement-missing'
  | 'plan-missing'
  | 'plan-not-approved'
  | 'plan-behind-statement'
  | 'tests-not-reviewed'
  | 'notes-open'
  | 'deviations-open'
  | 'report-not-issued'
  | 'package-not-handed-over';

export interface PhaseStepView {
  state: EngagementState;
  status: 'done' | 'current' | 'ahead';
  /** Only for the step that comes next. */
  blocks: { code: StepBlock; count: number }[];
}

export interface ChapterProgressView extends TestCounts {
  /** Key of the chapter. */
  chapter: string;
  part: CriterionPart;
  labelJa: string;
  labelEn: string;
  controls: number;
  deviations: number;
  findings: number;
}

/** `GET engagements/:id`. */
export interface EngagementView {
  id: string;
  name: string;
  kind: EngagementKind;
  state: EngagementState;
  rulesetId: string;
  editionId: string;
  editionTitleJa: string;
  editionTitleEn: string;
  /** When the plan's approval pinned the edition; null before. */
  editionPinnedAt: string | null;
  periodStart: string;
  periodEnd: string;
  openedAt: string;
  acceptedAt: string | null;
  /** When, why and as recorded by whom it was declined or withdrawn; null for any other. */
  end: { on: string; reason: string; byName: string } | null;
  version: number;
  client: { id: string; name: string; corporateNumber: string };
  service: { id: string; name: string; kind: ServiceKind; regions: string[] };
  dates: EngagementDateView[];
  /** When the file is put together and until when it is kept; null until a report is issued. */
  keeping: KeepingDates | null;
  team: TeamMemberView[];
  myRole: TeamRole | null;
  permissions: Permission[];
  steps: PhaseStepView[];
  tests: TestCounts;
  chapters: ChapterProgressView[];
  /** What is found today of the services from which controls are taken over; what stops something comes first. */
  baseServices: BaseServiceFinding[];
}

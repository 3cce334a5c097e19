import type { Permission } from '@akashi/domain/access';
import type { CriterionPart } from '@akashi/domain/catalogue';
import type { ScheduleDateRule } from '@akashi/domain/dates';
import type { EngagementKind, EngagementState, TeamRole } from '@akashi/domain/engagement';
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
  tests: TestCounts;
  /** Deviations not yet explained or raised, and findings not withdrawn. */
  deviations: number;
  findings: number;
  dates: EngagementDateView[];
  waiting: WaitingView[];
}

export interface OpenEngagementBody {
  name: string;
  clientId: string;
  serviceId: string;
  kind: EngagementKind;
  editionId: string;
  periodStart: string;
  periodEnd: string;
  leaderId: string;
}

export interface TeamMemberView {
  userId: string;
  name: string;
  title: string;
  role: TeamRole;
  fromOn: string;
  toOn: string | null;
  /** The latest independence declaration; null while there is none. */
  declaration: { declaredOn: string; hasInterest: boolean } | null;
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
  version: number;
  client: { id: string; name: string; corporateNumber: string };
  service: { id: string; name: string; kind: ServiceKind; regions: string[] };
  dates: EngagementDateView[];
  team: TeamMemberView[];
  myRole: TeamRole | null;
  permissions: Permission[];
  steps: PhaseStepView[];
  tests: TestCounts;
  chapters: ChapterProgressView[];
}

export interface OverrideDateBody {
  date: string;
  reason: string;
  version: number;
}

export interface AssignTeamBody {
  userId: string;
  role: TeamRole;
  fromOn: string;
  toOn: string | null;
}

export interface EndAssignmentBody {
  toOn: string;
  version: number;
}

export interface DeclareIndependenceBody {
  hasInterest: boolean;
  /** Required when there is an interest. */
  explanation: string;
}

export interface AcceptEngagementBody {
  version: number;
}

import type { Permission } from '@akashi/domain/access';
import type { EngagementState, TeamRole } from '@akashi/domain/engagement';
import type { RulesetView } from './ruleset.contract';

/** What every page of an engagement needs around it: `GET engagements/:id/frame`. */
export interface EngagementFrameView {
  id: string;
  name: string;
  clientName: string;
  serviceName: string;
  state: EngagementState;
  editionId: string;
  periodStart: string;
  periodEnd: string;
  /** The ruleset it was opened under, which stays its own. */
  ruleset: RulesetView;
  /** Null for the quality office, which reads without a role. */
  myRole: TeamRole | null;
  /** What the signed-in person may do in this engagement, firm roles included. */
  permissions: Permission[];
  /** Counts beside the navigation entries. */
  counts: { findings: number; requests: number; review: number; deviations: number };
}

import type { TeamRole } from '@akashi/domain/engagement';

/** Hours of one kind in one week, with the version to name when they are changed: 0 where none were said. */
export interface WeekHoursView {
  readonly week: string;
  readonly hours: number | null;
  readonly version: number;
}

/** People by weeks: sums over the engagements whose hours the caller may see. */
export interface LoadView {
  /** The Mondays. */
  readonly weeks: string[];
  readonly people: {
    readonly userId: string;
    readonly name: string;
    /** One for each week. */
    readonly planned: number[];
    readonly worked: number[];
  }[];
}

/** One engagement in the week of a person. */
export interface PersonWeekView {
  readonly engagementId: string;
  readonly engagementName: string;
  readonly role: TeamRole;
  /** From when to when the person is on the team; the end null while it is open. */
  readonly from: string;
  readonly to: string | null;
  /** The week that was asked for and those after it. */
  readonly planned: WeekHoursView[];
  readonly worked: WeekHoursView;
  readonly mayPlan: boolean;
  readonly mayRecord: boolean;
}

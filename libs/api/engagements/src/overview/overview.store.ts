import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { ChapterProgressView, EngagementFrameView, EngagementView, TeamMemberView } from '@akashi/contracts';
import { can, permissionsOf } from '@akashi/domain/access';
import { keepingDates, type KeepingDates } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { BaseServiceStore } from '../base-service/base-service.store';
import type { Room } from '../engagement-door';
import { RulesetStore } from '@akashi/api-firms';
import { rulesetView } from '@akashi/api-firms';
import { AcceptanceFacts } from '../team/acceptance-facts';
import { TeamStore } from '../team/team.store';
import { selectChapters, selectFrame, selectOverview, selectReportDate, selectStepCounts } from './engagement.query';
import { phaseSteps, type StepCounts } from './phase-steps';

type OverviewRow = Omit<
  EngagementView,
  'team' | 'myRole' | 'permissions' | 'steps' | 'chapters' | 'keeping' | 'baseServices'
>;
type FrameRow = Omit<EngagementFrameView, 'myRole' | 'permissions' | 'ruleset'>;

@Injectable()
export class OverviewStore {
  constructor(
    private readonly team: TeamStore,
    private readonly acceptance: AcceptanceFacts,
    private readonly rulesets: RulesetStore,
    private readonly baseServices: BaseServiceStore,
  ) {}

  async view(tx: Tx, caller: Caller, room: Room): Promise<EngagementView> {
    const key = [caller.firmId, room.engagementId];
    const [row] = await tx.query<OverviewRow[]>(selectOverview, key);
    if (!row) throw new DomainProblem('not-found');
    const team: TeamMemberView[] = await this.team.list(tx, caller, room.engagementId);
    const chapters = await tx.query<ChapterProgressView[]>(selectChapters, key);
    const acceptance = await this.acceptance.of(tx, caller, room);
    const counts = await this.counts(tx, caller, room.engagementId);
    return {
      ...row,
      team,
      chapters,
      baseServices: await this.baseServices.findings(tx, caller, room),
      keeping: await this.keeping(tx, caller, room),
      myRole: room.role,
      permissions: permissionsOf(caller, room.role),
      steps: phaseSteps({ ...acceptance, state: row.state }, { ...counts, tests: row.tests }),
    };
  }

  /** What every page of the engagement needs around it. */
  async frame(tx: Tx, caller: Caller, room: Room): Promise<EngagementFrameView> {
    const [row] = await tx.query<FrameRow[]>(selectFrame, [caller.firmId, room.engagementId, caller.userId]);
    if (!row) throw new DomainProblem('not-found');
    // A paper waits for those who may review it; for everyone else it is not a count of their own.
    const review = can(caller, 'test.review', room.role) ? row.counts.review : 0;
    const counts = { ...row.counts, review };
    const ruleset = rulesetView(await this.rulesets.get(tx, caller, room.rulesetId));
    return { ...row, counts, ruleset, myRole: room.role, permissions: permissionsOf(caller, room.role) };
  }

  async openNotes(tx: Tx, caller: Caller, engagementId: string): Promise<number> {
    return (await this.counts(tx, caller, engagementId)).openNotes;
  }

  /** The firm's own duty to close the file and keep it begins with the day of the report. */
  private async keeping(tx: Tx, caller: Caller, { engagementId, rulesetId }: Room): Promise<KeepingDates | null> {
    const [report] = await tx.query<{ datedOn: string | null }[]>(selectReportDate, [caller.firmId, engagementId]);
    return report?.datedOn ? keepingDates(report.datedOn, await this.rulesets.get(tx, caller, rulesetId)) : null;
  }

  private async counts(tx: Tx, caller: Caller, engagementId: string): Promise<Omit<StepCounts, 'tests'>> {
    const [row] = await tx.query<Omit<StepCounts, 'tests'>[]>(selectStepCounts, [caller.firmId, engagementId]);
    return row ?? { statements: 0, plans: 0, planBehind: 0, openNotes: 0, openDeviations: 0 };
  }
}

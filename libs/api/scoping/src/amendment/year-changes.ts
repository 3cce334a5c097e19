import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { ChangedControlView, StatedControlView, YearChangesView } from '@akashi/contracts';
import { isJudged } from '@akashi/domain/scope';
import { compareStatements, pairYears } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { AmendmentStore, type NewPlanChange } from './amendment.store';
import { keepDecided } from './keep-decided';
import { LastYearStore, type LastYear } from './last-year.store';
import { ReportedControls } from './reported-controls';
import { statedControls } from './stated-controls';

/** $1 firm, $2 engagement: the first plan in its newest draft, or as it was approved. */
const selectFirstPlan = `
  SELECT p.id, p.state, s.version_no AS "toStatement"
  FROM scope_plan p
  JOIN statement s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.id = p.statement_id
  WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.amends_id IS NULL
  ORDER BY p.version_no DESC LIMIT 1`;

/** Whether a control that both years have was changed since: asked in the first plan of the year, as of a new version later. */
@Injectable()
export class YearChanges {
  constructor(
    private readonly years: LastYearStore,
    private readonly amendments: AmendmentStore,
    private readonly reported: ReportedControls,
  ) {}

  lastYear(tx: Tx, caller: Caller, engagementId: string): Promise<LastYear | null> {
    return this.years.find(tx, caller, engagementId);
  }

  /** Null where nothing is planned yet, or nothing of earlier years is there to be judged. */
  async view(tx: Tx, caller: Caller, engagementId: string): Promise<YearChangesView | null> {
    type FirstPlan = { id: string; state: string; toStatement: number };
    const [plan] = await tx.query<FirstPlan[]>(selectFirstPlan, [caller.firmId, engagementId]);
    if (!plan) return null;
    const stored = await this.amendments.changes(tx, caller, engagementId, plan.id);
    if (stored.length === 0) return null;
    const changes = stored.map(({ beforeId: _, afterId: __, ...change }) => change);
    return { isOpen: plan.state === 'draft', toStatement: plan.toStatement, changes };
  }

  /**
   * A line for each control that is told otherwise than last year, or of which only another auditor's report tells, in whatever year
   * that was; what was judged of the same words in the draft before stays.
   */
  async keep(
    tx: Tx,
    caller: Caller,
    room: Room,
    plan: { id: string; controls: readonly StatedControlView[]; before: { id: string; statementId: string } | null },
  ): Promise<void> {
    const { engagementId } = room;
    const asked = await this.asked(tx, caller, room, plan.controls);
    if (asked.length === 0) return;
    const { before } = plan;
    const decided = before ? await this.amendments.decided(tx, caller, engagementId, before.id) : [];
    const earlier = before ? await statedControls(tx, caller, engagementId, before.statementId) : [];
    const lines: NewPlanChange[] = keepDecided(asked, decided, earlier);
    await this.amendments.add(tx, caller, engagementId, plan.id, lines);
  }

  /** Last year's control stands in another engagement, or in none: a line names today's alone. */
  private async asked(
    tx: Tx,
    caller: Caller,
    room: Room,
    controls: readonly StatedControlView[],
  ): Promise<ChangedControlView[]> {
    const lastYear = await this.years.find(tx, caller, room.engagementId);
    if (!lastYear) return (await this.reported.told(tx, caller, room, controls)).changed;
    const said = await this.years.said(tx, caller, room, lastYear);
    const before = pairYears(said.controls, controls);
    const comparison = compareStatements(before, controls);
    const { changed } = await this.reported.ask(tx, caller, room, { comparison, before, after: controls });
    return changed.filter(({ kind }) => isJudged(kind)).map((change) => ({ ...change, before: null }));
  }
}

import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { StatedControlView, YearChangesView } from '@akashi/contracts';
import { isJudged } from '@akashi/domain/scope';
import { compareStatements, pairYears } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { AmendmentStore, type NewPlanChange } from './amendment.store';
import { keepDecided } from './keep-decided';
import { LastYearStore, type LastYear } from './last-year.store';
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
  ) {}

  lastYear(tx: Tx, caller: Caller, engagementId: string): Promise<LastYear | null> {
    return this.years.find(tx, caller, engagementId);
  }

  /** Null where no year was audited before, or nothing is planned yet. */
  async view(tx: Tx, caller: Caller, engagementId: string): Promise<YearChangesView | null> {
    type FirstPlan = { id: string; state: string; toStatement: number };
    const [plan] = await tx.query<FirstPlan[]>(selectFirstPlan, [caller.firmId, engagementId]);
    if (!plan) return null;
    const stored = await this.amendments.changes(tx, caller, engagementId, plan.id);
    const changes = stored.map(({ beforeId: _, afterId: __, ...change }) => change);
    return { isOpen: plan.state === 'draft', toStatement: plan.toStatement, changes };
  }

  /** A line for each control that is told otherwise than last year; what was judged of the same words in the draft before stays. */
  async keep(
    tx: Tx,
    caller: Caller,
    room: Room,
    plan: { id: string; controls: readonly StatedControlView[]; before: { id: string; statementId: string } | null },
  ): Promise<void> {
    const { engagementId } = room;
    const lastYear = await this.years.find(tx, caller, engagementId);
    if (!lastYear) return;
    const { controls } = await this.years.said(tx, caller, room, lastYear);
    const { changed } = compareStatements(pairYears(controls, plan.controls), plan.controls);
    // Last year's control stands in another engagement: the line names today's alone.
    const asked = changed.filter(({ kind }) => isJudged(kind)).map((change) => ({ ...change, before: null }));
    const { before } = plan;
    const decided = before ? await this.amendments.decided(tx, caller, engagementId, before.id) : [];
    const earlier = before ? await statedControls(tx, caller, engagementId, before.statementId) : [];
    const lines: NewPlanChange[] = keepDecided(asked, decided, earlier);
    if (lines.length > 0) await this.amendments.add(tx, caller, engagementId, plan.id, lines);
  }
}

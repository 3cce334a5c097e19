import type { Room } from '@akashi/api-engagements';
import { LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { AmendedTests } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { SignOffStore } from '../review/sign-off.store';

/** Which tests an amendment closes, with why. */
const closeTests = `
  UPDATE control_test t SET state = 'closed', closed_by_plan = $3, closing_reason = x.reason, version = t.version + 1
  FROM jsonb_to_recordset($4) AS x(id uuid, reason text)
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = x.id AND t.state <> 'closed'`;

/**
 * A standing test goes over to the row that the new statement has of its control. The row under whose wording the paper is
 * signed stays named, so that a signature holds where nothing was worded anew; where it was, a page that shows the old wording
 * is stale.
 */
const carryTests = `
  UPDATE control_test t SET individual_control_id = n.id,
    signed_control_id = CASE WHEN t.id = ANY ($4::uuid[]) THEN NULL
      ELSE coalesce(t.signed_control_id, t.individual_control_id) END,
    version = t.version + CASE WHEN t.id = ANY ($4::uuid[]) THEN 1 ELSE 0 END
  FROM individual_control o, individual_control n, scope_plan p
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.state <> 'closed'
    AND p.firm_id = t.firm_id AND p.engagement_id = t.engagement_id AND p.id = $3
    AND o.firm_id = t.firm_id AND o.engagement_id = t.engagement_id AND o.id = t.individual_control_id
    AND n.firm_id = t.firm_id AND n.engagement_id = t.engagement_id AND n.statement_id = p.statement_id
    AND n.stable_key = o.stable_key AND n.id <> o.id`;

/** A test for every decision in scope that has none standing; one made anew keeps who it was given to, and for when. */
const createTests = `
  INSERT INTO control_test (firm_id, engagement_id, id, individual_control_id, test_type, state, assignee_id, due_on)
  SELECT d.firm_id, d.engagement_id, gen_random_uuid(), d.individual_control_id, d.test_type, 'not_started',
    old.assignee_id, old.due_on
  FROM scope_decision d
  JOIN individual_control n ON n.firm_id = d.firm_id AND n.engagement_id = d.engagement_id AND n.id = d.individual_control_id
  LEFT JOIN LATERAL (
    SELECT t.assignee_id, t.due_on FROM control_test t
    JOIN individual_control o ON o.firm_id = t.firm_id AND o.engagement_id = t.engagement_id AND o.id = t.individual_control_id
    WHERE t.firm_id = d.firm_id AND t.engagement_id = d.engagement_id AND t.closed_by_plan = d.plan_id
      AND t.test_type = d.test_type AND o.stable_key = n.stable_key) old ON true
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.plan_id = $3 AND d.decision = 'in'
    AND NOT EXISTS (SELECT FROM control_test t WHERE t.firm_id = d.firm_id AND t.engagement_id = d.engagement_id
      AND t.individual_control_id = d.individual_control_id AND t.test_type = d.test_type)`;

/** Does to the tests what an approved amendment says, and to no other test anything. */
@Injectable()
export class AmendedTestsStore {
  constructor(
    private readonly papers: PaperStore,
    private readonly signOffs: SignOffStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async apply(tx: Tx, caller: Caller, room: Room, planId: string, amended: AmendedTests): Promise<void> {
    const key = [caller.firmId, room.engagementId, planId];
    await tx.query(
      `SELECT FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND state <> 'closed' ORDER BY id FOR UPDATE`,
      key.slice(0, 2),
    );
    const closing = amended.closed.map(({ id, reason }) => ({ id, reason }));
    await tx.query(closeTests, [...key, JSON.stringify(closing)]);
    this.ledger.bind(
      tx,
      room.engagementId,
      'paper',
      closing.map(({ id }) => id),
    );
    await this.renew(tx, caller, room, amended);
    await tx.query(carryTests, [...key, amended.renewed.map(({ id }) => id)]);
    await tx.query(createTests, key);
  }

  /** The paper stays as it is; whoever signed it signs again, under the new wording. */
  private async renew(tx: Tx, caller: Caller, room: Room, { renewed }: AmendedTests): Promise<void> {
    const ids = renewed.map(({ id }) => id);
    const signed = [...new Set(await this.papers.voidSignOffs(tx, caller, room, ids, 'statement-reworded'))];
    if (signed.length === 0) return;
    await this.signOffs.move(tx, caller, room.engagementId, signed, { state: 'returned', newRound: true });
  }
}

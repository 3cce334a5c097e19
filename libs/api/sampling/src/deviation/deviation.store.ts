import { nextNumber } from '@akashi/api-engagements';
import { selectDeviations } from '@akashi/api-fieldwork';
import {
  DomainProblem,
  Ids,
  LedgerWriter,
  mustChange,
  type Caller,
  type ReadingCaller,
  type Tx,
} from '@akashi/api-platform';
import type { DeviationView } from '@akashi/contracts';
import type { DeviationOutcome, DeviationState } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';

export interface SeenDeviation {
  testId: string;
  /** The attribute's letter, or the position of the step that shows it. */
  attribute: string;
  fact: string;
  itemIds: readonly string[];
}

export interface DeviationFacts {
  id: string;
  state: DeviationState;
  recordedBy: string;
  /** Who proposed the explanation that stands; null when none does. */
  proposedBy: string | null;
  version: number;
}

export interface TakenDeviation {
  id: string;
  testId: string;
  state: DeviationState;
  /** Every item that shows it is of a population that was replaced or withdrawn. */
  isOfEnded: boolean;
}

const deviationsOfEnded = `
  SELECT n.deviation_id AS id FROM deviation_item n
  JOIN sample_item i ON i.firm_id = n.firm_id AND i.engagement_id = n.engagement_id AND i.id = n.item_id
  JOIN population p ON p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id AND p.id = i.population_id
  WHERE n.firm_id = $1 AND n.engagement_id = $2 AND n.deviation_id = ANY ($3) GROUP BY n.deviation_id
  HAVING bool_and(p.ended_at IS NOT NULL)`;

@Injectable()
export class DeviationStore {
  constructor(
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
  ) {}

  list(tx: Tx, caller: ReadingCaller, engagementId: string): Promise<DeviationView[]> {
    return tx.query(`${selectDeviations} ORDER BY d.number`, [caller.firmId, engagementId]);
  }

  async view(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<DeviationView> {
    const [view] = await tx.query<DeviationView[]>(`${selectDeviations} AND d.id = $3`, [
      caller.firmId,
      engagementId,
      id,
    ]);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  async facts(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<DeviationFacts> {
    const [facts] = await tx.query<DeviationFacts[]>(
      `SELECT d.id, d.state, d.recorded_by AS "recordedBy", d.version,
         CASE WHEN d.state = 'explanation_proposed' THEN (SELECT e.evaluated_by FROM deviation_evaluation e
           WHERE e.firm_id = d.firm_id AND e.engagement_id = d.engagement_id AND e.deviation_id = d.id
             AND e.outcome = 'explanation_proposed' ORDER BY e.evaluated_at DESC, e.id DESC LIMIT 1) END AS "proposedBy"
       FROM deviation d WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.id = $3`,
      [caller.firmId, engagementId, id],
    );
    if (!facts) throw new DomainProblem('not-found');
    return facts;
  }

  async isRecorded(tx: Tx, caller: Caller, engagementId: string, testId: string, attribute: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM deviation WHERE firm_id = $1 AND engagement_id = $2 AND test_id = $3 AND attribute = $4`,
      [caller.firmId, engagementId, testId, attribute],
    );
    return rows.length > 0;
  }

  /**
   * Makes the one deviation of this test and attribute, or lets it grow by these items. One that was explained is open
   * again when another item shows it: the explanation was not about that item. The paper must be locked by then.
   */
  async see(tx: Tx, caller: Caller, engagementId: string, seen: SeenDeviation): Promise<string> {
    const of = [caller.firmId, engagementId, seen.testId, seen.attribute];
    const [present] = await tx.query<{ id: string }[]>(
      `SELECT id FROM deviation WHERE firm_id = $1 AND engagement_id = $2 AND test_id = $3 AND attribute = $4 FOR UPDATE`,
      of,
    );
    const id = present?.id ?? (await this.add(tx, caller, engagementId, seen));
    const added = await tx.query<unknown[]>(
      `INSERT INTO deviation_item (firm_id, engagement_id, deviation_id, item_id)
       SELECT $1, $2, $3, unnest($4::uuid[]) ON CONFLICT DO NOTHING RETURNING item_id`,
      [caller.firmId, engagementId, id, seen.itemIds],
    );
    if (present && added.length > 0) {
      await tx.query(
        `UPDATE deviation SET state = CASE WHEN state = 'raised' THEN state ELSE 'open' END, version = version + 1
         WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
        [caller.firmId, engagementId, id],
      );
    }
    this.ledger.bind(tx, engagementId, 'deviation', [id]);
    return id;
  }

  private async add(tx: Tx, caller: Caller, engagementId: string, seen: SeenDeviation): Promise<string> {
    const id = this.ids.next();
    const number = await nextNumber(tx, caller, engagementId, 'deviation');
    await tx.query(
      `INSERT INTO deviation (firm_id, engagement_id, id, number, test_id, attribute, fact, state, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8)`,
      [caller.firmId, engagementId, id, number, seen.testId, seen.attribute, seen.fact, caller.userId],
    );
    return id;
  }

  /** One step of the evaluation: its row is added, the deviation's state moves. */
  async evaluate(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    deviation: { id: string; version: number },
    step: { outcome: DeviationOutcome; explanation: string; state: DeviationState },
  ): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE deviation SET state = $5, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4`,
      [caller.firmId, engagementId, deviation.id, deviation.version, step.state],
    );
    mustChange({ affected });
    await tx.query(
      `INSERT INTO deviation_evaluation (firm_id, engagement_id, id, deviation_id, outcome, explanation, evaluated_by,
         evaluated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
      [caller.firmId, engagementId, this.ids.next(), deviation.id, step.outcome, step.explanation, caller.userId],
    );
  }

  /** As a finding takes them up: locked until the transaction ends, so that two never take the same one. */
  async take(tx: Tx, caller: Caller, engagementId: string, ids: readonly string[]): Promise<TakenDeviation[]> {
    const rows = await tx.query<Omit<TakenDeviation, 'isOfEnded'>[]>(
      `SELECT id, test_id AS "testId", state FROM deviation
       WHERE firm_id = $1 AND engagement_id = $2 AND id = ANY($3) ORDER BY id FOR UPDATE`,
      [caller.firmId, engagementId, ids],
    );
    if (rows.length !== new Set(ids).size) throw new DomainProblem('not-found');
    // After the lock: a population that ended meanwhile is seen as ended.
    const off = await tx.query<{ id: string }[]>(deviationsOfEnded, [caller.firmId, engagementId, ids]);
    return rows.map((row) => ({ ...row, isOfEnded: off.some(({ id }) => id === row.id) }));
  }

  /** Taken deviations now stand in a finding; each ends with a dated evaluation. */
  async raise(tx: Tx, caller: Caller, engagementId: string, taken: readonly TakenDeviation[]): Promise<void> {
    const evaluations = taken.map(({ id }) => ({ id: this.ids.next(), deviationId: id }));
    await tx.query(
      `INSERT INTO deviation_evaluation (firm_id, engagement_id, id, deviation_id, outcome, evaluated_by)
       SELECT $1, $2, x.id, x."deviationId", 'raised', $3
       FROM json_to_recordset($4::json) AS x(id uuid, "deviationId" uuid)`,
      [caller.firmId, engagementId, caller.userId, JSON.stringify(evaluations)],
    );
    await tx.query(
      `UPDATE deviation SET state = 'raised', version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = ANY($3)`,
      [caller.firmId, engagementId, taken.map(({ id }) => id)],
    );
    this.ledger.bind(
      tx,
      engagementId,
      'deviation',
      taken.map(({ id }) => id),
    );
  }
}

import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { RecordItemsBody } from '@akashi/contracts';
import type { AttributeResult, PopulationState } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';

export type SentResult = RecordItemsBody['results'][number];

/** A result that was sent, beside what is known of its item. */
export interface KnownItem {
  populationState: PopulationState;
  isVoid: boolean;
  /** The attribute is one of the test the result is recorded for. */
  attributeOfTest: boolean;
  recorded: AttributeResult | null;
  version: number | null;
}

@Injectable()
export class ItemResultStore {
  /** What is known of each, in the order they were sent; an item that is not of the engagement is not found. */
  async known(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testId: string,
    results: readonly SentResult[],
  ): Promise<KnownItem[]> {
    const known = await tx.query<KnownItem[]>(
      `SELECT q.state AS "populationState", i.void_reason IS NOT NULL AS "isVoid", r.result AS recorded, r.version,
         EXISTS (SELECT FROM population_test p WHERE p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id
           AND p.population_id = i.population_id AND p.test_id = $3 AND p.attribute = x.attribute) AS "attributeOfTest"
       FROM json_to_recordset($4::json) AS x(at int, "itemId" uuid, attribute text)
       JOIN sample_item i ON i.firm_id = $1 AND i.engagement_id = $2 AND i.id = x."itemId"
       JOIN population q ON q.firm_id = i.firm_id AND q.engagement_id = i.engagement_id AND q.id = i.population_id
       LEFT JOIN item_result r ON r.firm_id = i.firm_id AND r.engagement_id = i.engagement_id AND r.item_id = i.id
         AND r.test_id = $3 AND r.attribute = x.attribute
       ORDER BY x.at`,
      [caller.firmId, engagementId, testId, JSON.stringify(results.map((one, at) => ({ at, ...one })))],
    );
    if (known.length !== results.length) throw new DomainProblem('not-found');
    return known;
  }

  async record(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testId: string,
    results: readonly SentResult[],
  ): Promise<{ itemId: string; attribute: string; version: number }[]> {
    return tx.query(
      `INSERT INTO item_result AS r (firm_id, engagement_id, test_id, recorded_by, item_id, attribute, result, note)
       SELECT $1, $2, $3, $4, x."itemId", x.attribute, x.result, x.note
       FROM json_to_recordset($5::json) AS x("itemId" uuid, attribute text, result text, note text)
       ON CONFLICT (firm_id, engagement_id, item_id, test_id, attribute) DO UPDATE SET result = excluded.result,
         note = excluded.note, recorded_by = excluded.recorded_by, recorded_at = now(), version = r.version + 1
       RETURNING item_id AS "itemId", attribute, version`,
      [caller.firmId, engagementId, testId, caller.userId, JSON.stringify(results)],
    );
  }
}

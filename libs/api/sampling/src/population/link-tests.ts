import { EngagementDoor } from '@akashi/api-engagements';
import { ensureRecordable, PaperStore, recountTests } from '@akashi/api-fieldwork';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { LinkTestsBody, PopulationView } from '@akashi/contracts';
import { isCounting } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { PopulationStore } from './population.store';

/** Says which tests look at the items of a population, and under which attributes. What is linked stays linked. */
@Injectable()
export class LinkTests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    populationId: string,
    { tests }: LinkTestsBody,
  ): Promise<PopulationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      const ids = tests.map(({ testId }) => testId);
      const touched = await this.papers.recordAll(tx, caller, room, ids, {
        voidReason: 'population-linked',
        begins: false,
      });
      if (touched.length !== new Set(ids).size) await this.papers.lock(tx, caller, engagementId, ids);
      const { state } = await this.populations.lock(tx, caller, engagementId, populationId, null);
      ensure(isCounting(state));
      const rows = tests.flatMap(({ testId, attributes }) => attributes.map((one) => ({ testId, ...one })));
      await tx.query(
        `INSERT INTO population_test (firm_id, engagement_id, population_id, test_id, attribute, attribute_name)
         SELECT $1, $2, $3, x."testId", x.attribute, x.name
         FROM json_to_recordset($4::json) AS x("testId" uuid, attribute text, name text)
         ON CONFLICT DO NOTHING`,
        [caller.firmId, engagementId, populationId, JSON.stringify(rows)],
      );
      await recountTests(tx, caller, engagementId, ids);
      this.ledger.record(tx, {
        action: 'population.linked',
        engagementId,
        entity: { type: 'population', id: populationId },
        facts: { tests: ids.length, attributes: rows.length },
        after: rows,
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }
}

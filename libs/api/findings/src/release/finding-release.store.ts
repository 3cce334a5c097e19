import type { Room } from '@akashi/api-engagements';
import { Clock, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { ClientFindingItemView } from '@akashi/contracts';
import { isReported } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import type { FindingFacts } from '../finding.store';
import { FindingReleaseEntity } from './finding-release.entity';

/** What leaves the firm of a finding, column by column: nothing is released because a table gained it. */
const selectReleasable = `
  SELECT c.number AS "controlNumber", x.title, x.fact, x.stated_control AS "statedControl", x.difference, x.period_note AS "periodNote",
    coalesce((SELECT json_agg(json_build_object('population', p.code, 'row', i.row_number, 'heads', p.header, 'cells', i.cells)
        ORDER BY p.code, i.row_number)
      FROM (SELECT DISTINCT n.item_id FROM finding_deviation d JOIN deviation_item n USING (firm_id, engagement_id, deviation_id)
        WHERE d.firm_id = f.firm_id AND d.engagement_id = f.engagement_id AND d.finding_id = f.id) shown
      JOIN sample_item i ON i.firm_id = f.firm_id AND i.engagement_id = f.engagement_id AND i.id = shown.item_id
      JOIN population p ON p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id AND p.id = i.population_id), '[]') AS items
  FROM finding f
  JOIN finding_text x ON x.firm_id = f.firm_id AND x.engagement_id = f.engagement_id AND x.finding_id = f.id
    AND x.text_version = f.text_version
  JOIN control_test t ON t.firm_id = f.firm_id AND t.engagement_id = f.engagement_id AND t.id = f.test_id
  JOIN individual_control ic ON ic.firm_id = t.firm_id AND ic.engagement_id = t.engagement_id AND ic.id = t.individual_control_id
  JOIN criterion c ON c.firm_id = ic.firm_id AND c.edition_id = ic.edition_id AND c.key = ic.criterion_key
  WHERE f.firm_id = $1 AND f.engagement_id = $2 AND f.id = $3`;

interface Releasable {
  controlNumber: string;
  title: string;
  fact: string;
  statedControl: string;
  difference: string;
  periodNote: string;
  items: ClientFindingItemView[];
}

@Injectable()
export class FindingReleaseStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Copies what the client is to read of the finding, as it stands in this transaction. */
  async add(
    tx: Tx,
    caller: Caller,
    { engagementId }: Room,
    { id: findingId, textVersion, state }: FindingFacts,
    { answerBy, note }: { answerBy: string; note: string },
  ): Promise<void> {
    const { firmId } = caller;
    const [releasable] = await tx.query<[Releasable]>(selectReleasable, [firmId, engagementId, findingId]);
    const { controlNumber, title, fact, statedControl, difference, periodNote, items } = releasable;
    await tx.insert(FindingReleaseEntity, {
      ...{ firmId, engagementId, id: this.ids.next(), findingId, textVersion },
      asks: isReported(state) ? 'plan' : 'facts',
      ...{ controlNumber, title, fact, statedControl, difference, periodNote, items, answerBy, note },
      releasedBy: caller.userId,
      releasedByName: caller.name,
      releasedAt: this.clock.now(),
    });
  }
}

import { shippedRulesets } from '@akashi/domain/engagement';
import type pg from 'pg';
import { readTable } from '../read-table';
import registerTable from './tables/register-2021.tsv?raw';

const rulesetSource = 'ISMAP管理基準の公開本文と公開された解説による。値ごとの出所と確かさは notes にある。';
const registerSource = '本多（2021）表7。2021年10月時点のISMAPクラウドサービスリスト';

/**
 * Rulesets and the public register of 2021: the same for every firm, written by an administrator only. A ruleset that is
 * there stays as it is, because engagements were opened under it; one that changes gets another id.
 */
export async function writeReferenceData(client: pg.ClientBase): Promise<void> {
  for (const ruleset of shippedRulesets) {
    await client.query(
      `INSERT INTO scheme_ruleset (id, body, source_note) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING`,
      [ruleset.id, JSON.stringify(ruleset), rulesetSource],
    );
  }
  const entries = readTable<'registered_on' | 'service' | 'provider'>(registerTable);
  await client.query(
    `INSERT INTO register_entry (id, registered_on, service, provider, source)
     SELECT e.id, e.registered_on, e.service, e.provider, $2
     FROM jsonb_to_recordset($1) AS e(id int, registered_on date, service text, provider text)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(entries.map((entry, index) => ({ id: index + 1, ...entry }))), registerSource],
  );
}

import { randomUUID } from 'node:crypto';
import { insertRow, restrictedMark, sha256Of, type Arrangement } from './arrangement';

/** The rows of the population, as its file holds them. */
export const populationFile = [
  '利用者ID,列',
  ...Array.from({ length: 100 }, (_, row) => `U-${row},行 ${row}`),
  '',
].join('\n');

/** A frozen population of a hundred rows and the five drawn; gives the ids of the items, by rank. */
export async function drawItems(arrangement: Arrangement, testId: string): Promise<string[]> {
  const { client, firmId, engagementId, practitioner } = arrangement;
  const of = { firm_id: firmId, engagement_id: engagementId };
  const [populationId, drawId, sha256] = [randomUUID(), randomUUID(), sha256Of(populationFile)];
  const seed = Buffer.alloc(32, 7);
  await client.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [
    firmId,
    sha256,
    Buffer.byteLength(populationFile),
  ]);
  await insertRow(client, 'population', {
    ...of,
    id: populationId,
    code: 'P-01',
    name: `母集団 ${restrictedMark}`,
    frequency: 'MULTI_DAILY',
    source_system: `抽出元 ${restrictedMark}`,
    query_note: `抽出条件 ${restrictedMark}`,
    file_name: `${restrictedMark}.csv`,
    file_sha256: sha256,
    file_encoding: 'utf-8',
    header: JSON.stringify(['利用者ID', `列 ${restrictedMark}`]),
    row_count: 100,
    seed,
    seed_sha256: sha256Of(seed.toString('latin1')),
    state: 'frozen',
    frozen_at: new Date(),
    registered_by: practitioner.userId,
  });
  for (const attribute of ['A', 'B']) {
    await insertRow(client, 'population_test', {
      ...of,
      population_id: populationId,
      test_id: testId,
      attribute,
      attribute_name: `属性 ${restrictedMark}`,
    });
  }
  await insertRow(client, 'sample_draw', {
    ...of,
    id: drawId,
    population_id: populationId,
    ordinal: 1,
    algorithm: 'akashi-rank-sha256-1',
    seed_hex: seed.toString('hex'),
    size: 5,
    rule: 'FREQ_25_25_5_2_2_1',
    drawn_by: practitioner.userId,
  });
  const ids: string[] = [];
  for (let rank = 1; rank <= 5; rank++) {
    const id = randomUUID();
    ids.push(id);
    await insertRow(client, 'sample_item', {
      ...of,
      id,
      population_id: populationId,
      draw_id: drawId,
      rank,
      row_number: rank * 10,
      cells: JSON.stringify([`U-${rank}`, `行 ${restrictedMark}`]),
      row_sha256: sha256Of(`行${rank}`),
    });
    for (const attribute of ['A', 'B']) {
      await insertRow(client, 'item_result', {
        ...of,
        item_id: id,
        test_id: testId,
        attribute,
        result: attribute === 'A' && rank <= 2 ? 'DEVIATION' : 'NO_EXCEPTION',
        note: `標本のメモ ${restrictedMark}`,
        recorded_by: practitioner.userId,
      });
    }
  }
  return ids;
}

import { findMiscounts } from '@akashi/api-fieldwork';
import { aFirm, aPlannedEngagement, startTestApp, type PlannedEngagement, type TestApp } from '@akashi/api-testing';
import type { EvidenceView, PopulationView } from '@akashi/contracts';
import { withTenant } from '@akashi/api-platform';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SamplingModule } from './sampling.module';

let test: TestApp;
let at: PlannedEngagement;

beforeAll(async () => {
  test = await startTestApp([SamplingModule]);
  at = await aPlannedEngagement(test, await aFirm(test), { controls: 7 });
});
afterAll(() => test.close());

const miscounts = () => {
  const source = test.app.get<DataSource>(getDataSourceToken());
  return withTenant(source, { firmId: at.firmId, clientId: null }, 'READ ONLY', (tx) =>
    findMiscounts(tx, at, at.engagementId),
  );
};

/** A small repeatable source of chance (mulberry32). */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) % below) | 0;
  };
}

async function aDrawnPopulation(code: string): Promise<PopulationView> {
  const rows = Array.from({ length: 20 }, (_, n) => `${code}-${n},件名${n}`).join('\n');
  const { body } = await at.practitioner
    .post(`${at.path}/populations`)
    .query({
      code,
      name: code,
      frequency: 'AD_HOC',
      sourceSystem: '台帳',
      extractedBy: '楢崎',
      extractedOn: '2026-10-05',
    })
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', 'p.csv')
    .send(Buffer.from(`番号,件名\n${rows}\n`))
    .expect(201);
  const attributes = [{ attribute: 'A', name: '承認' }];
  const tests = [at.operationTest(2), at.operationTest(4)].map((testId) => ({ testId, attributes }));
  await at.practitioner.post(`${at.path}/populations/${body.id}/tests`).send({ tests }).expect(200);
  return (
    await at.practitioner.post(`${at.path}/populations/${body.id}/draw`).send({ version: 1, size: null, reason: '' })
  ).body;
}

describe('the counters of the grid', () => {
  it('equal a recount after a long walk of all that changes them, with several walkers at once', async () => {
    const population = await aDrawnPopulation('P-01');
    const roll = chance(20261123);
    const testAt = () => at.tests[roll(at.tests.length)]!.id;
    const links: string[] = [];
    const notes: string[] = [];
    const items = population.items.map(({ id }) => id);
    const steps = [
      async () => {
        const { body } = await at.practitioner
          .post(`${at.path}/evidence`)
          .query({ testId: testAt(), source: '会社', asOf: '2026-09-30', receivedOn: '2026-10-05' })
          .set('Content-Type', 'application/octet-stream')
          .set('X-File-Name', 'e.txt')
          .send(Buffer.from(`e${roll(3)}`));
        const evidence = body.evidence as EvidenceView;
        const linked = await at.senior
          .post(`${at.path}/evidence/${evidence.id}/links`)
          .send({ testId: testAt(), stepId: null });
        links.push(...(linked.body.evidence as EvidenceView).links.map(({ id }) => id));
      },
      async () =>
        void (
          links.length > 0 &&
          (await at.senior.post(`${at.path}/evidence/links/${links.splice(roll(links.length), 1)[0]}/end`))
        ),
      async () =>
        void notes.push(
          (await at.senior.post(`${at.path}/tests/${testAt()}/notes`).send({ notes: [{ text: '?', field: '' }] }))
            .body[0].id as string,
        ),
      async () =>
        void (
          notes.length > 0 &&
          (await at.senior
            .post(`${at.path}/notes/${notes.splice(roll(notes.length), 1)[0]}/resolve`)
            .send({ version: 1 }))
        ),
      async () => {
        const result = ['NO_EXCEPTION', 'DEVIATION', 'NOT_APPLICABLE'][roll(3)];
        const results = [{ itemId: items[roll(items.length)], attribute: 'A', result, note: '見たもの' }];
        await at.practitioner
          .put(`${at.path}/tests/${at.operationTest(roll(2) === 0 ? 2 : 4)}/items`)
          .send({ results });
      },
      async () =>
        void (await at.practitioner
          .post(`${at.path}/items/${items[2 + roll(items.length - 2)]}/void`)
          .send({ version: 1, reason: '取消し' })),
      async () =>
        void (await at.practitioner
          .post(`${at.path}/populations/${population.id}/expand`)
          .send({ version: 2, size: 6, reason: '逸脱' })),
    ];
    for (let round = 0; round < 25; round++) {
      await Promise.all(Array.from({ length: 4 }, () => steps[roll(steps.length)]!()));
    }
    await at.senior
      .post(`${at.path}/tests/${at.designTest(1)}/notes`)
      .send({ notes: [{ text: '?', field: '' }] })
      .expect(201);
    const { rows } = await test.admin.query<Record<string, number>>(
      `SELECT sum(evidence_count)::int AS evidence, sum(item_done)::int AS done, sum(deviation_count)::int AS deviations,
         sum(open_note_count)::int AS notes FROM control_test WHERE engagement_id = $1`,
      [at.engagementId],
    );
    expect(Object.entries(rows[0]!).filter(([, sum]) => sum === 0)).toEqual([]);
    expect(await miscounts()).toEqual([]);
  });

  it('are named when one is wrong', async () => {
    await test.admin.query(`UPDATE control_test SET evidence_count = 99 WHERE id = $1`, [at.designTest(1)]);
    expect(await miscounts()).toMatchObject([{ id: at.designTest(1), stored: expect.stringMatching(/^99 /) }]);
  });
});

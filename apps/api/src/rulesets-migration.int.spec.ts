import { addEdition, skeletonEdition } from '@akashi/api-criteria';
import { ownerDataSource } from '@akashi/api-platform';
import { aFirm, anEngagement, asFirm, startTestApp, type TestApp } from '@akashi/api-testing';
import { ismapRuleset20240801, type SchemeRuleset } from '@akashi/domain/engagement';
import { rulesetValues } from '@akashi/domain/ruleset';
import { refusedWords } from '@akashi/domain/text';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let owner: DataSource;

beforeAll(async () => {
  test = await startTestApp(areas);
  owner = ownerDataSource(test.adminUrl);
  await owner.initialize();
});
afterAll(async () => {
  await owner.destroy();
  await test.close();
});

const hasTable = async (name: string): Promise<boolean> =>
  (await test.admin.query(`SELECT FROM pg_tables WHERE schemaname = 'akashi' AND tablename = $1`, [name])).rowCount ===
  1;

/** Back to the time before there was such a table. */
async function undoTo(name: string): Promise<void> {
  while (await hasTable(name)) await owner.undoLastMigration({ transaction: 'each' });
}

async function theirEngagement() {
  const firm = await aFirm(test);
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
  return anEngagement(test, firm, { editionId: 'ismap-skeleton' });
}

/** A ruleset in the shape of the time when words were a plain list and the rest stood in the code. */
function oldBody(): object {
  const {
    predecessor: _,
    statementFaults: __,
    scopeProfile: ___,
    registration: ____,
    report,
    ...rest
  } = ismapRuleset20240801;
  const { letterGapWarningDays } = report;
  const bannedWords = ['保証', '問題ない', 'assurance'];
  const said = { allowSeverity: false, allowOpinionWords: false, bannedWords, letterGapWarningDays };
  return { ...rest, id: 'ISMAP@2024-08-01', report: said };
}

/** A firm's version made before changed controls were asked about and before the report's sentences were data. */
function earlierBody(): object {
  const { controlChange: _, representationPoints: __, report, ...rest } = ismapRuleset20240801;
  const { frames: ___, kinds: ____, titles: _____, ...said } = report;
  return { ...rest, report: said };
}

describe('a database with rulesets of before', () => {
  it('keeps what every one of them said, in the shape of today, for the engagements opened under it', async () => {
    const work = await theirEngagement();
    await undoTo('firm_ruleset');
    await test.admin.query(
      `INSERT INTO scheme_ruleset (id, body, source_note) VALUES ('ISMAP@2024-08-01', $1, '試験')`,
      [JSON.stringify(oldBody())],
    );
    const old = `UPDATE engagement SET ruleset_id = 'ISMAP@2024-08-01' WHERE id = $1`;
    await asFirm(test, work.firmId, (client) => client.query(old, [work.engagementId]));

    await owner.runMigrations({ transaction: 'each' });
    const { rows } = await test.admin.query<{ id: string; body: SchemeRuleset }>(
      `SELECT id, body FROM scheme_ruleset WHERE id IN ('ISMAP@2024-08-01', $1) ORDER BY length(id)`,
      [ismapRuleset20240801.id],
    );
    const [before, today] = rows;
    expect(today?.body).toMatchObject({
      id: ismapRuleset20240801.id,
      report: { words: ismapRuleset20240801.report.words },
    });
    const { words, texts } = before!.body.report;
    expect(refusedWords('統制は問題ないと保証する。重大な不備。', words).map(({ stem }) => stem)).toEqual([
      '問題ない',
      '保証',
    ]);
    expect(texts).toEqual(ismapRuleset20240801.report.texts);
    const { frames, kinds, titles } = ismapRuleset20240801.report;
    expect(before!.body.report).toMatchObject({ frames, kinds, titles });
    expect(before!.body.registration).toEqual(ismapRuleset20240801.registration);
    expect(before!.body.statementFaults['criterion.mandatory-not-selected']).toBe('stop');
    // A rule that was known only later is said by no ruleset of before: its own grade holds there.
    const paths = rulesetValues(ismapRuleset20240801).map(({ path }) => path);
    expect(rulesetValues(before!.body).map(({ path }) => path)).toEqual(
      paths.filter((path) => path !== 'statementFaults.auditScope.missing'),
    );
    const { body: frame } = await work.leader.get(`${work.path}/frame`).expect(200);
    expect(frame.ruleset.id).toBe('ISMAP@2024-08-01');
  });

  it('lets a firm’s own versions of before go on, and asks a second person of every later one', async () => {
    const work = await theirEngagement();
    const [earlier, later] = [1, 2].map((number) => `${ismapRuleset20240801.id}+${number}`);
    const write = (id?: string, predecessor?: string) =>
      asFirm(test, work.firmId, (client) =>
        client.query(
          `INSERT INTO firm_ruleset (firm_id, id, predecessor_id, body, corrections, reason, revised_by)
           VALUES ($1, $2, $3, $4, '[]', '照会', $5)`,
          [work.firmId, id, predecessor, JSON.stringify({ ...earlierBody(), id, predecessor }), work.leader.userId],
        ),
      );
    const obey = (id?: string) =>
      asFirm(test, work.firmId, (client) =>
        client.query(`UPDATE engagement SET ruleset_id = $1 WHERE id = $2`, [id, work.engagementId]),
      );
    await undoTo('firm_ruleset_decision');
    await write(earlier, ismapRuleset20240801.id);
    await obey(earlier);
    await owner.runMigrations({ transaction: 'each' });

    const { body: version } = await work.leader.get(`/api/ruleset-versions/${encodeURIComponent(earlier ?? '')}`);
    expect(version).toMatchObject({ state: 'approved', decision: { byName: '' } });
    const paths = (version as { values: { path: string }[] }).values.map(({ path }) => path);
    expect(paths).toEqual(rulesetValues(ismapRuleset20240801).map(({ path }) => path));
    const { rows } = await asFirm(test, work.firmId, (client) =>
      client.query<{ body: SchemeRuleset }>(`SELECT body FROM firm_ruleset WHERE id = $1`, [earlier]),
    );
    const { controlChange, representationPoints, report } = ismapRuleset20240801;
    expect(rows[0]?.body).toMatchObject({ controlChange, representationPoints, report });
    await obey(earlier);
    await write(later, earlier);
    await expect(obey(later)).rejects.toThrow('foreign key');
  });

  it('loses the sentence that no report printed, and keeps to the letter what a firm corrected itself', async () => {
    const work = await theirEngagement();
    const applied = async () =>
      (await owner.query<unknown[]>(`SELECT FROM schema_migration WHERE name LIKE 'DropTheYearOfTheCycle%'`)).length;
    while ((await applied()) > 0) await owner.undoLastMigration({ transaction: 'each' });
    const bodyOf = async (id: string) => {
      const { rows } = await asFirm(test, work.firmId, (client) =>
        client.query<{ body: SchemeRuleset }>(
          `SELECT body FROM firm_ruleset WHERE id = $1 AND firm_id = $2
           UNION ALL SELECT body FROM scheme_ruleset WHERE id = $1`,
          [id, work.firmId],
        ),
      );
      return rows[0]!.body;
    };
    const shipped = await bodyOf(ismapRuleset20240801.id);
    expect(shipped.report.frames).toMatchObject({ cycleYear: '（複数年サイクルの{year}年目）' });
    const [untouched, own] = [1, 2].map((number) => `${ismapRuleset20240801.id}+${number}`) as [string, string];
    const scope = '本件は{kind}に係る業務である{cycle}。';
    const ownBody = { ...shipped, report: { ...shipped.report, frames: { ...shipped.report.frames, scope } } };
    for (const [id, body, corrections] of [
      [untouched, shipped, []],
      [own, ownBody, [{ path: 'report.frames.scope', text: scope, confidence: 'found', source: '照会' }]],
    ] as const)
      await asFirm(test, work.firmId, (client) =>
        client.query(
          `INSERT INTO firm_ruleset (firm_id, id, predecessor_id, body, corrections, reason, revised_by)
           VALUES ($1, $2, $3, $4, $5, '照会', $6)`,
          [
            work.firmId,
            id,
            ismapRuleset20240801.id,
            JSON.stringify({ ...body, id }),
            JSON.stringify(corrections),
            work.leader.userId,
          ],
        ),
      );
    await owner.runMigrations({ transaction: 'each' });

    const { frames } = ismapRuleset20240801.report;
    for (const id of [ismapRuleset20240801.id, untouched]) expect((await bodyOf(id)).report.frames).toEqual(frames);
    expect((await bodyOf(own)).report.frames).toEqual({ ...frames, scope });
    expect((await bodyOf(own)).statementFaults['cell.struck-text']).toBe('stop');
  });

  it('lets no engagement name a version that is nowhere', async () => {
    const work = await theirEngagement();
    for (const id of ['ISMAP@1999-01-01', `${ismapRuleset20240801.id}+1`]) {
      const change = asFirm(test, work.firmId, (client) =>
        client.query(`UPDATE engagement SET ruleset_id = $1 WHERE id = $2`, [id, work.engagementId]),
      );
      await expect(change).rejects.toThrow('foreign key');
    }
  });
});

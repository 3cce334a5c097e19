import { aFirm, aTestedEngagement, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { fileUses } from '@akashi/api-platform';
import type { StoredFilesView } from '@akashi/contracts';
import { createHash, randomUUID } from 'node:crypto';
import { appendFile, chmod, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LedgerModule } from '../ledger.module';
import { WalkStoredFiles } from './walk-stored-files';

let test: TestApp;
let firm: Firm;
let quality: Person;
/** Path and hash of each stored file of the engagement, by what it is. */
let kept: Record<'evidence' | 'population' | 'statement', { sha256: string; path: string }>;
let engagementId: string;

beforeAll(async () => {
  test = await startTestApp([LedgerModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  quality = await firm.person('品質', 'quality_office', 'member');
  ({ engagementId } = await aTestedEngagement(test, firm));
  const { rows } = await test.admin.query<{ kind: keyof typeof kept; sha256: string }>(
    `SELECT kind, sha256 FROM (${fileUses}) u WHERE engagement_id = $1`,
    [engagementId],
  );
  kept = Object.fromEntries(rows.map(({ kind, sha256 }) => [kind, { sha256, path: pathOf(sha256) }])) as typeof kept;
  for (const { path } of Object.values(kept)) await chmod(path, 0o600);
});

const pathOf = (sha256: string): string => `${test.config.fileFolder}/${firm.firmId}/${sha256.slice(0, 2)}/${sha256}`;
const view = async (): Promise<StoredFilesView> =>
  (await quality.get('/api/stored-files').expect(200)).body as StoredFilesView;
const walk = (): Promise<void> => test.app.get(WalkStoredFiles).run();
const ask = () => quality.post('/api/stored-files/check').expect(201);

describe('the walk through all stored files', () => {
  it('counts each file of each engagement, and finds nothing where nobody changed anything', async () => {
    expect((await view()).places).toMatchObject([{ engagementId, files: 3, neverChecked: 3, checkedSince: null }]);
    await walk();
    const { last, running, places, differing } = await view();
    expect(last).toMatchObject({ reason: 'nightly', files: 3, differing: 0, askedByName: null });
    expect([running, differing]).toEqual([null, []]);
    expect(places).toMatchObject([{ files: 3, neverChecked: 0, missing: 0, longer: 0, shorter: 0, different: 0 }]);
    expect(places[0]?.checkedSince).not.toBeNull();
  });

  it('names what is longer, shorter, different or missing, and everything that rests on it', async () => {
    const fourth = createHash('sha256').update(randomUUID()).digest('hex');
    await test.admin.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, 5)`, [firm.firmId, fourth]);
    await appendFile(kept.evidence.path, 'more');
    await truncate(kept.population.path, 3);
    await writeFile(kept.statement.path, Buffer.alloc((await readFile(kept.statement.path)).length, 'x'));
    await walk();
    const { last, places, differing, differingCount } = await view();
    expect([last?.files, last?.differing, differingCount]).toEqual([4, 4, 4]);
    expect(places).toMatchObject([{ longer: 1, shorter: 1, different: 1, missing: 0 }]);
    expect(Object.fromEntries(differing.map((one) => [one.sha256, one.difference]))).toEqual({
      [kept.evidence.sha256]: 'longer',
      [kept.population.sha256]: 'shorter',
      [kept.statement.sha256]: 'different',
      [fourth]: 'missing',
    });
    const usesOf = (sha256: string) => differing.find((one) => one.sha256 === sha256)?.uses;
    expect(usesOf(kept.evidence.sha256)).toMatchObject([{ engagementId, kind: 'evidence' }]);
    expect(usesOf(fourth)).toEqual([]);
  });

  it('is made once a night, again on request, and forgets what was put right', async () => {
    const bytes = await readFile(kept.evidence.path);
    await rm(kept.evidence.path);
    await walk();
    expect((await view()).differing).toMatchObject([{ difference: 'missing', foundSize: 0 }]);
    const nightly = (await view()).last;
    await walk();
    expect((await view()).last).toEqual(nightly);

    await writeFile(kept.evidence.path, bytes);
    expect((await ask()).body).toMatchObject({ running: { reason: 'request', files: 0 } });
    await walk();
    const { last, running, differing } = await view();
    expect([last?.reason, last?.differing, running, differing]).toEqual(['request', 0, null, []]);
  });

  it('that was interrupted goes on with the files it had not come to', async () => {
    await ask();
    await test.admin.query(
      `INSERT INTO stored_file_look (firm_id, sha256, check_id, looked_at, condition, found_size)
       SELECT firm_id, $2, id, '2026-01-01', 'longer', 99 FROM file_check WHERE firm_id = $1`,
      [firm.firmId, kept.statement.sha256],
    );
    await walk();
    const { last, differing } = await view();
    expect(last).toMatchObject({ files: 3, differing: 1 });
    expect(differing).toMatchObject([
      { sha256: kept.statement.sha256, lookedAt: expect.stringContaining('2026-01-01') },
    ]);
  });

  it('is one at a time: whoever asks beside it is told of that one', async () => {
    const answers = await Promise.all([ask(), ask(), ask()]);
    const begun = answers.map(({ body }) => (body as StoredFilesView).running?.begunAt);
    expect(new Set(begun).size).toBe(1);
  });

  it('is asked for and read by the quality office alone, and tells of no other firm', async () => {
    for (const role of ['firm_admin', 'member'] as const) {
      const person = await firm.person('ほか', role);
      await person.get('/api/stored-files').expect(403);
      await person.post('/api/stored-files/check').expect(403);
    }
    const stranger = await (await aFirm(test)).person('他', 'quality_office');
    await walk();
    expect((await stranger.get('/api/stored-files').expect(200)).body).toMatchObject({ places: [], differing: [] });
  });

  it('comes to a file that the storage cannot give after the others, and is not over before', async () => {
    const folder = pathOf(kept.statement.sha256);
    await rm(folder);
    await mkdir(folder);
    await walk();
    expect((await view()).running).toMatchObject({ files: 2 });
    await rm(folder, { recursive: true });
    await walk();
    expect((await view()).last).toMatchObject({ files: 3, differing: 1 });
  });

  it('knows every row that names a stored file', async () => {
    const { rows } = await test.admin.query<{ table: string }>(
      `SELECT conrelid::regclass::text AS table FROM pg_constraint
       WHERE contype = 'f' AND confrelid = 'stored_file'::regclass AND conrelid <> 'stored_file_look'::regclass`,
    );
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.map(({ table }) => table).filter((table) => !new RegExp(`FROM ${table}\\b`).test(fileUses))).toEqual(
      [],
    );
  });
});

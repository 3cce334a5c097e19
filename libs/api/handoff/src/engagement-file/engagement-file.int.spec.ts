import {
  actionsOf,
  aFirm,
  startTestApp,
  todayIsNotBefore,
  verifyOffline,
  workedOff,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { EngagementFileView, JobView } from '@akashi/contracts';
import JSZip from 'jszip';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';
import { aHandedOverEngagement } from './an-archived-engagement.fixture';
import { columnsKeptBack, tablesLeftOut } from './kept-back';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;
let archive: () => Promise<void>;
let office: Person;
let made: EngagementFileView;
let texts: Map<string, string>;
let bytes: Buffer;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  todayIsNotBefore(test, '2027-06-30');
  firm = await aFirm(test);
  ({ work, archive } = await aHandedOverEngagement(test, firm));
  office = await firm.person('品管', 'quality_office', 'member');
}, 120_000);
afterAll(() => test.close());

const make = (person: Person) => person.post(`${work.path}/engagement-files`);
const list = async () => (await office.get(`${work.path}/engagement-files`).expect(200)).body as EngagementFileView[];
const acts = async () => (await actionsOf(test, work.engagementId)).filter((one) => one.startsWith('engagement-file.'));
const fileOf = (id: string) => `${work.path}/engagement-files/${id}/file`;

async function tablesOf(): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await test.admin.query<{ name: string; columns: string[] }>(
    `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
     WHERE table_schema = 'akashi' GROUP BY 1 HAVING array_agg(column_name::text) @> ARRAY['firm_id', 'engagement_id']`,
  );
  return rows;
}

describe('everything of an engagement as one file', () => {
  it('is written out of one that is archived, by its leader or the office, and of no other firm', async () => {
    expect((await make(office).expect(422)).body.code).toBe('engagement-file.not-archived');
    await archive();
    await make(work.practitioner).expect(403);
    await work.practitioner.get(`${work.path}/engagement-files`).expect(403);
    const stranger = await (await aFirm(test, '別の監査法人')).person('他社', 'quality_office', 'member');
    await make(stranger).expect(404);
    await stranger.get(`${work.path}/engagement-files`).expect(404);
    await stranger.post(fileOf(randomUUID())).expect(404);
    expect(await acts()).toEqual([]);
  });

  it('is made by a job, read again, and recorded once', async () => {
    const asked = (await make(office).expect(202)).body as JobView;
    const job = await workedOff(test, office, work.path, asked);
    expect(job).toMatchObject({ state: 'done', problem: null });
    [made] = (await list()) as [EngagementFileView];
    expect(made).toMatchObject({ id: job.resultId, number: 1, isOfToday: true });
    expect(await acts()).toEqual(['engagement-file.made']);
  });

  it('is taken along by whom the ledger and the security log then name', async () => {
    await work.practitioner.post(fileOf(made.id)).expect(403);
    bytes = (await office.post(fileOf(made.id)).expect(200)).body as Buffer;
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256);
    expect(await acts()).toEqual(['engagement-file.made', 'engagement-file.taken']);
    const { rows } = await test.admin.query<{ kind: string }>(
      `SELECT kind FROM security_event WHERE firm_id = $1 AND canon LIKE '%"engagementFile.take"%' AND kind <> 'refused'`,
      [firm.firmId],
    );
    expect(rows).toEqual([{ kind: 'export' }]);
    expect((await list())[0]).toMatchObject({ isOfToday: true });
    const { files } = await JSZip.loadAsync(bytes);
    texts = new Map();
    for (const [name, file] of Object.entries(files))
      texts.set(name.slice(name.indexOf('/') + 1), await file.async('string'));
  });

  it('is checked by the receiver’s program, whole', async () => {
    const fingerprint = /Key-Fingerprint: (\S+)/.exec(texts.get('bag-info.txt') ?? '')?.[1];
    const verification = await verifyOffline(bytes, fingerprint);
    expect(verification).toMatchObject({ exitCode: 0 });
    expect(verification.checks.find(({ id }) => id === 'issued-files')).toMatchObject({ reason: 'for-the-firm' });
    const changed = Buffer.from(bytes);
    changed[changed.indexOf('"test_type"') + 1]! ^= 1;
    expect(await verifyOffline(changed, fingerprint)).toMatchObject({ exitCode: 1 });
  });

  it('holds each table of the engagement, or says why it is left out', async () => {
    const page = texts.get('data/index.html') ?? '';
    for (const { name, columns } of await tablesOf()) {
      expect([name, page.includes(`>${name}<`)]).toEqual([name, true]);
      if (name in tablesLeftOut) expect(texts.has(`data/tables/${name}.ndjson`)).toBe(false);
      const secret = columns.filter((one) => /token|secret|password|^pass_sha|^code_sha|^ask_sha|^seed$/.test(one));
      const open = secret.filter((one) => !(name in tablesLeftOut) && !columnsKeptBack[name]?.includes(one));
      expect([name, open]).toEqual([name, []]);
    }
    const known = (await tablesOf()).map(({ name }) => name);
    expect(Object.keys({ ...tablesLeftOut, ...columnsKeptBack }).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('holds every row as it stands, and every file under its own name', async () => {
    const { rows } = await test.admin.query<{ id: string }>(`SELECT id FROM control_test WHERE engagement_id = $1`, [
      work.engagementId,
    ]);
    const written = (texts.get('data/tables/control_test.ndjson') ?? '').trimEnd().split('\n');
    expect(written).toHaveLength(rows.length);
    for (const { id } of rows) expect(written.some((line) => line.includes(id))).toBe(true);
    expect(texts.get('data/readable/control_test.html')).toContain(rows[0]!.id);
    const names = [...texts.keys()].filter((name) => name.startsWith('data/files/'));
    expect(names).toHaveLength(made.fileCount);
    expect(names.filter((name) => name.startsWith('data/files/report/')).length).toBeGreaterThanOrEqual(2);
    expect(texts.get('data/tables/population.ndjson') ?? '').not.toContain('"seed"');
  });

  it('is not recorded where a file of it does not read as it was recorded', async () => {
    const { rows } = await test.admin.query<{ sha256: string }>(
      `SELECT sha256 FROM issued_file WHERE engagement_id = $1 LIMIT 1`,
      [work.engagementId],
    );
    await test.admin.query(`UPDATE stored_file SET size = size + 1 WHERE sha256 = $1`, [rows[0]!.sha256]);
    const asked = (await make(work.leader).expect(202)).body as JobView;
    expect(await workedOff(test, work.leader, work.path, asked)).toMatchObject({
      ...{ state: 'failed', problem: 'file.not-as-recorded' },
    });
    await test.admin.query(`UPDATE stored_file SET size = size - 1 WHERE sha256 = $1`, [rows[0]!.sha256]);
    expect(await list()).toHaveLength(1);
  });
});

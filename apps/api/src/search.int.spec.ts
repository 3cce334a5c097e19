import {
  aClientPerson,
  aFirm,
  aPlannedEngagement,
  aService,
  asFirm,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { IndexSearch } from '@akashi/api-platform';
import type { SearchBody, SearchView } from '@akashi/contracts';
import type { SearchKind } from '@akashi/domain/search';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { standingInFieldwork, type Standing } from './hostile/standing';

let test: TestApp;
let firm: Firm;
let work: Standing['work'];
let stranger: Person;

beforeAll(async () => {
  test = await startTestApp(areas);
  firm = await aFirm(test);
  ({ work } = await standingInFieldwork(test, firm));
  stranger = await (await aFirm(test, '別の監査法人')).person('遠野', 'firm_admin', 'quality_office', 'member');
  await test.app.get(IndexSearch).all();
  await writeThroughTheRoutes();
}, 60_000);
afterAll(() => test.close());

/** What people do, told by nothing but their own requests. */
async function writeThroughTheRoutes(): Promise<void> {
  const { practitioner, path, tests } = work;
  const version = async (testId: string) =>
    (await practitioner.get(`${path}/tests/${testId}`).expect(200)).body.version;
  const step = {
    id: null,
    technique: 'INSPECTION',
    procedure: '変更申請票を閲覧する',
    result: '夕凪の記録を見た',
    interviewee: '',
    performedOn: null,
  };
  const recorded = { version: await version(tests.governance), steps: [step] };
  await practitioner.put(`${path}/tests/${tests.governance}/steps`).send(recorded).expect(200);
  await practitioner
    .post(`${path}/evidence`)
    .query({ testId: tests.governance, source: '髙﨑 様', asOf: '2026-09-30', receivedOn: '2026-10-05' })
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', encodeURIComponent('ケンゲン棚卸し表.xlsx'))
    .send(Buffer.from('表'))
    .expect(201);
  const facts = {
    title: '権限の見直しが遅れた',
    fact: '2件は翌月であった。',
    statedControl: '毎月見直す。',
    difference: '2件',
    periodNote: '',
  };
  const raised = { ...facts, deviationIds: [work.deviations.management], confirmedWords: [] };
  await practitioner.post(`${path}/findings`).send(raised).expect(201);
}

const ask = (person: Person, body: SearchBody) => person.post('/api/search').send(body);
async function find(words: string, person = work.practitioner, more: Partial<SearchBody> = {}): Promise<SearchView> {
  return (await ask(person, { words, ...more }).expect(200)).body as SearchView;
}
const kindsOf = ({ groups }: SearchView): SearchKind[] => groups.map(({ kind }) => kind);
const codesOf = ({ groups }: SearchView, kind: SearchKind) =>
  groups.find((group) => group.kind === kind)?.hits.map(({ code }) => code) ?? [];

describe('searching everywhere', () => {
  it.each<[string, SearchKind]>([
    ['利用者', 'control'],
    ['夕凪', 'paper'],
    ['けんげん', 'evidence'],
    ['高崎', 'evidence'],
    ['申請', 'population'],
    ['R-', 'item'],
    ['見直し', 'finding'],
    ['ﾐｽﾞﾅﾗ', 'engagement'],
    ['ミズナラ', 'client'],
    ['mizunara', 'client'],
    ['森', 'person'],
  ])('%s finds a thing of the kind %s', async (words, kind) => {
    expect(kindsOf(await find(words))).toContain(kind);
  });

  it('finds a number from its start alone, in both kinds that have it', async () => {
    const found = await find('9.2');
    expect(codesOf(found, 'control')).not.toEqual([]);
    for (const kind of ['control', 'paper'] as const) {
      expect(codesOf(found, kind).filter((code) => !code.startsWith('9.2.'))).toEqual([]);
    }
    expect(codesOf(await find('2.1.3'), 'control')).toEqual([]);
    expect(codesOf(await find('E-0002'), 'evidence')).toEqual(['E-0002']);
    expect(codesOf(await find('f1'), 'finding')).toEqual(['F-01']);
  });

  it('marks the words and says what is needed to open the thing', async () => {
    const [paper] = (await find('夕凪')).groups[0]!.hits;
    expect(paper).toMatchObject({ id: work.tests.governance, engagementId: work.engagementId, label: 'DESIGN' });
    expect(paper!.excerpt).toEqual({ before: '', hit: '夕凪', after: 'の記録を見た' });
    const [item] = (await find('R-')).groups.find(({ kind }) => kind === 'item')!.hits;
    expect(item).toMatchObject({ parentId: work.tests.accessOperation, label: 'paper' });
  });

  it('lists a few of each kind and says that there are more, or many of one', async () => {
    for (let n = 0; n < 6; n++) await firm.person('多田');
    await test.app.get(IndexSearch).all();
    const few = (await find('多田')).groups[0]!;
    expect([few.kind, few.hits.length, few.hasMore]).toEqual(['person', 5, true]);
    const alone = await find('多田', work.practitioner, { only: 'person' });
    expect(alone.groups.map(({ kind, hits, hasMore }) => [kind, hits.length, hasMore])).toEqual([['person', 6, false]]);
  });

  it('finds nothing with nothing asked, and refuses what cannot be asked', async () => {
    expect((await find(' ')).groups).toEqual([]);
    await ask(work.practitioner, { words: 'あ'.repeat(201) }).expect(400);
    await ask(work.practitioner, { words: '権限', only: 'secret' as SearchKind }).expect(400);
  });

  it('leaves no entry in any ledger', async () => {
    const count = async () => (await test.admin.query(`SELECT FROM ledger_event`)).rowCount;
    const before = await count();
    await find('権限');
    expect(await count()).toBe(before);
  });
});

describe('the walls around what is found', () => {
  const everything = [
    '利用者',
    '夕凪',
    '権限',
    '高崎',
    '申請',
    'R-',
    '見直し',
    'ミズナラ',
    '森',
    '9',
    '9.2',
    'E-0001',
    'P-02',
    'F-01',
  ];
  const foundBy = async (person: Person) => {
    const views = await Promise.all(everything.map((words) => find(words, person)));
    return views.flatMap(({ groups }) => groups);
  };

  it('show another firm nothing, whatever roles its person has', async () => {
    expect(await foundBy(stranger)).toEqual([]);
  });

  it('show the team of another client what is of the firm, and nothing of the engagement', async () => {
    const other = await aPlannedEngagement(test, firm);
    const groups = await foundBy(other.practitioner);
    const engagements = new Set(groups.flatMap(({ hits }) => hits.map(({ engagementId }) => engagementId)));
    expect([...engagements].filter((id) => id !== null)).toEqual([]);
    expect(new Set(groups.map(({ kind }) => kind))).toEqual(new Set(['client', 'person']));
  });

  it('show somebody of the team nothing before they have declared, nor with an interest', async () => {
    const late = await firm.person('遅井');
    const assigned = { userId: late.userId, role: 'practitioner', fromOn: '2026-02-02', toOn: null };
    await work.leader.post(`${work.path}/team`).send(assigned).expect(201);
    const inside = async () =>
      (await foundBy(late)).filter(({ hits }) => hits.some(({ engagementId }) => engagementId));
    expect(await inside()).toEqual([]);
    await late.post(`${work.path}/independence`).send({ hasInterest: false, explanation: '' }).expect(201);
    expect(await inside()).not.toEqual([]);
    await late.post(`${work.path}/independence`).send({ hasInterest: true, explanation: '親族がいる' }).expect(201);
    expect(await inside()).toEqual([]);
  });

  it('show the quality office what is in every engagement of the firm', async () => {
    const office = await firm.person('品質', 'quality_office');
    expect(kindsOf(await find('夕凪', office))).toEqual(['paper']);
  });

  it('give an engagement that the caller may not read the same answer as one that does not exist', async () => {
    const hidden = await ask(stranger, { words: '権限', engagementId: work.engagementId }).expect(404);
    const unknown = await ask(stranger, { words: '権限', engagementId: randomUUID() }).expect(404);
    expect(hidden.body.code).toBe('not-found');
    expect(hidden.body.code).toBe(unknown.body.code);
    await ask(work.outsider, { words: '権限', engagementId: work.engagementId }).expect(404);
  });

  it('let in nobody without a session, and none of a client’s people', async () => {
    const { rows } = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
      work.engagementId,
    ]);
    const client = await aClientPerson(test, { firmId: firm.firmId, clientId: rows[0]!.id });
    await ask(client, { words: 'ミズナラ' }).expect(403);
  });
});

describe('the note of a conclusion', () => {
  const record = async (note: string) => {
    const at = `${work.path}/tests/${work.tests.accessOperation}`;
    const { version } = (await work.practitioner.get(at).expect(200)).body as { version: number };
    const body = { version, conclusion: 'NO_EXCEPTION', note };
    await work.practitioner.put(`${at}/conclusion`).send(body).expect(200);
  };

  it('is found by what it says now, also after it was recorded again as it was', async () => {
    await record('朝凪の棚卸し');
    await record('朝凪の棚卸し');
    expect(kindsOf(await find('朝凪'))).toEqual(['paper']);
    await record('宵凪の棚卸し');
    expect(kindsOf(await find('朝凪'))).toEqual([]);
    expect(kindsOf(await find('宵凪'))).toEqual(['paper']);
  });
});

describe('what is found', () => {
  /** Everything that is kept, in an order of its own. */
  const kept = async () => {
    const { rows } = await test.admin.query(
      `SELECT * FROM search_entry WHERE firm_id = $1 ORDER BY room, kind, id, part`,
      [firm.firmId],
    );
    return rows as { kind: string }[];
  };

  it('is kept by every act as a reading of everything would have it', async () => {
    const clerk = await firm.person('書記');
    const client = { name: '株式会社アオバ', nameKana: 'カブシキガイシャアオバ', corporateNumber: '7000012050002' };
    const about = { address: '', representativeName: '', representativeTitle: '' };
    await clerk
      .post('/api/clients')
      .send({ ...client, ...about })
      .expect(201);
    await aService(test, firm);
    const drafted = await aPlannedEngagement(test, firm, { plan: 'draft' });
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE criterion SET number = '9.2.1.3.PB', suffix = 'PB' WHERE key = '9.2.1.3'`),
    );
    await test.app.get(IndexSearch).all();
    await drafted.leader.post(`${drafted.path}/plan/approve`).send({ version: 1 }).expect(200);
    expect(codesOf(await find('9.2.1.2', drafted.leader), 'control')).toEqual(['9.2.1.2']);
    expect(codesOf(await find('9.2.1.2', drafted.leader), 'paper')).not.toEqual([]);
    expect(codesOf(await find('9.2.1.3', drafted.leader), 'control')).toEqual(['9.2.1.3.PB']);
    const asKept = await kept();
    expect(new Set(asKept.map(({ kind }) => kind)).size).toBe(9);
    await test.app.get(IndexSearch).all();
    expect(await kept()).toEqual(asKept);
  });
});

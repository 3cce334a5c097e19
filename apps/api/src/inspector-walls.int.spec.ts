import {
  aFirm,
  anInspection,
  anInspector,
  aReportableEngagement,
  asFirm,
  aTestedEngagement,
  issuedAndPackaged,
  restrictedMark,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { InspectionRoomView, InspectorOpeningsPage } from '@akashi/contracts';
import { inspectedOperations, operations, type Operation } from '@akashi/contracts/api';
import { isInspectorPermission, isOfOwnAccount } from '@akashi/domain/access';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let work: TestedEngagement;
let office: Person;
let inspector: Person;
let inspectionId: string;
/** Another engagement of the same firm, with everything that the first has, and one of another firm. */
let beside: TestedEngagement;
let elsewhere: TestedEngagement;
/** Everything that an address of an opened engagement may name. */
let ids: Record<string, string>;

beforeAll(async () => {
  test = await startTestApp(areas);
  const [firm, other] = [await aFirm(test), await aFirm(test, '別の監査法人')];
  office = await firm.person('品質', 'quality_office', 'member');
  work = await aReportableEngagement(test, firm);
  const { reportId, packageId } = await issuedAndPackaged(test, work);
  beside = await aTestedEngagement(test, firm);
  elsewhere = await aTestedEngagement(test, other);
  inspectionId = await anInspection(test, office, [work.engagementId]);
  inspector = await anInspector(test, office, inspectionId);
  const inspectionBundleId = await aBundleFor(inspectionId);
  ids = { ...(await idsOf(work)), reportId, packageId, inspectionBundleId, format: 'pdf' };
}, 180_000);
afterAll(() => test.close());

/** What the one inspector of an inspection is given to keep. */
async function aBundleFor(inspection: string): Promise<string> {
  const { rows } = await test.admin.query<{ id: string }>(`SELECT id FROM inspector WHERE inspection_id = $1`, [
    inspection,
  ]);
  const asked = { inspectionId: inspection, inspectorId: rows[0]!.id, version: 1 };
  return (await office.post(`${work.path}/inspection-bundles`).send(asked).expect(201)).body.id as string;
}

async function idsOf({ engagementId }: TestedEngagement): Promise<Record<string, string>> {
  const { rows } = await test.admin.query<{ kind: string; id: string }>(
    `SELECT 'testId' AS kind, (SELECT test_id FROM evidence_link WHERE engagement_id = $1 LIMIT 1)::text AS id
     UNION ALL SELECT 'evidenceId', (SELECT id FROM evidence WHERE engagement_id = $1 LIMIT 1)::text
     UNION ALL SELECT 'populationId', (SELECT id FROM population WHERE engagement_id = $1 LIMIT 1)::text
     UNION ALL SELECT 'findingId', (SELECT id FROM finding WHERE engagement_id = $1 LIMIT 1)::text`,
    [engagementId],
  );
  return { engagementId, ...Object.fromEntries(rows.map(({ kind, id }) => [kind, id])) };
}

const addressOf = (operation: Operation, named: Readonly<Record<string, string>> = {}): string =>
  `/api/${operation.path.replace(/:([A-Za-z]+)/g, (_, name: string) => named[name] ?? randomUUID())}`;

function ask(person: Person, operation: Operation, named: Readonly<Record<string, string>> = {}): Promise<Response> {
  const address = addressOf(operation, named);
  if (operation.method === 'GET') return person.get(address).then((answer) => answer);
  const sent = operation.method === 'PUT' ? person.put(address) : person.post(address);
  return (operation.sends === 'file' ? sent.set('Content-Type', 'application/octet-stream') : sent).then(
    (answer) => answer,
  );
}

const asked = operations.filter(
  ({ operation: { access } }) => !['public', 'signed-in', 'provisioning'].includes(access),
);
const opened: readonly Operation[] = inspectedOperations;
const theirs = asked.filter(
  ({ operation }) =>
    opened.includes(operation) || isInspectorPermission(operation.access) || isOfOwnAccount(operation.access),
);

describe('every operation that is not open to inspectors', () => {
  it('is closed to them, whatever it names: of an engagement that was opened to them too', async () => {
    const others = asked.filter((one) => !theirs.includes(one));
    const open: string[] = [];
    for (const { name, operation } of others) {
      const { status, text } = await ask(inspector, operation, ids);
      // What a drop link opens asks for the link, of whomever: a session is nothing there.
      const closed = operation.access === 'drop-link' ? 401 : 403;
      if (status !== closed || text.includes(restrictedMark)) open.push(`${name}: ${status}`);
    }
    expect(open).toEqual([]);
    expect(others.length).toBeGreaterThan(250);
  });

  it('is most of them: theirs are these, and nothing of them changes anything but their own account', () => {
    expect(theirs.map(({ name }) => name).sort()).toEqual([
      'account.changePassword',
      'deviation.list',
      'evidence.file',
      'evidence.list',
      'factor.enrolCodes',
      'factor.offerCodes',
      'factor.removeCodes',
      'factor.renewRecoveryCodes',
      'factor.view',
      'finding.list',
      'finding.view',
      'inspection.room',
      'inspectionBundle.file',
      'ledger.checkpoints',
      'ledger.page',
      'matrix.read',
      'package.file',
      'paper.view',
      'passkey.enrol',
      'passkey.offer',
      'passkey.remove',
      'population.list',
      'population.view',
      'report.file',
    ]);
    expect(opened.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('and their room is no member’s', async () => {
    await office.get('/api/inspection-room').expect(403);
    await work.leader.get('/api/inspection-room').expect(403);
  });
});

/** Whom a note may call by name, with the reading: nobody whom an inspector could call. */
const withoutNamable = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'warnings' in body ? { ...body, team: [] } : body;

describe('what an inspector is answered', () => {
  it('is what the quality office reads of the engagement, and the same in every word', async () => {
    for (const operation of opened) {
      const [mine, theirs] = [await ask(inspector, operation, ids), await ask(office, operation, ids)];
      expect([operation.path, mine.status]).toEqual([operation.path, 200]);
      expect([operation.path, mine.body]).toEqual([operation.path, withoutNamable(theirs.body)]);
    }
  });

  it('names of the room what was opened, why, and what went out', async () => {
    const { body } = await inspector.get('/api/inspection-room').expect(200);
    const { engagements, ...room } = body as InspectionRoomView;
    expect(room).toMatchObject({ authority: '試験検査機関', reference: '検-1', standing: 'in-force' });
    expect(engagements).toHaveLength(1);
    const [one] = engagements;
    expect(one).toMatchObject({ id: work.engagementId, reason: '抽出', reports: [{ id: ids['reportId'] }] });
    expect(one!.packages.map(({ id }) => id)).toEqual([ids['packageId']]);
    expect(one!.team.length).toBeGreaterThan(2);
  });

  it('is nothing of another engagement, of another client, nor of another firm', async () => {
    for (const strange of [await idsOf(beside), await idsOf(elsewhere)])
      for (const operation of opened) {
        const { status } = await ask(inspector, operation, { ...ids, ...strange });
        expect([operation.path, status]).toEqual([operation.path, 404]);
      }
  });

  it('holds no address of the firm’s people', async () => {
    for (const operation of opened.filter(({ answers }) => answers === 'json')) {
      const { text } = await ask(inspector, operation, ids);
      expect([operation.path, text.includes('@example.test')]).toEqual([operation.path, false]);
    }
  });
});

describe('an inspection that is not in force', () => {
  const standings: [string, { begins: number; ends: number }, string][] = [
    // Far off: the clock of a program under test is not that of its database.
    ['before its first day', { begins: 20_000, ends: 20_030 }, 'not-begun'],
    ['after its last day', { begins: -30, ends: -1 }, 'over'],
  ];
  it.each(standings)('opens nothing %s, and says so', async (_, days, standing) => {
    const id = await anInspection(test, office, [work.engagementId], days);
    const early = await anInspector(test, office, id);
    for (const operation of opened)
      expect([operation.path, (await ask(early, operation, ids)).status]).toEqual([operation.path, 404]);
    const { body } = await early.get('/api/inspection-room').expect(200);
    expect(body).toMatchObject({ standing, engagements: [] });
  });

  it('opens nothing from the moment on that it is ended', async () => {
    const id = await anInspection(test, office, [work.engagementId]);
    const guest = await anInspector(test, office, id);
    await ask(guest, opened[0]!, ids).then(({ status }) => expect(status).toBe(200));
    await office.post(`/api/inspections/${id}/end`).send({ reason: '終了の連絡', version: 1 }).expect(200);
    for (const operation of opened)
      expect([operation.path, (await ask(guest, operation, ids)).status]).toEqual([operation.path, 404]);
    const { body } = await guest.get('/api/inspection-room').expect(200);
    expect(body).toMatchObject({ standing: 'ended', engagements: [] });
  });

  it('nor is anything there for whoever’s own place was ended', async () => {
    const guest = await anInspector(test, office, inspectionId);
    await asFirm(test, office.firmId, (client) =>
      client.query(`UPDATE inspector SET disabled_at = now() WHERE account_id = $1`, [guest.userId]),
    );
    for (const { operation } of theirs) {
      const { status, body } = await ask(guest, operation, ids);
      expect([operation.path, status, body.code]).toEqual([operation.path, 403, 'membership-not-chosen']);
    }
  });
});

describe('what an inspector opens', () => {
  it('is told to the firm line by line, with what was taken along, and nothing is sent before', async () => {
    const id = await anInspection(test, office, [work.engagementId]);
    const guest = await anInspector(test, office, id);
    const own = { ...ids, inspectionBundleId: await aBundleFor(id) };
    for (const operation of opened) await ask(guest, operation, own);
    const { body } = await office.get(`/api/inspections/${id}/openings`).expect(200);
    const { lines, total } = body as InspectorOpeningsPage;
    expect(total).toBe(lines.length);
    const names = operations.filter(({ operation }) => opened.includes(operation)).map(({ name }) => name);
    expect(lines.map(({ operation }) => operation).sort()).toEqual(names.sort());
    const byThem = { byName: '検査 花子', engagementId: work.engagementId };
    for (const line of lines) expect(line).toMatchObject(byThem);
    const taken = lines.filter(({ sha256 }) => sha256 !== null).map(({ operation }) => operation);
    expect(taken.sort()).toEqual(['evidence.file', 'inspectionBundle.file', 'package.file', 'report.file']);
    const paged: number[] = [];
    for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null;) {
      const asked = `/api/inspections/${id}/openings?limit=5&before=${before}`;
      const page = (await office.get(asked).expect(200)).body as InspectorOpeningsPage;
      expect(page.total).toBe(total);
      paged.push(...page.lines.map(({ seq }) => seq));
      before = page.next;
    }
    expect(paged).toEqual(lines.map(({ seq }) => seq));
    const log = await office.get('/api/security-log?kind=inspection&limit=5').expect(200);
    expect(log.body.events[0].facts.inspection).toBe(id);
  });

  it('bears who took it, when and under which inspection', async () => {
    const file = opened.find(({ path }) => path.endsWith('evidence/:evidenceId/file'))!;
    const [mine, theirs] = [await ask(inspector, file, ids), await ask(office, file, ids)];
    const name = decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(mine.headers['content-disposition'] ?? '')![1]!);
    const own = decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(theirs.headers['content-disposition'] ?? '')![1]!);
    expect(name).toMatch(/^検査写し_検-1_検査 花子_\d{4}-\d{2}-\d{2}T\d{4}_/);
    expect(name.endsWith(own)).toBe(true);
    expect(mine.headers['repr-digest']).toBe(theirs.headers['repr-digest']);
  });
});

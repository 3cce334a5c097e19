import {
  actionsOf,
  aFirm,
  anInspection,
  anInspector,
  anIssuedReport,
  aReportableEngagement,
  aTestedEngagement,
  restrictedMark,
  startTestApp,
  verifyOffline,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { InspectionBundleView } from '@akashi/contracts';
import { PeopleModule } from '@akashi/api-people';
import JSZip from 'jszip';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;
let office: Person;
let inspectionId: string;
let inspector: Person;
let inspectorId: string;
let given: InspectionBundleView;

/** An inspection of these days with somebody in it. */
async function inspecting(of: string, days: { begins?: number; ends?: number } = {}) {
  const id = await anInspection(test, office, [of], days);
  const person = await anInspector(test, office, id);
  return { inspectionId: id, person, inspectorId: await idOfInspector(id) };
}

async function idOfInspector(inspection: string): Promise<string> {
  const { rows } = await test.admin.query<{ id: string }>(`SELECT id FROM inspector WHERE inspection_id = $1`, [
    inspection,
  ]);
  return rows[0]!.id;
}

beforeAll(async () => {
  test = await startTestApp([HandoffModule, PeopleModule]);
  firm = await aFirm(test);
  office = await firm.person('品質', 'quality_office', 'member');
  work = await aReportableEngagement(test, firm);
  await anIssuedReport(test, work);
  ({ inspectionId, inspectorId, person: inspector } = await inspecting(work.engagementId));
  given = (await office.post(`${work.path}/inspection-bundles`).send(said()).expect(201)).body as InspectionBundleView;
}, 120_000);
afterAll(() => test.close());

const said = () => ({ inspectionId, inspectorId, version: 1 });
const fileOf = ({ id }: Pick<InspectionBundleView, 'id'>) => `${work.path}/inspection-bundles/${id}/file`;
const acts = async () =>
  (await actionsOf(test, work.engagementId)).filter((action) => action === 'inspection-bundle.given').length;

async function unpacked(): Promise<{ bytes: Buffer; texts: Map<string, string> }> {
  const bytes = (await inspector.get(fileOf(given)).expect(200)).body as Buffer;
  const { files } = await JSZip.loadAsync(bytes);
  const texts = new Map<string, string>();
  for (const [name, file] of Object.entries(files)) {
    const inside = name.endsWith('.xlsx') ? (await JSZip.loadAsync(await file.async('uint8array'))).files : { file };
    const parts = await Promise.all(Object.values(inside).map((part) => part.async('string')));
    texts.set(name.slice(name.indexOf('/') + 1), parts.join('\n'));
  }
  return { bytes, texts };
}

describe('a bundle for an inspector', () => {
  it('is given once, by the quality office, and told to the engagement’s log and as an export to the firm’s', async () => {
    expect(given).toMatchObject({
      engagementId: work.engagementId,
      inspectorName: '検査 花子',
      givenByName: '品質 試',
    });
    expect(await acts()).toBe(1);
    const { body } = await office.get('/api/inspections/' + inspectionId).expect(200);
    expect(body.bundles).toEqual([{ ...given, givenAt: expect.any(String) }]);
    const { rows } = await test.admin.query<{ kind: string }>(
      `SELECT kind FROM security_event WHERE firm_id = $1 AND canon LIKE '%"inspectionBundle.give"%' AND kind <> 'refused'`,
      [office.firmId],
    );
    expect(rows).toEqual([{ kind: 'export' }]);
  });

  it('holds who signed each test at which level, as the papers have it, and whose copy it is', async () => {
    const { texts } = await unpacked();
    const sheet = texts.get('data/sign-off-matrix.xlsx') ?? '';
    const { rows } = await test.admin.query<{ number: string; name: string }>(
      `SELECT DISTINCT k.number, m.family_name || ' ' || m.given_name AS name FROM sign_off o
       JOIN control_test t ON t.id = o.subject_id JOIN individual_control c ON c.id = t.individual_control_id
       JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
       JOIN member m ON m.firm_id = o.firm_id AND m.user_id = o.signer_id WHERE o.engagement_id = $1`,
      [work.engagementId],
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { number, name } of rows) expect([sheet.includes(number), sheet.includes(name)]).toEqual([true, true]);
    for (const words of ['作成：署名者', '査閲：署名者', '報告書の署名']) expect(sheet).toContain(words);
    for (const file of ['data/index.html', 'data/sign-off-matrix.xlsx', 'bag-info.txt'])
      expect([file, texts.get(file)]).toEqual([file, expect.stringMatching(/検-1[\s\S]*検査 花子/)]);
  });

  it('is checked by the receiver’s program, with the key that the firm tells', async () => {
    const { bytes, texts } = await unpacked();
    const fingerprint = /Key-Fingerprint: (\S+)/.exec(texts.get('bag-info.txt') ?? '')?.[1];
    const verification = await verifyOffline(bytes, fingerprint);
    expect(verification).toMatchObject({ exitCode: 0 });
    expect(verification.checks.find(({ id }) => id === 'issued-files')).toMatchObject({ reason: 'for-inspection' });
  });

  it('holds nothing that may not leave the firm, of any event', async () => {
    const { texts } = await unpacked();
    const told = [...texts.values()].join('\n');
    expect(told).not.toContain(restrictedMark);
    expect(told).not.toContain('@example.test');
    const ledger = texts.get('data/ledger/leaves.ndjson') ?? '';
    expect(ledger).toContain('report.issued');
    expect(ledger).not.toMatch(/"action":"(test|inspection)\./);
  });
});

describe('giving one', () => {
  it('is the quality office’s alone, of what is in the firm, and as it was seen', async () => {
    const path = `${work.path}/inspection-bundles`;
    await work.leader.post(path).send(said()).expect(403);
    const stranger = await (await aFirm(test, '別の監査法人')).person('他社', 'quality_office', 'member');
    await stranger.post(path).send(said()).expect(404);
    await office
      .post(path)
      .send({ ...said(), inspectorId: randomUUID() })
      .expect(404);
    await office
      .post(path)
      .send({ ...said(), version: 2 })
      .expect(409);
    expect(await acts()).toBe(1);
  });

  it('is refused before the first day, after the last, of what is not opened, and to whoever is no inspector any more', async () => {
    const refused = async (
      of: string,
      { inspectionId, inspectorId }: { inspectionId: string; inspectorId: string },
    ) => {
      const asked = { inspectionId, inspectorId, version: 1 };
      return (await office.post(`/api/engagements/${of}/inspection-bundles`).send(asked).expect(422)).body
        .code as string;
    };
    const { engagementId } = work;
    expect(await refused(engagementId, await inspecting(engagementId, { begins: 20, ends: 30 }))).toBe(
      'inspection.not-in-force',
    );
    expect(await refused(engagementId, await inspecting(engagementId, { begins: -9, ends: -2 }))).toBe(
      'inspection.ended',
    );
    const { engagementId: beside } = await aTestedEngagement(test, firm);
    expect(await refused(beside, { inspectionId, inspectorId })).toBe('inspection.engagement-not-opened');
    const gone = await inspecting(engagementId);
    const path = `/api/inspections/${gone.inspectionId}/inspectors/${gone.inspectorId}/end`;
    await office.post(path).send({ version: 1 }).expect(204);
    expect(await refused(engagementId, gone)).toBe('inspector.ended');
    expect(await acts()).toBe(1);
  });

  it('is done of an engagement that is archived, which stays as it is', async () => {
    const archived = await aTestedEngagement(test, firm, { state: 'archived' });
    // As the office opens it: its log says so.
    const { rows } = await test.admin.query<{ beginsOn: string; endsOn: string }>(
      `SELECT d::text AS "beginsOn", (d + 30)::text AS "endsOn" FROM (SELECT (now() AT TIME ZONE 'Asia/Tokyo')::date AS d) today`,
    );
    const days = rows[0]!;
    const opened = [{ engagementId: archived.engagementId, reason: '抽出' }];
    const said = { authority: '検査機関', reference: '検-9', purpose: '確認', ...days, engagements: opened };
    const { id } = (await office.post('/api/inspections').send(said).expect(201)).body as { id: string };
    await anInspector(test, office, id);
    const asked = { inspectionId: id, inspectorId: await idOfInspector(id), version: 1 };
    await office.post(`${archived.path}/inspection-bundles`).send(asked).expect(201);
    const { body } = await office.get(archived.path).expect(200);
    expect(body).toMatchObject({ state: 'archived', version: 1 });
  });
});

describe('taking it', () => {
  it('is open to whoever it was made for, and stands among what they opened with its hash', async () => {
    const room = (await inspector.get('/api/inspection-room').expect(200)).body;
    expect(room.engagements[0].bundles.map(({ id }: { id: string }) => id)).toContain(given.id);
    const { rows } = await test.admin.query<{ canon: string }>(
      `SELECT canon FROM security_event WHERE firm_id = $1 AND kind = 'inspection' AND canon LIKE '%"inspectionBundle.file"%'`,
      [office.firmId],
    );
    expect(rows[0]?.canon).toContain(given.sha256);
    await office.get(fileOf(given)).expect(200);
    await work.leader.get(fileOf(given)).expect(403);
  });

  it('is not open to another inspector of the same inspection, of another one, nor once it is over', async () => {
    const colleague = await anInspector(test, office, inspectionId);
    await colleague.get(fileOf(given)).expect(404);
    expect((await colleague.get('/api/inspection-room').expect(200)).body.engagements[0].bundles).toEqual([]);
    const { person: other } = await inspecting(work.engagementId);
    await other.get(fileOf(given)).expect(404);
    await office.post(`/api/inspections/${inspectionId}/end`).send({ reason: '終了の連絡', version: 1 }).expect(200);
    await inspector.get(fileOf(given)).expect(404);
  });
});

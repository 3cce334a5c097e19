import { addEdition } from '@akashi/api-criteria';
import {
  aClientPerson,
  actionsOf,
  aFirm,
  anEngagement,
  asFirm,
  ledgerOf,
  sendFile,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { ClientStatementCheckView, ClientStatementView, SubmittedStatementView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ScopingModule } from '../../scoping.module';
import { edition, rows, workbook } from '../stated-rows.fixture';

let test: TestApp;
let firm: Firm;
let work: ArrangedEngagement;
let owner: Person;
let approver: Person;
let contributor: Person;
/** Owners at another client of the firm, and at a client of another firm. */
let nextDoor: Person;
let elsewhere: Person;

async function placeOf({ engagementId }: ArrangedEngagement, firmId: string) {
  const { rows: found } = await test.admin.query<{ id: string }>(
    `SELECT client_id AS id FROM engagement WHERE id = $1`,
    [engagementId],
  );
  return { firmId, clientId: found[0]!.id };
}

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  const other = await aFirm(test, '別の監査法人');
  for (const one of [firm, other]) await asFirm(test, one.firmId, (client) => addEdition(client, one.firmId, edition));
  const away = await anEngagement(test, other, { editionId: edition.id });
  elsewhere = await aClientPerson(test, await placeOf(away, other.firmId), 'owner');
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await anEngagement(test, firm, { editionId: edition.id });
  const place = await placeOf(work, firm.firmId);
  owner = await aClientPerson(test, place, 'owner');
  approver = await aClientPerson(test, place, 'approver');
  contributor = await aClientPerson(test, place);
  const beside = await anEngagement(test, firm, { editionId: edition.id });
  nextDoor = await aClientPerson(test, await placeOf(beside, firm.firmId), 'owner');
});

const submitted = (person: Person, bytes: Uint8Array, name = '言明書（案）.xlsx') =>
  sendFile(person, `/api/client/statements/${work.engagementId}/files`, name, Buffer.from(bytes));
const auditsOf = async (person: Person) =>
  (await person.get('/api/client/statements').expect(200)).body as ClientStatementView[];
const faulty = () => workbook({ rows: rows.map((row, at) => (at === 0 ? { ...row, choice: 'たぶん' } : row)) });

describe('handing the statement in at the client’s desk', () => {
  it('says what there is to mend, at its cell, and gives the file back with marks', async () => {
    const check = (await submitted(owner, await faulty()).expect(201)).body as ClientStatementCheckView;
    expect(check).toMatchObject({ number: 1, fileName: '言明書（案）.xlsx', takenAs: null });
    expect(check.stops).toBeGreaterThan(0);
    expect(check.faults.find(({ rule }) => rule === 'choice.unknown')).toMatchObject({
      value: 'たぶん',
      grade: 'stop',
    });
    const told = ['faults', 'fileName', 'id', 'number', 'sentAt', 'sentByName', 'size', 'stops', 'takenAs', 'warnings'];
    expect(Object.keys(check).sort()).toEqual(told);
    expect((await approver.get(`/api/client/statements/files/${check.id}`).expect(200)).body).toEqual(check);
    const marked = await approver.get(`/api/client/statements/files/${check.id}/marked`).expect(200);
    expect((marked.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    const events = await ledgerOf(test, work.engagementId);
    expect(events.map(({ action }) => action)).toEqual(['statement.submitted']);
    expect(events[0]).toMatchObject({
      actor: { id: owner.userId, role: 'owner' },
      facts: { number: 1, stops: check.stops },
    });
  });

  it('makes no version of the statement: the firm takes the file up by its own act, and both sides know it by its bytes', async () => {
    const bytes = await workbook();
    const { id } = (await submitted(approver, bytes).expect(201)).body as ClientStatementCheckView;
    const path = `${work.path}/statement/submitted`;
    const [file] = (await work.senior.get(path).expect(200)).body as SubmittedStatementView[];
    expect(file).toMatchObject({ id, number: 1, sentByName: '楢崎 試', takenAs: null });
    const taken = (await work.senior.get(`${path}/${id}`).expect(200)).body as Buffer;
    expect(taken.equals(Buffer.from(bytes))).toBe(true);
    const preview = await sendFile(work.senior, `${work.path}/statement/preview`, file!.fileName, taken).expect(201);
    const { reviewed } = preview.body as { reviewed: string };
    await sendFile(work.senior, `${work.path}/statement?reviewed=${reviewed}`, file!.fileName, taken).expect(201);
    expect((await auditsOf(owner))[0]!.files).toMatchObject([{ id, takenAs: 1 }]);
    expect(await actionsOf(test, work.engagementId)).toEqual(['statement.submitted', 'statement.imported']);
  });

  it('is for owner and approver, of this client alone, and takes no file twice nor what is no workbook', async () => {
    const bytes = await workbook();
    const { id } = (await submitted(owner, bytes).expect(201)).body as ClientStatementCheckView;
    expect((await submitted(approver, bytes, '別の名.xlsx').expect(422)).body).toMatchObject({
      code: 'statement.already-sent',
    });
    await submitted(owner, Buffer.from('no workbook')).expect((answer) => expect([415, 422]).toContain(answer.status));
    await submitted(contributor, bytes).expect(403);
    await work.leader.get('/api/client/statements').expect(403);
    const path = `${work.path}/statement/submitted`;
    const stranger = await (await aFirm(test)).person('zoe', 'quality_office');
    await stranger.get(path).expect(404);
    await stranger.get(`${path}/${id}`).expect(404);
    for (const person of [nextDoor, elsewhere]) {
      expect((await auditsOf(person)).map((audit) => audit.id)).not.toContain(work.engagementId);
      await submitted(person, bytes).expect(404);
      await person.get(`/api/client/statements/files/${id}`).expect(404);
      await person.get(`/api/client/statements/files/${id}/marked`).expect(404);
    }
    expect(await actionsOf(test, work.engagementId)).toEqual(['statement.submitted']);
  });
});

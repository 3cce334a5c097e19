import {
  aClientPerson,
  aFirm,
  anAskedClient,
  aReleasedFinding,
  anEngagement,
  asFirm,
  aTestedEngagement,
  restrictedMark,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientDeskView } from '@akashi/contracts';
import { operations, type Operation } from '@akashi/contracts/api';
import { isClientPermission, isOfOneself } from '@akashi/domain/access';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let work: TestedEngagement;
let owner: Person;
let contributor: Person;
/** Owners of another client of the same firm, and of a client of another firm. */
let nextDoor: Person;
let elsewhere: Person;
let clientId: string;

beforeAll(async () => {
  test = await startTestApp(areas);
  const [firm, other] = [await aFirm(test), await aFirm(test, '別の監査法人')];
  work = await aTestedEngagement(test, firm);
  clientId = await clientOf(work.engagementId);
  const place = { firmId: firm.firmId, clientId };
  [owner, contributor] = [await aClientPerson(test, place, 'owner'), await aClientPerson(test, place)];
  await anAskedClient(test, work, { atClient: owner, isAnswered: false });
  await aReleasedFinding(test, work, { atClient: owner });
  const beside = await anEngagement(test, firm, { editionId: 'tested', state: 'accepted' });
  nextDoor = await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(beside.engagementId) }, 'owner');
  const away = await aTestedEngagement(test, other);
  const awayClient = await clientOf(away.engagementId);
  elsewhere = await aClientPerson(test, { firmId: other.firmId, clientId: awayClient }, 'owner');
});
afterAll(() => test.close());

async function clientOf(engagementId: string): Promise<string> {
  const { rows } = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
    engagementId,
  ]);
  return rows[0]!.id;
}

const addressOf = (operation: Operation, ids: Readonly<Record<string, string>> = {}): string =>
  `/api/${operation.path.replace(/:([A-Za-z]+)/g, (_, name: string) => ids[name] ?? randomUUID())}`;

/** Asks with nothing in the body: whether somebody is let in is said before what they sent is looked at. */
function ask(person: Person, operation: Operation, ids: Readonly<Record<string, string>> = {}): Promise<Response> {
  const address = addressOf(operation, ids);
  if (operation.method === 'GET') return person.get(address).then((answer) => answer);
  const sent = operation.method === 'PUT' ? person.put(address) : person.post(address);
  return (operation.sends === 'file' ? sent.set('Content-Type', 'application/octet-stream') : sent).then(
    (answer) => answer,
  );
}

// What a firm's provider asks, or whoever holds a drop link, is nobody's who comes with a session: their own specs say so.
const asked = operations.filter(
  ({ operation: { access } }) => !['public', 'signed-in', 'provisioning', 'drop-link'].includes(access),
);
const theirs = asked.filter(
  ({ operation: { access } }) => isClientPermission(access as never) || isOfOneself(access as never),
);
const others = asked.filter((one) => !theirs.includes(one));
/** What a client's people read of their desk without naming anything. */
const reads = theirs.filter(({ operation: { method, path } }) => method === 'GET' && !path.includes(':'));

describe('every operation that is not a client’s people’s', () => {
  it('is closed to them, whatever it names: of their own client too, and to the owner', async () => {
    const ids = { clientId, engagementId: work.engagementId, testId: work.tests.accessOperation };
    const open: string[] = [];
    for (const { name, operation } of others) {
      const { status, text } = await ask(owner, operation, ids);
      if (status !== 403 || text.includes(restrictedMark)) open.push(`${name}: ${status}`);
    }
    expect(open).toEqual([]);
    expect(others.length).toBeGreaterThan(200);
  });

  it('is most of them: theirs are these', () => {
    expect(theirs.map(({ name }) => name).sort()).toEqual([
      'account.changePassword',
      'clientDesk.colleagues',
      'clientDesk.endColleague',
      'clientDesk.home',
      'clientDesk.inviteColleague',
      'clientDesk.issuePasswordLink',
      'clientDesk.withdrawInvitation',
      'clientDocument.file',
      'clientDocument.list',
      'clientFinding.answer',
      'clientFinding.attach',
      'clientFinding.detach',
      'clientFinding.file',
      'clientFinding.list',
      'clientFinding.plan',
      'clientFinding.view',
      'clientLetter.file',
      'clientLetter.list',
      'clientLetter.sign',
      'clientMail.set',
      'clientMail.setting',
      'clientNotice.count',
      'clientNotice.list',
      'clientNotice.read',
      'clientNotice.readAll',
      'clientRequest.answer',
      'clientRequest.comment',
      'clientRequest.deliver',
      'clientRequest.file',
      'clientRequest.list',
      'clientRequest.remove',
      'clientRequest.view',
      'clientStatement.check',
      'clientStatement.list',
      'clientStatement.marked',
      'clientStatement.submit',
      'factor.enrolCodes',
      'factor.offerCodes',
      'factor.removeCodes',
      'factor.renewRecoveryCodes',
      'factor.view',
      'passkey.enrol',
      'passkey.offer',
      'passkey.remove',
      'upload.append',
      'upload.begin',
      'upload.end',
      'upload.list',
    ]);
  });

  it('and theirs are no member’s, not even the leader’s, but for one’s own account', async () => {
    const open: string[] = [];
    for (const { name, operation } of theirs.filter((one) => isClientPermission(one.operation.access as never)))
      if ((await ask(work.leader, operation)).status !== 403) open.push(name);
    expect(open).toEqual([]);
  });
});

describe('what a client’s people are answered', () => {
  it('holds nothing of the firm’s papers, and of the desk these fields and no other', async () => {
    for (const { operation } of reads) {
      const { status, text } = await ask(owner, operation);
      expect([operation.path, status, text.includes(restrictedMark)]).toEqual([operation.path, 200, false]);
    }
    const { audits, ...desk } = (await owner.get('/api/client-desk').expect(200)).body as ClientDeskView;
    expect(Object.keys(desk).sort()).toEqual(['clientName', 'firmName', 'otherServices']);
    expect(Object.keys(audits[0]!).sort()).toEqual(
      ['id', 'serviceName', 'periodStart', 'periodEnd', 'stage', 'contacts', 'dates'].sort(),
    );
    expect(audits[0]!.contacts).toEqual([{ name: '長谷川 試', role: 'leader' }]);
  });

  it('holds nothing of another client of the firm, nor of another firm', async () => {
    const { rows } = await test.admin.query<{ id: string }>(
      `SELECT id FROM engagement WHERE client_id = $1 UNION SELECT id FROM evidence_request WHERE engagement_id = $2
       UNION SELECT id FROM finding WHERE engagement_id = $2`,
      [clientId, work.engagementId],
    );
    const strange = [clientId, owner.userId, owner.email, contributor.email, ...rows.map(({ id }) => id)];
    for (const person of [nextDoor, elsewhere])
      for (const { operation } of reads) {
        const { text } = await ask(person, operation);
        expect([operation.path, strange.filter((one) => text.includes(one))]).toEqual([operation.path, []]);
      }
    const [request] = (await owner.get('/api/client/requests').expect(200)).body as { id: string }[];
    const [finding] = (await owner.get('/api/client/findings').expect(200)).body as { id: string }[];
    for (const person of [nextDoor, elsewhere]) {
      await person.get(`/api/client/requests/${request!.id}`).expect(404);
      await person.get(`/api/client/findings/${finding!.id}`).expect(404);
    }
  });

  it('is nothing any more once their place has ended', async () => {
    const leaver = await aClientPerson(test, { firmId: work.firmId, clientId }, 'owner');
    await leaver.get('/api/client-desk').expect(200);
    await asFirm(test, work.firmId, (client) =>
      client.query(`UPDATE client_person SET disabled_at = now() WHERE firm_id = $1 AND account_id = $2`, [
        work.firmId,
        leaver.userId,
      ]),
    );
    for (const { operation } of theirs) {
      const { status, body } = await ask(leaver, operation);
      expect([operation.path, status, body.code]).toEqual([operation.path, 403, 'membership-not-chosen']);
    }
  });

  it('is nothing before the link was used: whoever holds it has no session, and it opens no desk', async () => {
    const body = { familyName: '来', givenName: '栖', title: '', email: `${randomUUID()}@example.test`, kind: 'owner' };
    const issued = await work.leader.post(`/api/clients/${clientId}/invitations`).send(body).expect(201);
    const token = (issued.body as { path: string }).path.split('#')[1]!;
    const shown = await owner.get('/api/session').expect(200);
    expect(shown.text).not.toContain(token);
    const { rowCount } = await test.admin.query(`SELECT FROM account WHERE email = $1`, [body.email]);
    expect(rowCount).toBe(0);
  });
});

import {
  aClientPerson,
  actionsOf,
  aFirm,
  aTestedEngagement,
  ledgerOf,
  signsByPasskey,
  SoftAuthenticator,
  startTestApp,
  todayIsNotBefore,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientLetterView, LetterRequestStateView, LetterView, SignLetterBody } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let work: TestedEngagement;
let approver: Person;
let owner: Person;
let contributor: Person;
/** Approvers of another client of the firm, and of a client of another firm. */
let nextDoor: Person;
let elsewhere: Person;

const signBy = '2099-12-18';

async function placeOf({ firmId, engagementId }: TestedEngagement): Promise<{ firmId: string; clientId: string }> {
  const { rows } = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
    engagementId,
  ]);
  return { firmId, clientId: rows[0]!.id };
}

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
  todayIsNotBefore(test, '2026-12-18');
  const away = await aTestedEngagement(test, await aFirm(test, '別の監査法人'));
  elsewhere = await aClientPerson(test, await placeOf(away), 'approver');
});
afterAll(() => test.close());
beforeEach(async () => {
  const firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
  const place = await placeOf(work);
  approver = await aClientPerson(test, place, 'approver');
  owner = await aClientPerson(test, place, 'owner');
  contributor = await aClientPerson(test, place);
  nextDoor = await aClientPerson(test, await placeOf(await aTestedEngagement(test, firm)), 'approver');
});

async function requested(note = ''): Promise<LetterRequestStateView> {
  const sent = work.senior.post(`${work.path}/letter/request`).send({ signBy, note });
  return (await sent.expect(201)).body as LetterRequestStateView;
}
const lettersOf = async (person: Person) =>
  (await person.get('/api/client/letters').expect(200)).body as ClientLetterView[];
const bodyOf = ({ points }: ClientLetterView, change: Partial<SignLetterBody> = {}): SignLetterBody => ({
  points: points.map(({ code }) => ({ code, answer: 'confirmed', words: '' })),
  signerTitle: '代表取締役',
  signerAuthority: '情報セキュリティの最終の決裁権限を持つ',
  ...change,
});
const sign = (person: Person, { id }: { id: string }, body: SignLetterBody) =>
  person.post(`/api/client/letters/${id}/sign`).send(body);

describe('the letter before the client', () => {
  it('is read by owner and approver as it was put, by nobody else, and a newer one takes its place', async () => {
    await requested();
    const { request, hasApprover } = await requested('12月18日までにお願いします。');
    expect([hasApprover, request?.signedAt]).toEqual([true, null]);
    const letters = await lettersOf(owner);
    expect(letters.map(({ id, note }) => [id, note])).toEqual([[request!.id, '12月18日までにお願いします。']]);
    const told = ['id', 'isOver', 'note', 'periodEnd', 'periodStart', 'points', 'requestedAt', 'requestedByName'];
    expect(Object.keys(letters[0]!).sort()).toEqual([...told, 'serviceName', 'signBy', 'signature'].sort());
    expect(Object.keys(letters[0]!.points[0]!).sort()).toEqual(['answer', 'code', 'textEn', 'textJa', 'words']);
    expect(letters[0]!.points).toHaveLength(8);
    await contributor.get('/api/client/letters').expect(403);
    await work.leader.get('/api/client/letters').expect(403);
    for (const person of [nextDoor, elsewhere]) {
      expect(await lettersOf(person)).toEqual([]);
      await sign(person, letters[0]!, bodyOf(letters[0]!)).expect(404);
      await person.get(`/api/client/letters/${letters[0]!.id}/file`).expect(404);
    }
    await sign(owner, letters[0]!, bodyOf(letters[0]!)).expect(403);
    expect(await actionsOf(test, work.engagementId)).toEqual(['letter.requested', 'letter.requested']);
  });

  it('is refused without an approver there, to practitioners and in another firm', async () => {
    const path = `${work.path}/letter/request`;
    const body = { signBy, note: '' };
    await work.practitioner.post(path).send(body).expect(403);
    const other = await aTestedEngagement(test, await aFirm(test));
    await other.senior.post(path).send(body).expect(404);
    await other.senior.get(path).expect(404);
    await test.admin.query(`UPDATE client_person SET disabled_at = now() WHERE account_id = $1`, [approver.userId]);
    expect((await work.senior.post(path).send(body).expect(422)).body).toMatchObject({ code: 'letter.nobody-to-sign' });
    expect((await work.leader.get(path).expect(200)).body).toEqual({ request: null, hasApprover: false });
    expect(await actionsOf(test, work.engagementId)).toEqual([]);
  });
});

describe('signing it', () => {
  it('makes a document under the approver’s own name, which is the letter in force with its points', async () => {
    await requested();
    const [letter] = await lettersOf(approver);
    const body = bodyOf(letter!);
    body.points[6] = { code: body.points[6]!.code, answer: 'qualified', words: '10月12日に検証環境が停止しました。' };
    const signed = (await sign(approver, letter!, body).expect(200)).body as ClientLetterView;
    expect(signed.signature).toMatchObject({ signedByName: '楢崎 試', signerTitle: '代表取締役' });
    const pdf = (await owner.get(`/api/client/letters/${letter!.id}/file`).expect(200)).body as Buffer;
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const inForce = (await work.leader.get(`${work.path}/letter`).expect(200)).body as LetterView;
    expect(inForce).toMatchObject({ isSignedHere: true, signerName: '楢崎 試', pointsVersion: 1 });
    expect(inForce.points.filter(({ answer }) => answer === 'qualified')).toMatchObject([
      { words: '10月12日に検証環境が停止しました。' },
    ]);
    expect(await work.leader.get(`${work.path}/letter/file`).expect(200)).toMatchObject({ status: 200 });
    const events = await ledgerOf(test, work.engagementId);
    expect(events.map(({ action }) => action)).toEqual(['letter.requested', 'letter.signed']);
    expect(events[1]).toMatchObject({
      actor: { id: approver.userId, name: '楢崎 試', role: 'approver' },
      facts: { confirmed: 7, qualified: 1, sha256: inForce.fileSha256 },
    });
  });

  it('may be proven by a passkey, whose answer the ledger names', async () => {
    await requested();
    const [letter] = await lettersOf(approver);
    const holder = await signsByPasskey(test, approver, new SoftAuthenticator());
    await holder.act(`POST /api/client/letters/${letter!.id}/sign`, bodyOf(letter!));
    const { actor, facts } = (await ledgerOf(test, work.engagementId)).at(-1)!;
    expect([actor.authn, facts.assertionSha256]).toEqual(['passkey-again', expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it('is refused with a point left open, with a letter that cannot be printed, and a second time', async () => {
    await requested();
    const [letter] = await lettersOf(approver);
    const open = bodyOf(letter!, { points: bodyOf(letter!).points.slice(1) });
    expect((await sign(approver, letter!, open).expect(422)).body.code).toBe('letter.points-not-all-answered');
    const odd = bodyOf(letter!, { signerAuthority: '😀' });
    expect((await sign(approver, letter!, odd).expect(422)).body.code).toBe('letter.not-drawable');
    expect(await actionsOf(test, work.engagementId)).toEqual(['letter.requested']);
    const answers = await Promise.all([1, 2].map(() => sign(approver, letter!, bodyOf(letter!))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(await actionsOf(test, work.engagementId)).toEqual(['letter.requested', 'letter.signed']);
  });
});

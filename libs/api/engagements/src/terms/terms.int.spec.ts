import { addEdition, skeletonEdition } from '@akashi/api-criteria';
import {
  actionsOf,
  aFirm,
  anEngagement,
  asFirm,
  ledgerOf,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { TermsView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;
let work: ArrangedEngagement;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  firm = await aFirm(test);
  stranger = await (await aFirm(test, '別の監査法人')).person('外', 'quality_office');
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
});
beforeEach(async () => {
  work = await anEngagement(test, firm, { editionId: 'ismap-skeleton', state: 'proposed' });
});
afterAll(() => test.close());

const termsOf = async (person = work.senior): Promise<TermsView> =>
  (await person.get(`${work.path}/terms`).expect(200)).body as TermsView;
const codeOf = (answer: { body: { code?: string } }) => answer.body.code;

const enquiry = { receivedOn: '2026-01-15', askedBy: '藤井 恵', content: '初回の登録に向けた業務の依頼' };
const contract = {
  signedOn: '2026-03-16',
  fromOn: '2026-03-16',
  toOn: '2027-03-31',
  feeTerms: '着手時と報告時に半額ずつ',
  recipients: ['株式会社ミズナラクラウド', 'IPA'],
  useLimits: '登録申請のためにのみ用いる',
};
const consultation = { heldOn: '2026-03-20', outcome: 'COMMENTS', note: 'リージョンを明記すること' };

describe.each([
  ['enquiries', 'enquiry', enquiry, { askedBy: '' }, 'enquiry.asker-missing'],
  ['contracts', 'contract', contract, { recipients: ['IPA', 'ＩＰＡ'] }, 'contract.recipient-repeated'],
  ['consultations', 'consultation', consultation, { note: '' }, 'consultation.comments-missing'],
] as const)('recording what stands among the %s', (list, noun, facts, wrong, code) => {
  /** What is told to nobody: neither the ledger nor who reads it. */
  const words = Object.values(facts).filter((value) => /[ぁ-ん]/.test(String(value)));

  const record = (change: object = {}, who = work.senior) =>
    who.post(`${work.path}/${list}`).send({ ...facts, ...change });
  const correct = (id: string, change: object, who = work.senior) =>
    who.put(`${work.path}/${list}/${id}`).send({ ...facts, version: 1, reason: '書き誤りのため', ...change });

  it('keeps it, and leaves one entry in the role that recorded it, without its words', async () => {
    const { body } = await record().expect(201);
    expect((body as TermsView)[list]).toMatchObject([{ ...facts, version: 1, reason: '', earlier: [] }]);
    const [entry, ...more] = await ledgerOf(test, work.engagementId);
    expect([entry?.action, entry?.actor.role, more]).toEqual([`${noun}.recorded`, 'senior', []]);
    expect(words.length).toBeGreaterThan(0);
    for (const text of words) expect(JSON.stringify(entry)).not.toContain(text);
  });

  it('is refused when a fact is missing or its day has not come, and leaves nothing', async () => {
    expect(codeOf(await record(wrong).expect(422))).toBe(code);
    const day = Object.keys(facts)[0]!;
    expect(codeOf(await record({ [day]: '2999-01-01' }).expect(422))).toBe('terms.date-in-future');
    expect(await actionsOf(test, work.engagementId)).toEqual([]);
    expect((await termsOf())[list]).toEqual([]);
  });

  it('is not for practitioners, hidden from who has no role and from another firm', async () => {
    await record({}, work.practitioner).expect(403);
    await record({}, work.outsider).expect(404);
    await record({}, stranger).expect(404);
    await stranger.get(`${work.path}/terms`).expect(404);
  });

  it('is corrected with a reason, and what stood before stays in sight', async () => {
    const { id } = ((await record().expect(201)).body as TermsView)[list][0]!;
    const day = Object.keys(facts)[0]!;
    expect(codeOf(await correct(id, { reason: ' ' }).expect(422))).toBe('terms.correction-reason-missing');
    const { body } = await correct(id, { [day]: '2026-01-10' }).expect(200);
    expect((body as TermsView)[list]).toMatchObject([
      { id, version: 2, reason: '書き誤りのため', [day]: '2026-01-10', earlier: [{ version: 1, ...facts }] },
    ]);
    expect(codeOf(await correct(id, {}).expect(409))).toBe('stale-version');
    expect(await actionsOf(test, work.engagementId)).toEqual([`${noun}.recorded`, `${noun}.recorded`]);
  });

  it('is not corrected under an id of another engagement', async () => {
    const { id } = ((await record().expect(201)).body as TermsView)[list][0]!;
    const other = await anEngagement(test, firm, { editionId: 'ismap-skeleton', state: 'proposed' });
    const body = { ...facts, version: 1, reason: '書き誤りのため' };
    await other.senior.put(`${other.path}/${list}/${id}`).send(body).expect(404);
  });
});

describe('the terms of an engagement', () => {
  it('are recorded by nobody who has not declared to be independent, and not read either', async () => {
    await asFirm(test, firm.firmId, (client) =>
      client.query(`DELETE FROM independence_declaration WHERE engagement_id = $1`, [work.engagementId]),
    );
    const refused = await work.senior.post(`${work.path}/enquiries`).send(enquiry).expect(403);
    expect(codeOf(refused)).toBe('declare-first');
    expect(codeOf(await work.senior.get(`${work.path}/terms`).expect(403))).toBe('declare-first');
    const office = await firm.person('品管', 'quality_office');
    expect((await termsOf(office)).enquiries).toEqual([]);
  });
});

describe('recording the ISMS certificate', () => {
  const certificate = {
    certificateBody: '霞台認証機構',
    certificateNo: 'IS 000001',
    standard: 'JIS_Q_27001',
    bodyAccredited: true,
    coversService: true,
    coversOrganisation: true,
    validFrom: '2024-06-01',
    validUntil: '2027-05-31',
    renewalExpected: true,
    wishToldOn: '2026-03-02',
    confirmationToldOn: null,
    version: 0,
    reason: '',
  };
  const record = (change: object = {}, who = work.senior) =>
    who.put(`${work.path}/management-relief`).send({ ...certificate, ...change });

  it('says which condition of the relief is open, and that it is met once the last one is', async () => {
    await test.admin.query(`UPDATE engagement SET kind = 'RENEWAL' WHERE id = $1`, [work.engagementId]);
    const first = (await record().expect(200)).body as TermsView;
    expect(first.relief.conditions.filter(({ met }) => !met)).toEqual([{ code: 'confirmation-told', met: false }]);
    const told = { confirmationToldOn: '2026-03-30', version: 1, reason: 'IPA の確認を聞いた' };
    const { relief, certificate: kept } = (await record(told).expect(200)).body as TermsView;
    expect(relief.met).toBe(true);
    expect(kept).toMatchObject({ version: 2, earlier: [{ version: 1, confirmationToldOn: null }] });
    const entries = await ledgerOf(test, work.engagementId);
    expect(entries.map(({ action, facts }) => [action, facts['met']])).toEqual([
      ['relief.recorded', false],
      ['relief.recorded', true],
    ]);
  });

  it('counts the days against the approval of the plan, in Japan', async () => {
    const all = { confirmationToldOn: '2026-03-30' };
    // 1 March, half past midnight in Japan.
    await test.admin.query(
      `UPDATE engagement SET kind = 'RENEWAL', edition_pinned_at = '2026-02-28T15:30:00Z' WHERE id = $1`,
      [work.engagementId],
    );
    const { relief } = (await record({ ...all, wishToldOn: '2026-02-28' }).expect(200)).body as TermsView;
    expect(relief.conditions.filter(({ met }) => !met)).toEqual([{ code: 'confirmation-told', met: false }]);
  });

  it('is refused without a number, to who saw an older version, and to whoever may not', async () => {
    expect(codeOf(await record({ certificateNo: '' }).expect(422))).toBe('relief.certificate-missing');
    await record().expect(200);
    await record().expect(409);
    await record({}, work.practitioner).expect(403);
    await record({}, work.outsider).expect(404);
    await record({}, stranger).expect(404);
    expect(await actionsOf(test, work.engagementId)).toEqual(['relief.recorded']);
  });
});

describe('noting what a condition of the relief rests on', () => {
  const said = {
    item: 'covers-service',
    note: '適用範囲に対象サービスの名称がある',
    evidence: '認証書の付属書',
    version: 0,
    reason: '',
  };
  const note = (change: object = {}, who = work.senior) =>
    who.put(`${work.path}/management-relief/notes`).send({ ...said, ...change });

  it('keeps who noted what of each condition, and leaves one entry without its words', async () => {
    const { reliefNotes } = (await note().expect(200)).body as TermsView;
    expect(reliefNotes).toMatchObject([{ ...said, version: 1, earlier: [] }]);
    expect(reliefNotes[0]?.recordedByName).not.toBe('');
    await note({ item: 'wish-told', note: '電話で聞いた', evidence: '議事の控え' }).expect(200);
    const entries = await ledgerOf(test, work.engagementId);
    expect(entries.map(({ action, facts, actor }) => [action, facts['condition'], actor.role])).toEqual([
      ['relief.noted', 'covers-service', 'senior'],
      ['relief.noted', 'wish-told', 'senior'],
    ]);
    expect(JSON.stringify(entries)).not.toContain(said.note);
    expect(JSON.stringify(entries)).not.toContain(said.evidence);
  });

  it('is corrected with a reason beside what stood before, and only by who saw it', async () => {
    await note().expect(200);
    const change = { note: '別紙2に名称がある', version: 1, reason: '別紙を読み直した' };
    expect(codeOf(await note({ ...change, reason: ' ' }).expect(422))).toBe('terms.correction-reason-missing');
    const { reliefNotes } = (await note(change).expect(200)).body as TermsView;
    expect(reliefNotes).toMatchObject([{ ...change, version: 2, earlier: [{ version: 1, note: said.note }] }]);
    expect(codeOf(await note({ ...change, note: '三度目' }).expect(409))).toBe('stale-version');
    expect(codeOf(await note().expect(409))).toBe('stale-version');
    expect(await actionsOf(test, work.engagementId)).toEqual(['relief.noted', 'relief.noted']);
  });

  it('takes one of two that are sent at the same moment', async () => {
    const answers = await Promise.all([note(), note({ note: '同じ時の別の根拠' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await actionsOf(test, work.engagementId)).toEqual(['relief.noted']);
  });

  it('is refused without its ground or evidence, and to whoever may not', async () => {
    expect(codeOf(await note({ note: ' ' }).expect(422))).toBe('relief.note-missing');
    expect(codeOf(await note({ evidence: '' }).expect(422))).toBe('relief.evidence-missing');
    await note({ item: 'of-tomorrow' }).expect(400);
    await note({}, work.practitioner).expect(403);
    await note({}, work.outsider).expect(404);
    await note({}, stranger).expect(404);
    expect((await termsOf()).reliefNotes).toEqual([]);
    expect(await actionsOf(test, work.engagementId)).toEqual([]);
  });
});

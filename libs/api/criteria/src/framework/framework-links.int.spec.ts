import { actionsOf, aFirm, sendFile, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { EditionFileView, FrameworkLinksPreviewView, FrameworkLinksView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';

let test: TestApp;
let firm: Firm;
let admin: Person;
let member: Person;
let stranger: Person;

const path = '/api/editions/traced/framework-links';
const catalogue = [
  '番号,項目名,内容,JIS Q 27002,SP 800-53',
  '9,アクセス,,,',
  '9.2,利用者,,,',
  '9.2.1,登録,,,',
  '9.2.1.1,,利用者を登録する,9.2.1、9.2.2,AC-2',
  '9.2.1.2,,利用者を削除する,9.2.1,',
].join('\n');

beforeAll(async () => {
  test = await startTestApp([CriteriaModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  member = await firm.person('会員');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
  await importTraced();
});
afterAll(() => test.close());

/** An edition whose own columns say where its criteria come from. */
async function importTraced(): Promise<void> {
  const { id, table }: EditionFileView = (
    await sendFile(admin, '/api/edition-files', 'traced.csv', Buffer.from(catalogue)).expect(201)
  ).body;
  const plan = { mapping: table?.proposed, grammar: 'ISMAP', answers: [], keepMappingAs: null };
  const named = { code: 'traced', titleJa: '由来', titleEn: '', rightsHeld: true, rightsBasis: '規格票 2026-03-02' };
  await admin
    .post(`/api/edition-files/${id}/import`)
    .send({ ...plan, ...named })
    .expect(201);
}

const said = ({ links }: FrameworkLinksView) =>
  links.criterionKey.map((key, at) => `${key} ${links.framework[at]} ${links.reference[at]} ${links.answer[at]}`);
const seen = ({ links }: FrameworkLinksView, at: number) => ({
  criterionKey: links.criterionKey[at],
  framework: links.framework[at],
  reference: links.reference[at],
  version: links.version[at],
});
const propose = async (): Promise<FrameworkLinksView> => (await admin.post(`${path}/propose`).expect(201)).body;
const entries = async () => (await actionsOf(test, firm.firmId)).filter((one) => one.startsWith('framework-link'));

describe('the links of an edition to other frameworks', () => {
  it('are proposed from its own origins, once, and wait for a yes', async () => {
    const before: FrameworkLinksView = (await member.get(path).expect(200)).body;
    expect([before.links.criterionKey, before.proposable]).toEqual([[], 4]);
    const view = await propose();
    expect(said(view)).toEqual([
      '9.2.1.1 JIS_Q_27002 9.2.1 open',
      '9.2.1.1 JIS_Q_27002 9.2.2 open',
      '9.2.1.1 SP_800_53 AC-2 open',
      '9.2.1.2 JIS_Q_27002 9.2.1 open',
    ]);
    expect(view.proposable).toBe(0);
    const one: FrameworkLinksView = (await member.get(`${path}?criterion=9.2.1.2`).expect(200)).body;
    expect(said(one)).toEqual(['9.2.1.2 JIS_Q_27002 9.2.1 open']);
    const again = await admin.post(`${path}/propose`);
    expect([again.status, again.body.code]).toEqual([422, 'framework-link.nothing-new']);
    expect(await entries()).toEqual(['framework-link.proposed']);
  });

  it('are answered many at once and all or none, and an answer is taken back', async () => {
    const view = await propose();
    const both = { links: [seen(view, 0), seen(view, 3)], answer: 'yes' };
    const answered: FrameworkLinksView = (await admin.post(`${path}/answers`).send(both).expect(200)).body;
    expect([answered.links.answer, answered.links.version]).toEqual([
      ['yes', 'open', 'open', 'yes'],
      [2, 1, 1, 2],
    ]);
    expect(answered.links.answeredBy[0]).toContain('管理');
    const refused = async (body: object) => {
      const { status, body: problem } = await admin.post(`${path}/answers`).send(body);
      return `${status} ${problem.code}`;
    };
    expect(await refused({ links: [seen(answered, 1), seen(view, 0)], answer: 'no' })).toBe('409 stale-version');
    expect(await refused({ links: [seen(answered, 0)], answer: 'yes' })).toBe('422 framework-link.unchanged');
    expect(await refused({ links: [seen(answered, 1), seen(answered, 1)], answer: 'no' })).toBe('409 stale-version');
    expect(await refused({ links: [{ ...seen(answered, 1), reference: '1.1' }], answer: 'no' })).toBe('404 not-found');
    const back = { links: [seen(answered, 0)], answer: 'open' };
    const open: FrameworkLinksView = (await admin.post(`${path}/answers`).send(back).expect(200)).body;
    expect([open.links.answer[0], open.links.answeredBy[0]]).toEqual(['open', null]);
    expect(await entries()).toEqual(['framework-link.proposed', 'framework-link.answered', 'framework-link.answered']);
  });

  it('come from a list as well, which is read first and named, and what was answered stays', async () => {
    const view = await propose();
    await admin
      .post(`${path}/answers`)
      .send({ links: [seen(view, 0)], answer: 'no' })
      .expect(200);
    const list = [
      '番号,規格,対応する番号',
      '9.2.1.1,JIS Q 27002,9.2.1',
      '9.2.1.2,統一基準,6.1.1',
      '9.9.9.9,JIS Q 27002,1',
    ];
    const send = (who: Person) => sendFile(who, `${path}/preview`, '対応.csv', Buffer.from(list.join('\n')));
    expect((await send(member)).status).toBe(403);
    expect((await send(stranger)).status).toBe(404);
    const preview: FrameworkLinksPreviewView = (await send(admin).expect(201)).body;
    expect([preview.links.length, preview.problemTotal, preview.problems[0]?.fault]).toEqual([2, 1, 'number-unknown']);
    const body = { links: preview.links, source: '別表6 2022-04' };
    expect((await admin.post(path).send({ ...body, source: ' ' })).body.code).toBe('framework-link.source-missing');
    const recorded: FrameworkLinksView = (await admin.post(path).send(body).expect(201)).body;
    expect(said(recorded)).toContain('9.2.1.1 JIS_Q_27002 9.2.1 no');
    expect(said(recorded)).toContain('9.2.1.2 COMMON_STANDARDS 6.1.1 open');
    expect(recorded.links.source[said(recorded).indexOf('9.2.1.2 COMMON_STANDARDS 6.1.1 open')]).toBe('別表6 2022-04');
    expect((await admin.post(path).send(body)).body.code).toBe('framework-link.nothing-new');
    expect((await entries()).slice(-1)).toEqual(['framework-link.recorded']);
  });

  it('are read by everyone of the firm, changed by those who answer for it, and unknown to another', async () => {
    const view = await propose();
    const answer = { links: [seen(view, 0)], answer: 'yes' };
    const list = { links: [{ criterionKey: '9.2.1.2', framework: 'SP_800_53', reference: 'AC-3' }], source: '別表6' };
    await member.get(path).expect(200);
    await member.post(`${path}/propose`).expect(403);
    await member.post(`${path}/answers`).send(answer).expect(403);
    await member.post(path).send(list).expect(403);
    await stranger.get(path).expect(404);
    await stranger.post(`${path}/propose`).expect(404);
    await stranger.post(`${path}/answers`).send(answer).expect(404);
    await stranger.post(path).send(list).expect(404);
    expect(await entries()).toEqual(['framework-link.proposed']);
  });

  it('are proposed once by two people at one moment, and answered once', async () => {
    const quality = await firm.person('品管', 'quality_office');
    const both = await Promise.all([admin, quality].map((who) => who.post(`${path}/propose`)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const view: FrameworkLinksView = (await member.get(path).expect(200)).body;
    const answer = { links: [seen(view, 0)], answer: 'yes' };
    const answers = await Promise.all([admin, quality].map((who) => who.post(`${path}/answers`).send(answer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

import { actionsOf, aFirm, sendFile, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { EditionFileView, FrameworkLinksView, LinkListColumnsView, LinkListPreviewView } from '@akashi/contracts';
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

const send = (who: Person, to: string, list: string | Buffer, query: Record<string, string> = {}) =>
  sendFile(who, `${path}${to}?${new URLSearchParams(query).toString()}`, '対応.csv', list);
const look = (who: Person, list: string | Buffer) => send(who, '/columns', list);
const previewed = (who: Person, list: string, mapping: object) =>
  send(who, '/preview', list, { mapping: JSON.stringify(mapping) });
const record = (who: Person, list: string, mapping: object, query: Record<string, string> = {}) =>
  send(who, '', list, { mapping: JSON.stringify(mapping), source: '別表6 2022-04', ...query });
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
    ].join('\n');
    const { mapping, keptAs }: LinkListColumnsView = (await look(admin, list).expect(201)).body;
    expect([mapping.sheets[0]?.columns, keptAs]).toEqual([{ number: [1], framework: [2], reference: [3] }, null]);
    const preview: LinkListPreviewView = (await previewed(admin, list, mapping).expect(201)).body;
    expect(preview).toMatchObject({ mappingFaults: [], criteria: 2, fresh: 1, faultTotal: 1 });
    expect(preview.sums).toEqual([
      { framework: 'JIS_Q_27002', links: 1, fresh: 0 },
      { framework: 'COMMON_STANDARDS', links: 1, fresh: 1 },
    ]);
    expect(preview.faults.map(({ rule, address }) => [rule, address])).toEqual([['link-list.number-unknown', 'A4']]);
    expect(said((await member.get(path)).body)).toHaveLength(4);
    expect((await record(admin, list, mapping, { source: ' ' })).body.code).toBe('framework-link.source-missing');
    const recorded: FrameworkLinksView = (await record(admin, list, mapping).expect(201)).body;
    expect(said(recorded)).toContain('9.2.1.1 JIS_Q_27002 9.2.1 no');
    expect(said(recorded)).toContain('9.2.1.2 COMMON_STANDARDS 6.1.1 open');
    expect(recorded.links.source[said(recorded).indexOf('9.2.1.2 COMMON_STANDARDS 6.1.1 open')]).toBe('別表6 2022-04');
    expect((await record(admin, list, mapping)).body.code).toBe('framework-link.nothing-new');
    expect((await entries()).slice(-1)).toEqual(['framework-link.recorded']);
  });

  it('come from a list of any layout, whose columns the firm keeps for the next one', async () => {
    const list = (reference: string) => `対応表\nISMAP,,別の番号\n9.2.1.1,登録,${reference}\n9.2.1.2,削除,`;
    const { mapping }: LinkListColumnsView = (await look(admin, list('PR.AA-1')).expect(201)).body;
    expect(mapping.sheets[0]?.columns).toEqual({});
    const unfit = (await previewed(admin, list('PR.AA-1'), mapping).expect(201)).body as LinkListPreviewView;
    expect(unfit.mappingFaults.map(({ field }) => field)).toEqual(['number', 'reference']);
    const refused = await record(admin, list('PR.AA-1'), mapping);
    expect([refused.status, refused.body.code]).toEqual([422, 'framework-link.columns-unfit']);
    const columns = { number: [1], SP_800_53: [3] };
    const chosen = { sheets: mapping.sheets.map((sheet) => ({ ...sheet, head: { from: 2, to: 2 }, columns })) };
    const kept = { source: '対応表 2026-10', keepMappingAs: '社内の対応表' };
    expect(said((await record(admin, list('AC-9'), chosen, kept).expect(201)).body)).toEqual([
      '9.2.1.1 SP_800_53 AC-9 open',
    ]);
    const again: LinkListColumnsView = (await look(admin, list('AC-10')).expect(201)).body;
    expect([again.mapping, again.keptAs]).toEqual([chosen, '社内の対応表']);
    expect((await look(admin, 'x,y\n1,2').expect(201)).body.keptAs).toBeNull();
  });

  it('refuse a file that is none, columns that are none, and leave nothing', async () => {
    const whole = { sheets: [{ sheet: 'CSV', head: { from: 1, to: 1 }, columns: { number: [1], SP_800_53: [2] } }] };
    expect((await look(admin, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).status).toBe(422);
    expect((await record(admin, '番号', { sheets: [] })).status).toBe(400);
    expect((await previewed(admin, '番号,x\n1,2', { sheets: [{ sheet: 'なし' }] })).status).toBe(400);
    expect((await record(admin, '番号,x\n9.2.1.1,AC-2', whole, { source: 'x'.repeat(201) })).body.code).toBe(
      'framework-link.source-not-storable',
    );
    expect(await entries()).toEqual([]);
  });

  it('are read by everyone of the firm, changed by those who answer for it, and unknown to another', async () => {
    const view = await propose();
    const answer = { links: [seen(view, 0)], answer: 'yes' };
    const list = '番号,SP 800-53\n9.2.1.2,AC-3';
    const columns = { number: [1], SP_800_53: [2] };
    const mapping = { sheets: [{ sheet: 'CSV', head: { from: 1, to: 1 }, columns }] };
    await member.get(path).expect(200);
    await member.post(`${path}/propose`).expect(403);
    await member.post(`${path}/answers`).send(answer).expect(403);
    await look(member, list).expect(403);
    await previewed(member, list, mapping).expect(403);
    await record(member, list, mapping).expect(403);
    await stranger.get(path).expect(404);
    await stranger.post(`${path}/propose`).expect(404);
    await stranger.post(`${path}/answers`).send(answer).expect(404);
    await look(stranger, list).expect(404);
    await previewed(stranger, list, mapping).expect(404);
    await record(stranger, list, mapping).expect(404);
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

import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import type { RequestRow, RequestView } from '@akashi/contracts';
import { aMatrixView } from '@akashi/web-data/testing';
import { EngagementContext } from '@akashi/web-platform';
import { Dialogs } from '@akashi/web-ui';
import { answer, asked, refuseWith, renderPage, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BegunRequest } from '../dialogs/request-dialog';
import { RequestsPage } from './requests-page';

const row = (number: number, change: Partial<RequestRow> = {}): RequestRow => ({
  id: `r${number}`,
  number,
  code: `R-00${number}`,
  title: `記録 ${number}`,
  state: 'requested',
  dueOn: '2020-01-05',
  tests: [{ id: 't1', controlId: 'c1', controlNumber: '9.2.3.5', type: 'OPERATION' }],
  askedBy: 'sato',
  askedByName: '佐藤 花子',
  answererId: 'nomura',
  answererName: '野村 拓也',
  round: 0,
  since: '2026-10-01T00:00:00Z',
  files: 0,
  remarks: 0,
  remindedAt: null,
  version: 2,
  ...change,
});
const file = {
  id: 'f1',
  round: 1,
  fileName: '点検台帳.csv',
  mediaType: 'text/csv',
  size: 412,
  remarks: ['sent-before'],
  sentBefore: 'R-009 台帳.csv',
  side: 'client',
  sentByName: '野村 拓也',
  sentAt: '2026-10-22T07:40:00Z',
  sha256: 'a'.repeat(64),
  evidence: null,
};
const viewOf = (one: RequestRow, change: Partial<RequestView> = {}) =>
  ({
    ...one,
    wanted: '記録をください。',
    shows: '',
    expected: [],
    missing: [],
    origins: [],
    reason: null,
    wasSent: one.state !== 'draft',
    received: [],
    messages: [],
    ...change,
  }) as RequestView;

const rows = [
  row(1),
  row(2, { state: 'submitted', round: 1, files: 1, remarks: 1 }),
  row(3, { state: 'draft', answererId: null, answererName: null }),
];
const period = { periodStart: '2026-04-01', periodEnd: '2026-09-30' };
const everything = ['request.draft', 'request.send', 'request.check', 'request.withdraw'];

async function open(
  permissions: readonly string[] = everything,
  inputs: Record<string, string> = {},
  listed: readonly RequestRow[] = rows,
): Promise<Rendered> {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions, state: 'in_fieldwork', ...period });
  await entering;
  const page = await renderPage(RequestsPage, { engagementId: 'e1', ...inputs });
  await answer(asked('engagements/e1/requests'), {
    requests: listed,
    answerers: [{ id: 'nomura', name: '野村 拓也', kind: 'contributor' }],
  });
  const first = inputs['open'] ?? 'r1';
  await answer(asked(`engagements/e1/requests/${first}`), viewOf(rows.find(({ id }) => id === first)!));
  return page;
}

beforeEach(() => startWeb());

describe('the list of requests', () => {
  it('counts each state, says what is late and shows the first beside it', async () => {
    const page = await open();
    expect(page.button('依頼中').textContent).toContain('1');
    expect(page.button('確認待ち').textContent).toContain('1');
    expect(page.text).toMatch(/\d+日遅れ/);
    expect(page.text).toContain('記録をください。');
    expect(page.text).toContain('9.2.3.5');
  });

  it('goes on by J to the answer, with its files and what the look at their arrival says', async () => {
    const page = await open();
    await page.key('j');
    await answer(asked('engagements/e1/requests/r2'), viewOf(rows[1]!, { received: [file as never] }));
    expect(page.text).toContain('点検台帳.csv');
    expect(page.text).toContain('前に出したものと同じです');
    expect(page.text).toContain('前の提出：R-009 台帳.csv');
    expect(page.text).not.toContain('見つからないもの');
    expect(page.button('受領').disabled).toBe(false);
  });

  it('says which ids of a sample are in no file of the answer, thirty of them in the sentence', async () => {
    const page = await open();
    await page.key('j');
    const expected = Array.from({ length: 40 }, (_, at) => `U-${at + 1}`);
    const of = { expected, missing: expected.slice(1), received: [{ ...file, remarks: ['outside-period'] } as never] };
    await answer(asked('engagements/e1/requests/r2'), viewOf(rows[1]!, of));
    expect(page.text).toContain('40件のうち1件が見つかりました。');
    expect(page.text).toContain('見つからないもの：U-2、U-3');
    expect(page.element.querySelector('ak-expected-ids summary')?.textContent).toContain('ほか9件');
    expect(page.text).toContain('見つかった日付が、どれも対象期間の外です');
  });

  it('says of one that was taken back before it was sent that the client never sees it, and offers no word to it', async () => {
    const page = await open();
    await page.key('j');
    const state = 'withdrawn' as const;
    await answer(
      asked('engagements/e1/requests/r2'),
      viewOf(rows[1]!, { state, reason: '宛先の誤り', wasSent: false }),
    );
    expect(page.text).toContain('送らずに取り下げたので、依頼者には見えません');
    expect(page.text).not.toContain('伝えたこと');
    expect(page.text).not.toContain('届いたファイル');
  });

  it('sends what was ticked and was not sent yet', async () => {
    const page = await open();
    await page.press('未送付');
    await answer(asked('engagements/e1/requests/r3'), viewOf(rows[2]!));
    await page.key('x');
    await page.press('1件を送付');
    const sent = asked('engagements/e1/requests/send', 'POST');
    expect(sent.request.body).toEqual({ requests: [{ id: 'r3', version: 2 }] });
  });

  it('accepts every answer without a remark by two keys and its day', async () => {
    const dialogs = vi.spyOn(TestBed.inject(Dialogs), 'open').mockResolvedValue(undefined);
    const answers = [4, 5].map((number) => row(number, { state: 'submitted', round: 1, files: 1 }));
    const page = await open(everything, {}, [...rows, ...answers]);
    await page.key('X', { shiftKey: true });
    await page.key('A', { shiftKey: true });
    const [[, ask]] = dialogs.mock.calls as unknown as [[unknown, { requests: RequestRow[] }]];
    expect(ask.requests.map(({ code }) => code)).toEqual(['R-004', 'R-005']);
  });

  it('begins a request for the papers that one comes from, and forgets them in the address', async () => {
    const dialogs = vi.spyOn(TestBed.inject(Dialogs), 'open').mockResolvedValue(undefined);
    await open(everything, { papers: 't1,t2' });
    const papers = [{ id: 't1' }, { id: 't2' }];
    const one = { title: '規程', wanted: '規程をください。', shows: '版が分かる', papers, answererId: null };
    await answer(asked('engagements/e1/proposed-requests'), { proposals: [one], leftOut: [], lastYear: 'none' });
    const begun = { testIds: ['t1', 't2'], title: '規程', wanted: '規程をください。', shows: '版が分かる' };
    expect(dialogs.mock.calls[0]?.[1]).toMatchObject({ request: null, begun });
  });

  it('begins one for papers without words where nothing proposes any', async () => {
    const dialogs = vi.spyOn(TestBed.inject(Dialogs), 'open').mockResolvedValue(undefined);
    await open(everything, { papers: 't1' });
    await refuseWith(asked('engagements/e1/proposed-requests'), 'unexpected', 500);
    expect(dialogs.mock.calls[0]?.[1]).toMatchObject({ request: null, begun: { testIds: ['t1'] } });
  });

  it('begins one for every item of a sample', async () => {
    const dialogs = vi.spyOn(TestBed.inject(Dialogs), 'open').mockResolvedValue(undefined);
    await open(everything, { population: 'p1' });
    const items = ['LC-1', 'LC-2'].map((id) => ({ rowNumber: 1, cells: [id], voidReason: null }));
    const sample = { name: '日次点検', header: ['点検番号'], items, tests: [{ testId: 't1' }] };
    await answer(asked('engagements/e1/populations/p1'), sample);
    const begun = { title: '日次点検（2件分）', expected: ['LC-1', 'LC-2'], testIds: ['t1'] };
    expect(dialogs.mock.calls[0]?.[1]).toMatchObject({ begun });
  });

  it('begins one for a population that is missing, with the papers that would draw from it', async () => {
    const dialogs = vi.spyOn(TestBed.inject(Dialogs), 'open').mockResolvedValue(undefined);
    await open(everything, { missing: 'P-12' });
    const declared = { code: 'P-12', name: '申請', reason: '', frequency: null, controls: 1, populationId: null };
    await answer(asked('engagements/e1/populations/declared'), [declared]);
    await answer(asked('engagements/e1/matrix'), aMatrixView());
    const [[, ask]] = dialogs.mock.calls as unknown as [[unknown, { begun: BegunRequest }]];
    expect(ask.begun).toMatchObject({ askedFrom: { kind: 'population', key: 'P-12' } });
    expect(ask.begun.wanted).toContain('2026-04-01 から 2026-09-30');
    expect(ask.begun.testIds).toHaveLength(1);
  });

  it('begins one for the plan of a finding', async () => {
    const dialogs = vi.spyOn(TestBed.inject(Dialogs), 'open').mockResolvedValue(undefined);
    await open(everything, { plan: 'f1' });
    await answer(asked('engagements/e1/findings/f1'), { id: 'f1', code: 'F-02', title: '承認の漏れ' });
    expect(dialogs.mock.calls[0]?.[1]).toMatchObject({ begun: { askedFrom: { kind: 'finding', key: 'f1' } } });
  });

  it('begins one that sends a statement back with what its page found', async () => {
    const dialogs = vi.spyOn(TestBed.inject(Dialogs), 'open').mockResolvedValue(undefined);
    vi.spyOn(TestBed.inject(Location), 'getState').mockReturnValue({ begun: { title: '言明書の差し戻し' } });
    await open(everything, { statement: '2' });
    await settled();
    expect(dialogs.mock.calls[0]?.[1]).toMatchObject({
      begun: { title: '言明書の差し戻し', askedFrom: { kind: 'statement', key: '2' } },
    });
  });

  it('accepts without an answer what came by its own way', async () => {
    const dialogs = vi.spyOn(TestBed.inject(Dialogs), 'open').mockResolvedValue(undefined);
    const origin = { kind: 'finding', key: 'f1', name: 'F-02', editionId: null, metBy: '1' } as const;
    const page = await open();
    expect(page.text).not.toContain('届いたもので受領');
    await page.key('J');
    await answer(asked('engagements/e1/requests/r2'), viewOf(row(2), { origins: [origin] }));
    await page.press('届いたもので受領');
    expect(dialogs).toHaveBeenCalledOnce();
  });

  it('shows the request that one comes for', async () => {
    const page = await open(everything, { open: 'r3' });
    expect(page.element.querySelector('ak-request-detail h2')?.textContent).toBe('記録 3');
  });

  it('shows what nothing fits, and everything again by the same button', async () => {
    const page = await open();
    await page.press('取下げ');
    expect(page.text).toContain('この条件の依頼はありません。');
  });

  it('offers whoever only reads nothing to do, and says why none is written', async () => {
    const page = await open([]);
    expect(page.text).not.toContain('期限の延長');
    expect(page.text).not.toContain('回答を代わりに記録');
    expect(page.button('依頼を作る').getAttribute('aria-disabled')).toBe('true');
  });
});

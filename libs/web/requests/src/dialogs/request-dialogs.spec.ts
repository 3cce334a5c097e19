import { TestBed } from '@angular/core/testing';
import type { RequestView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { aMatrixView } from '@akashi/web-data/testing';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { AcceptRequestDialog } from './accept-request-dialog';
import { AcceptRequestsDialog } from './accept-requests-dialog';
import { ExtendRequestsDialog } from './extend-requests-dialog';
import { RecordAnswerDialog } from './record-answer-dialog';
import { RemindRequestsDialog } from './remind-requests-dialog';
import { RequestDialog } from './request-dialog';
import { ReturnRequestDialog } from './return-request-dialog';
import { WithdrawRequestDialog } from './withdraw-request-dialog';

const request = {
  id: 'r1',
  code: 'R-001',
  title: 'ログの点検',
  state: 'submitted',
  dueOn: '2031-03-31',
  round: 1,
  files: 2,
  version: 4,
  answererId: null,
  expected: ['U-001'],
  missing: ['U-001'],
  origins: [],
  tests: [{ id: 't1', controlId: 'c1', controlNumber: '9.2.3.5', type: 'OPERATION' }],
  received: [
    { id: 'f1', round: 1, fileName: '4-6月.csv' },
    { id: 'f2', round: 1, fileName: '7-9月.csv' },
  ],
} as unknown as RequestView;
const path = 'engagements/e1/requests/r1';
const asks = (change: object = {}) => ({ engagementId: 'e1', request: { ...request, ...change } });
const happened = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;

beforeEach(() => startWeb());

describe('accepting an answer', () => {
  it('makes its files evidence of its papers, but for those that are not ticked', async () => {
    const dialog = await openDialog<RequestView>(AcceptRequestDialog, asks());
    const [first] = dialog.element.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    first!.click();
    await dialog.type('証跡の基準日', '2026-09-30');
    await dialog.press('1件を証跡にして受領');
    const sent = asked(`${path}/accept`, 'POST');
    expect(sent.request.body).toEqual({
      version: 4,
      files: [{ fileId: 'f2', testIds: ['t1'], asOf: '2026-09-30', origin: null, outsidePeriod: false }],
    });
    await answer(sent, { ...request, state: 'accepted' });
    expect(dialog.closedWith?.answer).toMatchObject({ state: 'accepted' });
  });

  it('asks for the day that the files show, and proposes none', async () => {
    const dialog = await openDialog<RequestView>(AcceptRequestDialog, asks());
    await dialog.press('2件を証跡にして受領');
    expect(dialog.faultsOf('証跡の基準日')).toEqual([happened('evidence.date-invalid')]);
    expect(nothingAsked()).toBe(true);
  });

  it('says a day outside the period beside the day, and keeps what was chosen', async () => {
    const dialog = await openDialog<RequestView>(AcceptRequestDialog, asks());
    await dialog.type('証跡の基準日', '2020-01-05');
    await dialog.press('2件を証跡にして受領');
    await refuseWith(asked(`${path}/accept`, 'POST'), 'evidence.as-of-outside-period');
    expect(dialog.faultsOf('証跡の基準日')).toEqual([happened('evidence.as-of-outside-period')]);
    expect(dialog.closedWith).toBeUndefined();
  });

  it('takes an answer without papers as it is', async () => {
    const dialog = await openDialog<RequestView>(AcceptRequestDialog, asks({ tests: [] }));
    expect(dialog.text).toContain('この依頼は調書に結ばれていません。');
    await dialog.press('受領');
    expect(asked(`${path}/accept`, 'POST').request.body).toEqual({ version: 4, files: [] });
  });
});

describe('accepting several answers', () => {
  const rows = [
    { ...request, remarks: 0 },
    { ...request, id: 'r2', code: 'R-002', version: 6, files: 1, remarks: 1, tests: [] },
  ];

  it('asks for the one day of what becomes evidence, and says which have a remark', async () => {
    const dialog = await openDialog(AcceptRequestsDialog, { engagementId: 'e1', requests: rows });
    expect(dialog.text).toContain('指摘のある回答が 1件');
    await dialog.press('2件を証跡にして受領');
    expect(dialog.faultsOf('証跡の基準日')).toEqual([happened('evidence.date-invalid')]);
    await dialog.type('証跡の基準日', '2026-09-30');
    await dialog.press('2件を証跡にして受領');
    expect(asked('engagements/e1/requests/accept', 'POST').request.body).toEqual({
      requests: [
        { id: 'r1', version: 4 },
        { id: 'r2', version: 6 },
      ],
      asOf: '2026-09-30',
      origin: null,
      outsidePeriod: false,
    });
  });
});

describe('reminding', () => {
  const ask = (change: object = {}) => ({
    engagementId: 'e1',
    requests: [{ ...request, state: 'requested', remindedAt: null, ...change }],
  });

  it('sends words that the client reads', async () => {
    const dialog = await openDialog(RemindRequestsDialog, ask());
    await dialog.type('依頼者に伝えること', '明日までにお願いします。');
    await dialog.press('催促を送る');
    expect(asked('engagements/e1/requests/remind', 'POST').request.body).toEqual({
      requestIds: ['r1'],
      text: '明日までにお願いします。',
    });
  });

  it('is refused where one was reminded of today', async () => {
    const dialog = await openDialog(RemindRequestsDialog, ask({ remindedAt: new Date().toISOString() }));
    await dialog.press('催促を送る');
    expect(dialog.text).toContain(happened('request.reminded-today'));
    expect(nothingAsked()).toBe(true);
  });
});

describe('returning and withdrawing', () => {
  it('needs words that the client reads, and sends nothing without', async () => {
    const dialog = await openDialog(ReturnRequestDialog, asks());
    await dialog.press('差戻し');
    expect(dialog.faultsOf('相手に伝えること')).toEqual([happened('request.return-reason-missing')]);
    expect(nothingAsked()).toBe(true);
    await dialog.type('相手に伝えること', '9月4日がありません。');
    await dialog.press('差戻し');
    expect(asked(`${path}/return`, 'POST').request.body).toEqual({
      version: 4,
      reason: '9月4日がありません。',
      dueOn: '2031-03-31',
    });
  });

  it('goes out on the newer version once it was seen', async () => {
    const dialog = await openDialog(WithdrawRequestDialog, asks());
    await dialog.type('取下げの理由', '重複');
    await dialog.press('取下げ');
    await refuseWith(asked(`${path}/withdraw`, 'POST'), 'stale-version');
    await answer(asked(path), { ...request, version: 7 });
    expect(dialog.text).toContain('ほかの人が先に変更しました');
    await dialog.press('取下げ');
    expect(asked(`${path}/withdraw`, 'POST').request.body).toEqual({ version: 7, reason: '重複' });
  });
});

describe('more time', () => {
  it('is a later day than the one that stands', async () => {
    const dialog = await openDialog(ExtendRequestsDialog, {
      engagementId: 'e1',
      requests: [{ ...request, state: 'requested' }],
    });
    await dialog.type('新しい期限', '2031-03-31');
    await dialog.press('期限の延長');
    expect(dialog.faultsOf('新しい期限')).toEqual([happened('request.due-not-later')]);
    await dialog.type('新しい期限', '2031-04-30');
    await dialog.press('期限の延長');
    expect(asked('engagements/e1/requests/extend', 'POST').request.body).toEqual({
      requests: [{ id: 'r1', version: 4 }],
      dueOn: '2031-04-30',
    });
  });
});

describe('an answer that came by another way', () => {
  it('says from whom, when and how', async () => {
    const dialog = await openDialog(RecordAnswerDialog, asks({ state: 'requested' }));
    await dialog.press('回答の記録');
    expect(dialog.faultsOf('渡した人（依頼者）')).toEqual([happened('request.received-from-missing')]);
    await dialog.type('渡した人（依頼者）', '藤井 恵');
    await dialog.type('受け取った日', '2026-10-21');
    await dialog.type('受け取った方法', 'メール');
    await dialog.press('回答の記録');
    expect(asked(`${path}/answers`, 'POST').request.body).toEqual({
      version: 4,
      note: '',
      receivedFrom: '藤井 恵',
      receivedOn: '2026-10-21',
      receivedHow: 'メール',
    });
  });
});

describe('writing a request', () => {
  it('is for the papers that were found by their number', async () => {
    const entering = TestBed.inject(EngagementContext).enter('e1');
    await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: [], state: 'in_fieldwork' });
    await entering;
    const ask = { engagementId: 'e1', engagementState: 'in_fieldwork', answerers: [], request: null };
    const dialog = await openDialog(RequestDialog, ask);
    await answer(asked('engagements/e1/matrix'), aMatrixView());
    await dialog.press('保存');
    expect(dialog.faultsOf('求めているもの')).toEqual([happened('request.title-missing')]);
    await dialog.type('求めているもの', 'ログの点検');
    await dialog.type('依頼の文', '記録をください。');
    await dialog.type('期限', '2031-03-31');
    const [first] = dialog.element.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    first!.click();
    await dialog.press('保存');
    const sent = asked('engagements/e1/requests', 'POST');
    expect(sent.request.body).toMatchObject({ title: 'ログの点検', answererId: null, shows: '' });
    expect(sent.request.body).toMatchObject({ expected: [] });
    expect(dialog.text).not.toContain('届いたかを見る番号');
    expect((sent.request.body as { testIds: string[] }).testIds).toHaveLength(1);
  });

  it('for a sample says what is looked for in what comes, and each id once', async () => {
    const begun = { title: '記録（2件分）', wanted: '記録をください。', expected: ['U-001', 'U-002'] };
    const ask = { engagementId: 'e1', engagementState: 'in_fieldwork', answerers: [], request: null, begun };
    const dialog = await openDialog(RequestDialog, ask);
    await answer(asked('engagements/e1/matrix'), aMatrixView());
    await dialog.type('期限', '2031-03-31');
    await dialog.type('届いたかを見る番号', 'あ'.repeat(101));
    await dialog.press('保存');
    expect(dialog.faultsOf('届いたかを見る番号')).toEqual([happened('request.expected-unfit')]);
    await dialog.type('届いたかを見る番号', 'U-001\n\nｕ－００１\nU-003');
    await dialog.press('保存');
    const sent = asked('engagements/e1/requests', 'POST');
    expect(sent.request.body).toMatchObject({ expected: ['U-001', 'U-003'] });
  });

  it('once sent, changes who answers and nothing that the client has read, its day as it was put off meanwhile', async () => {
    const sentOne = { ...request, state: 'requested', wanted: '記録をください。', shows: '' };
    const dialog = await openDialog(RequestDialog, {
      engagementId: 'e1',
      engagementState: 'in_fieldwork',
      answerers: [{ id: 'nomura', name: '野村 拓也', kind: 'contributor' }],
      request: sentOne,
    });
    await answer(asked('engagements/e1/matrix'), aMatrixView());
    expect(dialog.element.querySelector('textarea')).toBeNull();
    await dialog.type('回答する人', 'nomura');
    await dialog.press('保存');
    await refuseWith(asked(path, 'PUT'), 'stale-version');
    await answer(asked(path), { ...sentOne, version: 5, dueOn: '2031-04-30' });
    await dialog.press('保存');
    expect(asked(path, 'PUT').request.body).toEqual({
      version: 5,
      title: 'ログの点検',
      wanted: '記録をください。',
      shows: '',
      dueOn: '2031-04-30',
      answererId: 'nomura',
      testIds: ['t1'],
    });
  });
});

import { TestBed } from '@angular/core/testing';
import type { FindingView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConfirmFindingDialog } from './confirm-finding-dialog';
import { FindingExchange } from './finding-exchange';
import { ImproveFindingDialog } from './improve-finding-dialog';
import { ReleaseFindingDialog } from './release-finding-dialog';
import { WithdrawFindingDialog } from './withdraw-finding-dialog';
import { ReviseFindingDialog } from '../text/revise-finding-dialog';

const text = {
  textVersion: 1,
  title: '2件に承認の記録がない',
  fact: '25件を閲覧した。',
  statedControl: '承認する',
  difference: '2件に承認がない',
  periodNote: '',
  writtenByName: '佐藤',
  writtenAt: '2026-11-01T00:00:00Z',
};
const finding = {
  id: 'f1',
  code: 'F-01',
  state: 'draft',
  version: 4,
  textVersion: 1,
  raisedAt: '2026-11-01T00:00:00Z',
  raisedBy: 'ana',
  texts: [text],
  improvement: null,
} as unknown as FindingView;
const path = 'engagements/e1/findings/f1';

beforeEach(() => startWeb());

describe('recording the client’s confirmation', () => {
  const open = () => openDialog<FindingView>(ConfirmFindingDialog, { engagementId: 'e1', finding });

  it('says who is missing beside that field, and sends nothing', async () => {
    const dialog = await open();
    expect(dialog.text).toContain('25件を閲覧した。');
    await dialog.press('事実確認の記録');
    expect(dialog.faultsOf('確認した人（依頼者）')).toEqual([problemText('finding.confirmer-missing').ja.happened]);
    expect([dialog.faultsOf('確認日'), nothingAsked()]).toEqual([[], true]);
  });

  it('says a day before the finding was raised beside the day', async () => {
    const dialog = await open();
    await dialog.type('確認した人（依頼者）', '情報セキュリティ部 藤井 恵');
    await dialog.type('確認日', '2026-10-01');
    await dialog.press('事実確認の記録');
    expect(dialog.faultsOf('確認日')).toEqual([problemText('finding.confirmation-date-invalid').ja.happened]);
  });

  it('shows the text as it stands now when it changed meanwhile, and confirms that one', async () => {
    const dialog = await open();
    await dialog.type('確認した人（依頼者）', '藤井 恵');
    await dialog.type('確認日', '2026-11-02');
    await dialog.press('事実確認の記録');
    await refuseWith(asked(`${path}/confirm`, 'POST'), 'stale-version');
    const newer = { ...text, textVersion: 2, fact: '30件を閲覧した。' };
    await answer(asked(path), { ...finding, version: 6, textVersion: 2, texts: [newer, text] });
    expect(dialog.text).toContain('ほかの人が先に変更しました');
    expect(dialog.text).toContain('30件を閲覧した。');
    await dialog.press('事実確認の記録');
    const again = asked(`${path}/confirm`, 'POST');
    expect(again.request.body).toEqual({
      textVersion: 2,
      confirmedBy: '藤井 恵',
      confirmedOn: '2026-11-02',
      remark: '',
      version: 6,
    });
    await answer(again, { ...finding, state: 'confirmed' });
    expect(dialog.closedWith?.answer?.state).toBe('confirmed');
  });
});

describe('changing the text', () => {
  beforeEach(async () => {
    const entering = TestBed.inject(EngagementContext).enter('e1');
    const words = {
      stems: { assurance: [], severity: [{ stem: '不備', grade: 'warn' }], cause: [], advice: [] },
      allowed: [],
    };
    await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: [], ruleset: { words } });
    await entering;
  });

  it('names the words to look at again, and sends with the text which were in sight', async () => {
    const ask = { engagementId: 'e1', engagementState: 'in_fieldwork', finding };
    const dialog = await openDialog<FindingView>(ReviseFindingDialog, ask);
    expect(dialog.text).not.toContain('もう一度確かめる語があります');
    await dialog.type('差異', '承認の記録に不備がある');
    expect(dialog.text).toContain('「不備」');
    await dialog.press('変更');
    expect(asked(`${path}/text`, 'PUT').request.body).toMatchObject({ confirmedWords: ['不備'], version: 4 });
  });
});

describe('recording the improvement plan', () => {
  const reported = { ...finding, state: 'reported' } as unknown as FindingView;

  it('never sends nothing for a day that cannot be read', async () => {
    const dialog = await openDialog(ImproveFindingDialog, { engagementId: 'e1', finding: reported });
    await dialog.type('対応', '承認の記録を残す');
    await dialog.type('担当（依頼者）', '藤井');
    await dialog.type('期限', '来月末');
    await dialog.type('依頼者が改めた日', 'そのうち');
    await dialog.press('改善計画の記録');
    expect(dialog.faultsOf('依頼者が改めた日')[0]).toContain('日付として読めません。');
    expect(nothingAsked()).toBe(true);
    await dialog.type('依頼者が改めた日', '');
    await dialog.press('改善計画の記録');
    const sent = asked(`${path}/improvement`, 'PUT');
    expect(sent.request.body).toMatchObject({ dueOn: '2026-12-31', improvedOn: null });
    expect(sent.request.headers.get('Idempotency-Key')).toBeTruthy();
  });
});

describe('withdrawing a finding', () => {
  it('wants a reason of the one who raised it not', async () => {
    const dialog = await openDialog(WithdrawFindingDialog, { engagementId: 'e1', finding });
    await dialog.press('取下げ');
    expect(dialog.faultsOf('取下げの理由')).toEqual([problemText('finding.reason-missing').ja.happened]);
    await dialog.type('取下げの理由', '誤りだった');
    await dialog.press('取下げ');
    expect(asked(`${path}/withdraw`, 'POST').request.body).toEqual({ reason: '誤りだった', version: 4 });
  });
});

describe('revising the text', () => {
  const ask = { engagementId: 'e1', engagementState: 'in_fieldwork', finding };

  it('is kept on the device until it is sent or given up', async () => {
    const dialog = await openDialog(ReviseFindingDialog, ask);
    await dialog.type('件名', '3件に承認の記録がない');
    expect(Object.values({ ...localStorage }).join()).toContain('3件に承認の記録がない');
    await dialog.press('やめる');
    expect(Object.values({ ...localStorage }).join()).not.toContain('3件に承認の記録がない');
  });

  it('puts a colleague’s text beside one’s own, and takes it where the person chooses so', async () => {
    const dialog = await openDialog(ReviseFindingDialog, ask);
    await dialog.type('件名', '3件に承認の記録がない');
    await dialog.press('変更');
    await refuseWith(asked(`${path}/text`, 'PUT'), 'stale-version');
    const theirs = { ...text, textVersion: 2, title: '4件に承認の記録がない', writtenByName: '井上' };
    await answer(asked(path), { ...finding, version: 5, textVersion: 2, texts: [theirs, text] });
    expect(dialog.text).toContain('井上さんの文');
    await dialog.press('こちらにする');
    expect(dialog.field('件名').value).toBe('4件に承認の記録がない');
  });
});

describe('putting the facts before the client', () => {
  it('shows what leaves the firm, and sends the day by which an answer is wanted', async () => {
    const ask = { engagementId: 'e1', finding: { ...finding, hasApprover: true } };
    const dialog = await openDialog<FindingView>(ReleaseFindingDialog, ask);
    for (const words of ['第1版の文', '25件を閲覧した。', '2件に承認がない']) expect(dialog.text).toContain(words);
    await dialog.type('回答期限', '2020-01-05');
    await dialog.press('提示');
    expect(dialog.faultsOf('回答期限')).toEqual([problemText('finding.answer-day-invalid').ja.happened]);
    await dialog.type('回答期限', '2099-11-25');
    await dialog.press('提示');
    expect(asked(`${path}/release`, 'POST').request.body).toEqual({ answerBy: '2099-11-25', note: '', version: 4 });
  });

  it('and what came back stand in one line of time, the newest first', async () => {
    const file = { id: 'x1', fileName: '写し.pdf', mediaType: 'application/pdf', size: 10, scan: 'pending' };
    const said = { words: '1件には記録があります。', answeredByName: '楢崎 一', answeredAt: '2026-11-20T00:00:00Z' };
    const release = { textVersion: 1, answerBy: '2026-11-25', note: '', releasedByName: '佐藤 花子' };
    const shown = {
      ...finding,
      releases: [{ ...release, releasedAt: '2026-11-18T00:00:00Z' }],
      answers: [{ ...said, id: 'a1', textVersion: 1, answer: 'disputed', files: [file] }],
      improvementVersions: [],
    };
    const page = await renderPage(FindingExchange, { engagementId: 'e1', finding: shown });
    const lines = [...page.element.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines[0]).toContain('事実と違う');
    expect(lines[0]).toContain('写し.pdf');
    expect(lines[0]).toContain('ウイルス検査が済んでいません');
    expect(lines[1]).toContain('第1版を提示');
  });
});

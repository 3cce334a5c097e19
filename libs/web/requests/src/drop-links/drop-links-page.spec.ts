import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CreatedDropLinkView, DropLinkView, RequestRow } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { CreateDropLinkDialog } from './create-drop-link-dialog';
import { DropLinksPage } from './drop-links-page';
import { EndDropLinkDialog } from './end-drop-link-dialog';

const link: DropLinkView = {
  ...{ id: 'd1', recipientName: '野村 拓也', recipientEmail: 'nomura@example.jp', asksAll: false, requests: ['R-001'] },
  ...{ expiresAt: '2031-01-05T00:00:00Z', state: 'open', endReason: null, createdByName: '佐藤 花子' },
  ...{ createdAt: '2030-12-05T00:00:00Z', openings: [{ ip: '192.0.2.7', openedAt: '2030-12-06T00:00:00Z' }] },
  ...{ files: 2, lastFileAt: '2030-12-06T01:00:00Z', lastCode: null, lastMail: null, version: 1 },
};
const requests = [{ id: 'r1', code: 'R-001', title: 'ログの点検', state: 'requested' }] as unknown as RequestRow[];
const ask = { engagementId: 'e1', engagementState: 'in_fieldwork', requests } as const;
const happened = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;

beforeEach(() => {
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

async function open(permissions: string[], links: DropLinkView[]) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions, state: 'in_fieldwork' });
  await entering;
  const page = await renderPage(DropLinksPage, { engagementId: 'e1' });
  await answer(asked('engagements/e1/drop-links'), links);
  return page;
}

describe('the drop links of an engagement', () => {
  it('say for whom, until when, from where they were opened, what came and what became of them', async () => {
    const ended: DropLinkView = {
      ...link,
      id: 'd2',
      asksAll: true,
      state: 'ended',
      endReason: '担当の交代',
      openings: [],
    };
    const page = await open(['request.send'], [link, ended]);
    for (const words of [
      '野村 拓也',
      'R-001',
      '192.0.2.7',
      '2件',
      '送付済みのすべて',
      'まだ開いていません',
      '担当の交代',
    ])
      expect(page.text).toContain(words);
    expect(page.element.querySelectorAll('button[aria-label$="のリンクの終了"]')).toHaveLength(1);
  });

  it('say when their recipients were told by mail, and where they were not', async () => {
    const told = { state: 'sent', at: '2030-12-07T00:00:00Z', fault: null } as const;
    const failed = { state: 'undelivered', at: '2030-12-07T00:00:00Z', fault: 'recipient-refused' } as const;
    const waiting = { state: 'waiting', at: null, fault: null } as const;
    const page = await open(
      ['request.send'],
      [told, failed, waiting].map((lastMail, n) => ({ ...link, id: `d${n}`, lastMail })),
    );
    for (const words of ['最後のお知らせのメール: 2030-12-07', '送信待ち', '届いていません（宛先が受け取りを拒否）'])
      expect(page.text).toContain(words);
  });

  it('are made by who may send requests, and say so to everybody else', async () => {
    const page = await open([], []);
    expect(page.text).toContain('資料受付リンクはありません');
    expect(page.button('リンクを作る').getAttribute('aria-disabled')).toBe('true');
  });

  it('ask what was sent when one is made, however early that is pressed', async () => {
    const page = await open(['request.send'], []);
    await page.press('リンクを作る');
    await refuseWith(asked('engagements/e1/requests'), 'unexpected', 500);
    expect(page.text).toContain('こちら側の不具合で処理できませんでし');
  });
});

describe('making one', () => {
  it('wants a name and an address, and shows the link once, with a list that holds it', async () => {
    const dialog = await openDialog<CreatedDropLinkView>(CreateDropLinkDialog, ask);
    await dialog.press('作成');
    expect(dialog.faultsOf('受け取る方の氏名')).toEqual([happened('drop-link.recipient-missing')]);
    expect(nothingAsked()).toBe(true);
    await dialog.type('受け取る方の氏名', '野村 拓也');
    await dialog.type('メールアドレス', 'nomura@example.jp');
    await dialog.press('作成');
    const sent = asked('engagements/e1/drop-links', 'POST');
    const said = { recipientName: '野村 拓也', recipientEmail: 'nomura@example.jp', days: 30, requestIds: null };
    expect(sent.request.body).toEqual(said);
    const address = 'https://akashi.example/drop#token-1';
    await answer(sent, { ...link, token: 'token-1', address });
    expect(dialog.text).toContain('この画面を閉じると、リンクは二度と表示できません');
    await dialog.press('リンク入りのExcel');
    const list = asked('engagements/e1/requests/export', 'POST');
    expect(list.request.body).toEqual({ audience: 'client', lang: 'ja', dropToken: 'token-1' });
  });
});

describe('ending one', () => {
  it('wants a reason and names the version that was seen', async () => {
    const dialog = await openDialog<DropLinkView>(EndDropLinkDialog, { engagementId: 'e1', link });
    await dialog.press('終了');
    expect(dialog.faultsOf('終了の理由')).toEqual([happened('drop-link.reason-missing')]);
    await dialog.type('終了の理由', '担当の交代');
    await dialog.press('終了');
    const sent = asked('engagements/e1/drop-links/d1/end', 'POST');
    expect(sent.request.body).toEqual({ reason: '担当の交代', version: 1 });
    await answer(sent, { ...link, state: 'ended' });
    expect(dialog.closedWith?.answer).toMatchObject({ state: 'ended' });
  });
});

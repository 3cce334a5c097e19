import { TestBed } from '@angular/core/testing';
import type { ApiTokenView, FirmTokenView, IssuedTokenView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { Session } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FirmTokenPanel } from './firm-token-panel';
import { IssuedTokenDialog } from './issued-token-dialog';
import { MakeTokenDialog } from './make-token-dialog';
import { TokenPanel } from './token-panel';

const token: ApiTokenView = {
  id: 't1',
  name: 'ログの収集',
  permissions: ['security-log.read', 'test.read'],
  engagementIds: null,
  state: 'live',
  madeAt: '2026-11-28T00:52:00Z',
  expiresAt: '2027-02-26T00:52:00Z',
  lastUsedAt: null,
  lastUsedFrom: null,
  version: 1,
};
const engagement = { id: 'e1', name: 'ミズナラ文書基盤 2026年度' };

beforeEach(() => {
  startWeb();
  vi.spyOn(TestBed.inject(Session), 'can').mockImplementation((permission) => permission !== 'security-log.read');
});
afterEach(() => vi.restoreAllMocks());

describe('one’s own tokens', () => {
  it('are told with what they read, until when and their last use; one that works can be ended, an ended one not', async () => {
    const page = await renderPage(TokenPanel);
    const ended: ApiTokenView = { ...token, id: 't2', name: '古いもの', state: 'revoked', engagementIds: ['e1'] };
    await answer(asked('account/tokens'), [token, ended]);
    expect(page.text).toContain('セキュリティログ、マトリクスと調書読めるすべての案件');
    expect(page.text).toContain('有効2027-02-26 09:52 まで 未使用');
    expect(page.text).toContain('1件の案件だけ');
    expect(() => page.button('失効 古いもの')).toThrow();
    expect(page.button('失効 ログの収集').disabled).toBe(false);
  });

  it('could not be read, and one is made all the same', async () => {
    const page = await renderPage(TokenPanel);
    await refuseWith(asked('account/tokens'), 'unexpected', 500);
    await page.press('トークンの作成');
    await answer(asked('engagements'), [engagement]);
    const dialog = document.querySelector<HTMLElement>('cdk-dialog-container');
    expect(dialog?.textContent).toContain('APIトークンを作成します');
  });

  it('are asked for when there are none', async () => {
    const page = await renderPage(TokenPanel);
    await answer(asked('account/tokens'), []);
    expect(page.text).toContain('トークンはありません。');
  });
});

describe('making a token', () => {
  const open = async () => {
    const dialog = await openDialog<IssuedTokenView>(MakeTokenDialog, { live: 0 });
    await answer(asked('engagements'), [engagement]);
    return dialog;
  };

  it('offers of the firm what one holds oneself, and says that something has to be chosen', async () => {
    const dialog = await open();
    expect(dialog.text).toContain('人員と資格');
    expect(dialog.text).not.toContain('セキュリティログ');
    await dialog.type('名前', 'BI');
    await dialog.press('作成');
    expect(dialog.text).toContain(problemText('token.grants-nothing').ja.happened);
    expect(nothingAsked()).toBe(true);
  });

  it('for some engagements sends those, and of the firm nothing that was chosen before', async () => {
    const dialog = await open();
    const tick = async (label: string) => {
      const labels = [...dialog.element.querySelectorAll('label')];
      labels.find((one) => one.textContent.trim() === label)!.click();
      await new Promise((done) => setTimeout(done));
    };
    await dialog.type('名前', 'BI');
    await tick('人員と資格');
    await tick('発見事項');
    await tick('選んだ案件だけ');
    await vi.waitFor(() => expect(dialog.text).toContain(engagement.name));
    await tick(engagement.name);
    await dialog.press('作成');
    const sent = asked('account/tokens', 'POST');
    expect(sent.request.body).toEqual({ name: 'BI', permissions: ['finding.read'], engagementIds: ['e1'], days: 90 });
    await answer(sent, { ...token, token: 'akashi_x' });
    expect(dialog.closedWith?.answer).toMatchObject({ token: 'akashi_x' });
  });

  it('says where the engagements could not be read, and asks for them again', async () => {
    const dialog = await openDialog<IssuedTokenView>(MakeTokenDialog, { live: 0 });
    await refuseWith(asked('engagements'), 'unexpected', 500);
    const some = [...dialog.element.querySelectorAll('label')].find(
      (one) => one.textContent.trim() === '選んだ案件だけ',
    );
    some!.click();
    await vi.waitFor(() => expect(dialog.text).toContain(problemText('unexpected').ja.happened.slice(0, -1)));
    await dialog.press('再試行');
    await answer(asked('engagements'), []);
    expect(dialog.text).toContain('読める案件がありません。');
  });

  it('shows the text once, with the header that carries it', async () => {
    const dialog = await openDialog<void>(IssuedTokenDialog, { ...token, token: 'akashi_once' });
    expect(dialog.field('トークン').value).toBe('akashi_once');
    expect(dialog.text).toContain('二度と表示できません');
    expect(dialog.text).toContain('Authorization: Bearer');
  });
});

describe('the tokens of the firm', () => {
  it('are not said to be none where they could not be read', async () => {
    const page = await renderPage(FirmTokenPanel);
    await refuseWith(asked('tokens'), 'unexpected', 500);
    expect(page.text).toContain(problemText('unexpected').ja.happened.slice(0, -1));
  });

  it('name who made each, and are ended by the administrator', async () => {
    const page = await renderPage(FirmTokenPanel);
    const theirs: FirmTokenView = { ...token, userId: 'u1', makerName: '佐藤 花子', isMakerDisabled: true };
    await answer(asked('tokens'), [theirs]);
    expect(page.text).toContain('佐藤 花子（停止中）');
    await page.press('失効 ログの収集');
    const dialog = document.querySelector<HTMLElement>('cdk-dialog-container');
    expect(dialog?.textContent).toContain('トークン「ログの収集」を失効させます');
  });
});

import type { AccountView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { AccountPage } from './account-page';
import { ChangePasswordDialog } from './change-password-dialog';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const at = '2026-11-28T00:52:00Z';
const session = { ip: '198.51.100.7', firmName: '霞台監査法人', createdAt: at, lastSeenAt: at };
const account: AccountView = {
  email: 'mori@kasumidai.example',
  member: {
    name: '森 千尋',
    familyKana: 'モリ',
    givenKana: 'チヒロ',
    title: '主任',
    firmRoles: ['member'],
    version: 1,
  },
  sessions: [
    { ...session, id: 's1', isThis: true, userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/153.0 Safari Edg/153.0' },
    { ...session, id: 's2', isThis: false, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' },
  ],
  identity: null,
  memberships: [
    { firmId: 'f1', firmName: '霞台監査法人', clientId: null, clientName: null, inspectionId: null, authority: null },
  ],
};

beforeEach(() => startWeb());

describe('one’s own account', () => {
  it('shows where one is signed in, and ends another session and never this one', async () => {
    const page = await renderPage(AccountPage);
    await answer(asked('account'), account);
    await answer(asked('account/factors'), {
      codesSince: null,
      recoveryCodesLeft: 0,
      passkeys: [],
      isRequired: false,
      reset: null,
    });
    expect(page.text).toContain('Edge・Windows');
    expect(page.text).toContain('霞台監査法人');
    await page.press('終了 Firefox・Linux 2026-11-28 09:52');
    await answer(asked('account/sessions/s2/end', 'POST'), null);
    await answer(asked('account'), { ...account, sessions: account.sessions.slice(0, 1) });
    expect(page.text).toContain('ほかの端末ではサインインしていません。');
  });
});

describe('changing one’s own password', () => {
  const owner = { names: ['森', '千尋'], email: 'mori@kasumidai.example', firmName: '霞台監査法人' };

  it('says beside each field what is wrong, and beside the old one that it is', async () => {
    const dialog = await openDialog<true>(ChangePasswordDialog, owner);
    await dialog.type('今のパスワード', '正しい馬の電池 staple');
    await dialog.type('新しいパスワード', '正しい馬の電池 staple');
    await dialog.press('変更');
    expect(dialog.faultsOf('新しいパスワード')).toEqual([said('password.unchanged')]);
    await dialog.type('新しいパスワード', '千尋の朝の珈琲と窓辺の鳥');
    await dialog.type('新しいパスワード（もう一度）', '千尋の朝の珈琲と窓辺の鳥');
    await dialog.press('変更');
    expect(dialog.faultsOf('新しいパスワード')).toEqual([said('password.contains-name')]);
    expect(nothingAsked()).toBe(true);
    await dialog.type('新しいパスワード', '朝の珈琲と窓辺の青い鳥です');
    await dialog.type('新しいパスワード（もう一度）', '朝の珈琲と窓辺の青い鳥です');
    await dialog.press('変更');
    const sent = asked('account/password', 'POST');
    expect(sent.request.body).toEqual({ old: '正しい馬の電池 staple', password: '朝の珈琲と窓辺の青い鳥です' });
    await refuseWith(sent, 'password.old-wrong', 422);
    expect(dialog.faultsOf('今のパスワード')).toEqual([said('password.old-wrong')]);
  });
});

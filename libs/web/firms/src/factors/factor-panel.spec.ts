import { TestBed } from '@angular/core/testing';
import type { FactorsView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { Presence } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { EnrolFactorDialog } from './enrol-factor-dialog';
import { FactorPanel } from './factor-panel';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const offer = {
  offer: 'sealed',
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Akashi:mori?secret=JBSWY3DPEHPK3PXP',
};
const none: FactorsView = { codesSince: null, recoveryCodesLeft: 0, passkeys: [], isRequired: false, reset: null };
const codes = Array.from({ length: 10 }, (_, n) => `ABCD-EFGH-JK${n}${n}`);

beforeEach(() => startWeb());

describe('setting up a device that shows codes', () => {
  it('shows the secret as a picture and as text, takes the code, and ends with codes to keep', async () => {
    const dialog = await openDialog<boolean>(EnrolFactorDialog, 'device');
    await answer(asked('account/factors/codes/offer', 'POST'), offer);
    expect(dialog.element.querySelector('svg path')?.getAttribute('d')).toMatch(/^M\d+ \d+h1v1h-1z/);
    expect(dialog.text).toContain('JBSW Y3DP EHPK 3PXP');
    await dialog.press('登録');
    expect(dialog.faultsOf('確認コード')).toEqual(['確認コードを入力してください。']);
    expect(nothingAsked()).toBe(true);
    await dialog.type('確認コード', '１２３ ４５６');
    await dialog.press('登録');
    const sent = asked('account/factors/codes', 'POST');
    expect(sent.request.body).toMatchObject({ offer: 'sealed' });
    await answer(sent, { codes });
    for (const code of codes) expect(dialog.text).toContain(code);
    expect(dialog.text).toContain('回復コードを保管してから閉じてください。');
  });

  it('says that a code is wrong, and makes another secret when the one shown is too old', async () => {
    const dialog = await openDialog<boolean>(EnrolFactorDialog, 'device');
    await answer(asked('account/factors/codes/offer', 'POST'), offer);
    await dialog.type('確認コード', '000000');
    await dialog.press('登録');
    await refuseWith(asked('account/factors/codes', 'POST'), 'factor.code-wrong', 422);
    expect(dialog.text).toContain(said('factor.code-wrong').slice(0, -1));
    await dialog.press('登録');
    await refuseWith(asked('account/factors/codes', 'POST'), 'factor.offer-expired', 422);
    await answer(asked('account/factors/codes/offer', 'POST'), { ...offer, secret: 'KRSXG5CTMVRXEZLU' });
    expect(dialog.text).toContain('KRSX G5CT MVRX EZLU');
  });

  it('goes on once the person has proven that it is them', async () => {
    TestBed.inject(Presence).prove = () => Promise.resolve({});
    const dialog = await openDialog<boolean>(EnrolFactorDialog, 'device');
    await refuseWith(asked('account/factors/codes/offer', 'POST'), 'step-up-needed', 403);
    await answer(asked('account/factors/codes/offer', 'POST'), offer);
    expect(dialog.text).toContain('JBSW Y3DP EHPK 3PXP');
  });

  it('tells whoever does not prove it why nothing was done', async () => {
    const dialog = await openDialog<boolean>(EnrolFactorDialog, 'device');
    await refuseWith(asked('account/factors/codes/offer', 'POST'), 'step-up-needed', 403);
    expect(dialog.text).toContain(said('step-up-needed').slice(0, -1));
    expect(nothingAsked()).toBe(true);
  });
});

describe('one’s own second factor', () => {
  it('is said to be missing, or since when it is there, how many codes are left and who took one away', async () => {
    const page = await renderPage(FactorPanel);
    await answer(asked('account/factors'), none);
    expect(page.text).toContain('未登録');
    const full = await renderPage(FactorPanel);
    await answer(asked('account/factors'), {
      codesSince: '2026-11-28T00:52:00Z',
      recoveryCodesLeft: 7,
      passkeys: [],
      isRequired: true,
      reset: { at: '2026-11-27T00:52:00Z', byName: '水野 管' },
    });
    expect(full.text).toContain('2026-11-28 09:52 に登録');
    expect(full.text).toContain('残り7件');
    expect(full.text).toContain('水野 管さんが解除');
    expect(full.text).toContain('この監査機関では必須です');
    expect(full.text).toContain('最後の1つは外せません');
  });
});

import type { ProvisioningView } from '@akashi/contracts';
import { answer, asked, nothingAsked, openDialog, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { MakeProvisioningTokenDialog } from './make-provisioning-token-dialog';
import { ProvisioningPanel } from './provisioning-panel';

const none: ProvisioningView = { address: 'https://akashi.example/api/scim/v2', tokens: [], people: [] };
const token = {
  ...({ id: 't', name: 'Entra ID', state: 'live', makerName: '管理 花子', isMakerGone: false, version: 1 } as const),
  ...{ madeAt: '2026-11-01T00:00:00Z', expiresAt: '2027-11-01T00:00:00Z' },
  ...{ lastUsedAt: '2026-11-30T00:00:00Z', lastUsedFrom: '192.0.2.7' },
};
const person = { userId: 'u', name: '新 人', email: 'shin@kasumidai.example', changedAt: '2026-11-30T00:00:00Z' };

beforeEach(() => startWeb());

describe('joiners and leavers by the firm’s provider', () => {
  it('tells where to connect, and that there is no token yet', async () => {
    const page = await renderPage(ProvisioningPanel);
    await answer(asked('firm/provisioning'), none);
    for (const words of [none.address, 'まだありません', 'まだ、どなたも']) expect(page.text).toContain(words);
  });

  it('tells when the provider was heard last, whom it named, and that a token works no more with its maker', async () => {
    const page = await renderPage(ProvisioningPanel);
    const people = (['awaited', 'here', 'left'] as const).map((state) => ({ ...person, userId: state, state }));
    await answer(asked('firm/provisioning'), { ...none, tokens: [{ ...token, isMakerGone: true }], people });
    for (const words of ['2026-11-30 09:00', '192.0.2.7', '2027-11-01 まで', '管理者ではないため使えません'])
      expect(page.text).toContain(words);
    for (const words of ['初回サインイン待ち', '在籍', '離任']) expect(page.text).toContain(words);
  });

  it('ends a token by its version once it was asked back', async () => {
    const page = await renderPage(ProvisioningPanel);
    await answer(asked('firm/provisioning'), { ...none, tokens: [token] });
    await page.press('失効 Entra ID');
    expect(nothingAsked()).toBe(true);
  });
});

describe('the token for the provider', () => {
  it('is named, and made for a year at most', async () => {
    const dialog = await openDialog(MakeProvisioningTokenDialog, undefined);
    await dialog.press('作成');
    expect(nothingAsked()).toBe(true);
    await dialog.type('名前', 'Entra ID');
    await dialog.press('作成');
    expect(asked('firm/provisioning/tokens', 'POST').request.body).toEqual({ name: 'Entra ID', days: 365 });
  });
});

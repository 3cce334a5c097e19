import type { FactorsView } from '@akashi/contracts';
import { answer, asked, openDialog, renderPage, startWeb } from '@akashi/web-ui/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EnrolFactorDialog } from './enrol-factor-dialog';
import { FactorPanel } from './factor-panel';

const one = { id: 'one', name: '机の PC', createdAt: '2026-11-28T00:52:00Z', lastUsedAt: null, isBackedUp: false };
const other = { ...one, id: 'other', name: '予備の鍵', lastUsedAt: '2026-11-29T01:00:00Z', isBackedUp: true };
const factors: FactorsView = {
  codesSince: null,
  recoveryCodesLeft: 9,
  passkeys: [one],
  isRequired: true,
  reset: null,
};
const offer = { challenge: 'AAAA', rpId: 'akashi.example', userHandle: 'BBBB', userName: 'mori', known: [] };
const response = { clientDataJSON: 'said', attestationObject: 'made' };

/** A browser that knows passkeys, and a device that answers as told. */
function aDevice(create: () => Promise<unknown>): void {
  const known = { parseCreationOptionsFromJSON: (json: object) => json, parseRequestOptionsFromJSON: () => ({}) };
  vi.stubGlobal('PublicKeyCredential', known);
  Object.defineProperty(navigator, 'credentials', { value: { create }, configurable: true });
}

beforeEach(() => startWeb());
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'credentials');
});

describe('one’s own passkeys', () => {
  it('are told with when they were set up and used last; the last factor that is required stays', async () => {
    const page = await renderPage(FactorPanel);
    await answer(asked('account/factors'), factors);
    expect(page.text).toContain('登録 2026-11-28 09:52 · 未使用');
    expect(page.text).toContain('最後の1つは外せません');
    const two = await renderPage(FactorPanel);
    await answer(asked('account/factors'), { ...factors, passkeys: [one, other] });
    expect(two.text).toContain('最終利用 2026-11-29 10:00 · ほかの端末と同期');
    expect(two.text).not.toContain('最後の1つは外せません');
  });

  it('are set up under a name, by what the device answers', async () => {
    aDevice(() => Promise.resolve({ toJSON: () => ({ id: 'key', response }) }));
    const dialog = await openDialog<boolean>(EnrolFactorDialog, 'passkey');
    await dialog.press('登録');
    expect(dialog.faultsOf('パスキーの名前')).toEqual(['パスキーの名前を入力してください。']);
    await dialog.type('パスキーの名前', '机の PC');
    await dialog.press('登録');
    await answer(asked('account/factors/passkeys/offer', 'POST'), offer);
    const sent = await vi.waitFor(() => asked('account/factors/passkeys', 'POST'));
    expect(sent.request.body).toEqual({
      name: '机の PC',
      credentialId: 'key',
      clientData: 'said',
      attestation: 'made',
    });
    await answer(sent, { codes: ['ABCD-EFGH-JKMN'] });
    expect(dialog.text).toContain('ABCD-EFGH-JKMN');
  });

  it('are not set up when the person leaves off, and that is said', async () => {
    aDevice(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const dialog = await openDialog<boolean>(EnrolFactorDialog, 'passkey');
    await dialog.type('パスキーの名前', '机の PC');
    await dialog.press('登録');
    await answer(asked('account/factors/passkeys/offer', 'POST'), offer);
    await vi.waitFor(() => expect(dialog.text).toContain('登録が途中で終わったか'));
  });
});

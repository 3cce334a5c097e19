import { TestBed } from '@angular/core/testing';
import type { LedgerKeyView, LedgerKeysView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerKeysPage } from './ledger-keys-page';

const first: LedgerKeyView = {
  number: 1,
  fingerprint: 'ab12'.repeat(16),
  publicKeyPem: '',
  verifierKey: 'akashi+00000000+AAAA',
  from: null,
  retired: null,
  announcement: null,
};
const view: LedgerKeysView = { firmName: '霞台有限責任監査法人', keys: [first], isWhole: true };
const from = '2026-12-01T03:00:00.000Z';
const second: LedgerKeyView = { ...first, number: 2, fingerprint: 'cd34'.repeat(16), from, announcement: 'x' };
const rotated: LedgerKeysView = { ...view, keys: [{ ...first, retired: from }, second] };
const person = { kind: 'member', userId: 'u1', firmId: 'f1', firmName: '監査法人', firmRoles: [], memberships: [] };

async function open(shown: LedgerKeysView, ...permissions: string[]) {
  const loading = TestBed.inject(Session).load();
  await answer(asked('session'), { ...person, permissions });
  await loading;
  const rendered = await renderPage(LedgerKeysPage);
  await answer(asked('firm/ledger-keys'), shown);
  return rendered;
}

beforeEach(() => startWeb());

describe('the page of the fingerprint', () => {
  it('shows it in groups, with the text for the letter, and rotates for nobody but the administrator', async () => {
    const page = await open(view, 'ledger-key.read');
    const lines = [...page.element.querySelectorAll('[data-fingerprint] span')].map((line) => line.textContent);
    expect(lines).toEqual(Array(4).fill('ab12 ab12 ab12 ab12'));
    expect(page.element.querySelector('[data-letter]')?.textContent).toContain('霞台有限責任監査法人が発行する報告書');
    expect(page.text).toContain('交代すると自機関だけの鍵');
    expect(page.text).toContain('akashi+00000000+AAAA');
    expect(page.text).not.toContain('鍵の交代');
  });

  it('shows each key with its days, the newest first', async () => {
    const page = await open(rotated, 'ledger-key.read');
    const rows = [...page.element.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toMatch(/2.*cd34.*2026-12-01 12:00.*署名中/);
    expect(rows[1]).toMatch(/1.*ab12.*はじめから.*2026-12-01 12:00/);
    expect(page.element.querySelector('[data-fingerprint]')?.textContent).toContain('cd34');
  });

  it('copies what a recipient is told, and prints', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
    const page = await open(view, 'ledger-key.read');
    await page.key('c');
    await page.key('p');
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('ab12 ab12 ab12 ab12'));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('asks before a rotation, sends the key that was seen, and shows the new one', async () => {
    const page = await open(view, 'ledger-key.read', 'ledger-key.rotate');
    await page.key('r');
    await settled();
    const dialog = document.querySelector<HTMLElement>('cdk-dialog-container');
    expect(dialog?.textContent).toContain('交代は取り消せません');
    dialog?.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    const request = await vi.waitFor(() => asked('firm/ledger-keys', 'POST'));
    expect(request.request.body).toEqual({ number: 1 });
    await answer(request, rotated);
    await settled();
    expect(page.element.querySelector('[data-fingerprint]')?.textContent).toContain('cd34');
  });

  it('says that a list was rewritten, and rotates nothing on it', async () => {
    const page = await open({ ...view, isWhole: false }, 'ledger-key.read', 'ledger-key.rotate');
    expect(page.text).toContain('鍵の一覧が書き換えられています');
    await page.key('r');
    await settled();
    expect(document.querySelector('cdk-dialog-container')).toBeNull();
  });
});

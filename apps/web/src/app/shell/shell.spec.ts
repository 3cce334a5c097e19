import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { readFileSync } from 'node:fs';
import type { PasswordResetView } from '@akashi/contracts';
import { PageFrame, Toasts } from '@akashi/web-ui';
import { asAPage, Rendered, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Shell } from './shell';
import { SHELL_SESSION, type ShellSession } from './shell-session';

const unconfirmed = signal(false);
const reset = signal<PasswordResetView | null>(null);
const session: ShellSession = {
  firm: signal('霞台監査法人'),
  user: signal({
    name: '佐藤 花子',
    email: 'sato@example.jp',
    roles: ['業務実施者'],
    asksCode: false,
    hasPasskey: false,
  }),
  engagement: signal(null),
  hasEnded: signal(false),
  passwordReset: reset,
  isUnconfirmed: unconfirmed,
  asking: signal(3),
  worksElsewhere: signal(false),
  chooseWorkplace: () => Promise.resolve(),
  signOut: () => Promise.resolve(),
  openAccount: () => Promise.resolve(),
  signIn: () => Promise.resolve(),
  signInByPasskey: () => Promise.resolve('given'),
};

beforeEach(() => startWeb([{ provide: SHELL_SESSION, useValue: session }]));

describe('the frame around every page', () => {
  it('draws what the page says about itself', async () => {
    const shell = await renderPage(Shell);
    asAPage(() =>
      TestBed.inject(PageFrame).describe(() => ({
        crumbs: [{ label: '発見事項', link: '/findings' }, { label: 'F-01' }],
        keys: [{ keys: 'Ctrl+Enter', label: '査閲' }],
      })),
    );
    await settled();
    expect(shell.element.querySelector('ak-top-bar')?.textContent).toContain('F-01');
    expect(shell.element.querySelector('ak-status-bar')?.textContent).toContain('査閲');
    expect(shell.text).toContain('霞台監査法人');
  });

  it('leads from the keys of a page to what the guide says of it, in the language in use', async () => {
    const shell = await renderPage(Shell);
    await shell.key('?');
    await settled();
    const guide = () => document.querySelector('ak-key-list a')?.getAttribute('href');
    expect(guide()).toBe('/guide/screens.ja.html#/');
  });

  it('tells whoever is not identified yet, on every page, that they cannot sign and where it says who can help', async () => {
    const shell = await renderPage(Shell);
    expect(shell.text).not.toContain('まだ署名はできません');
    unconfirmed.set(true);
    await settled();
    expect(shell.text).toContain('まだ署名はできません');
    expect(shell.element.querySelector('ak-not-identified a')?.getAttribute('href')).toBe('/account');
    unconfirmed.set(false);
  });

  it('tells whose link set the password, on every page, and brings the words for it only then', async () => {
    const shell = await renderPage(Shell);
    expect(shell.element.querySelector('ak-password-reset')).toBeNull();
    reset.set({ at: '2026-11-29T00:00:00Z', byName: '管理 一郎', isMailed: false });
    await vi.waitUntil(() => shell.element.querySelector('.main > ak-password-reset.ended'));
    await settled();
    expect(shell.text).toContain('管理 一郎');
    reset.set(null);
    await settled();
    expect(shell.text).not.toContain('管理 一郎');
  });

  it('has the way out on every page, in the menu of who is signed in', async () => {
    const shell = await renderPage(Shell);
    const out = vi.spyOn(session, 'signOut');
    shell.element.querySelector<HTMLButtonElement>('ak-user-menu button')!.click();
    await settled();
    const items = [...shell.element.querySelectorAll<HTMLElement>('[role=menuitem]')];
    items.find(({ textContent }) => textContent.trim() === 'サインアウト')!.click();
    await settled();
    expect(out).toHaveBeenCalledOnce();
    out.mockRestore();
  });

  it('opens the palette with Ctrl+K, one only, and gives the focus back', async () => {
    const shell = await renderPage(Shell);
    shell.element.querySelector<HTMLElement>('main')!.focus();
    await shell.key('k', { ctrlKey: true });
    await shell.key('k', { ctrlKey: true });
    expect(document.querySelectorAll('cdk-dialog-container')).toHaveLength(1);
    const palette = new Rendered(document.querySelector('cdk-dialog-container')!);
    await palette.key('Escape', { keyCode: 27 } as KeyboardEventInit);
    expect(document.querySelectorAll('cdk-dialog-container')).toHaveLength(0);
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('shows what was done in a row of its own, between the page and the status bar', async () => {
    const shell = await renderPage(Shell);
    TestBed.inject(Toasts).show('署名しました');
    await settled();
    const toasts = shell.element.querySelector('.shell > ak-toast-outlet')!;
    expect(toasts.textContent).toContain('署名しました');
    expect(toasts.previousElementSibling?.tagName).toBe('MAIN');
    expect(toasts.nextElementSibling?.tagName).toBe('AK-STATUS-BAR');
    // Nothing that floats can be a row: it would cover the seals, the hashes or the list again.
    const rules = readFileSync('apps/web/src/styles/message.css', 'utf8');
    const [, own = ''] = /\.toasts \{([^}]*)\}/.exec(rules) ?? [];
    expect(own).toContain('grid-area: toasts');
    expect(own).not.toMatch(/position|inset|z-index/);
  });
});

import { renderPage, startWeb } from '../testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { PasswordResetNote } from './password-reset-note';

const reset = { at: '2026-11-29T01:00:00Z', byName: '小野 花', isMailed: false };
const inputs = { reset, moment: '2026-11-29 10:00' };

describe('the note about a password that a link set', () => {
  beforeEach(() => {
    sessionStorage.clear();
    startWeb([]);
  });

  it('says whose link it was and when, until it was read here; a later link is told anew', async () => {
    const page = await renderPage(PasswordResetNote, inputs);
    expect(page.text).toContain('小野 花さんが発行したリンクで 2026-11-29 10:00');
    await page.press('確認しました');
    expect(page.text).toBe('');
    expect((await renderPage(PasswordResetNote, inputs)).text).toBe('');
    const later = { ...inputs, reset: { ...reset, at: '2026-11-30T01:00:00Z', byName: null } };
    expect((await renderPage(PasswordResetNote, later)).text).toContain('導入先の管理者');
    const mailed = { ...inputs, reset: { at: '2026-12-01T01:00:00Z', byName: null, isMailed: true } };
    expect((await renderPage(PasswordResetNote, mailed)).text).toContain('あなたのメールアドレスに届いたリンクで');
  });
});

import { TestBed } from '@angular/core/testing';
import type { RulesetVersionView } from '@akashi/contracts';
import type { RulesetCorrection } from '@akashi/domain/ruleset';
import { Session } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApproveRulesetDialog } from './approve-ruleset-dialog';
import { RulesetApproval } from './ruleset-approval';
import { WithdrawRulesetDialog } from './withdraw-ruleset-dialog';

const shipped = 'ISMAP@2024-08-01.2';
const value = {
  path: 'deadlines.applyMonthsAfterPeriodEnd',
  group: 'deadlines',
  kind: 'number',
  options: [],
  text: '4',
  confidence: 'found-secondary',
  source: '更新手続の解説記事',
} as const;
const corrected = { ...value, text: '5', confidence: 'found', source: '照会の回答 2026-11-18' } as const;
const before: RulesetVersionView = {
  id: shipped,
  scheme: 'ISMAP',
  variant: 'STANDARD',
  predecessor: null,
  validFrom: '2024-08-01',
  state: 'shipped',
  version: 1,
  revision: null,
  decision: null,
  values: [value],
};
const draft: RulesetVersionView = {
  ...before,
  id: `${shipped}+1`,
  predecessor: shipped,
  state: 'draft',
  revision: { reason: '照会で確かめたため', byId: 'u2', byName: '長谷川 静', at: '2026-11-24T06:20:00.000Z' },
  values: [corrected],
};
const at = (verb: string) => `ruleset-versions/${encodeURIComponent(draft.id)}/${verb}`;
const both = ['ruleset.approve', 'ruleset.withdraw'];

async function signIn(userId: string, permissions: readonly string[]) {
  const loading = TestBed.inject(Session).load();
  const person = { kind: 'member', userId, firmId: 'f1', firmName: '監査法人', firmRoles: [], memberships: [] };
  await answer(asked('session'), { ...person, permissions });
  await loading;
}

async function foot(version: RulesetVersionView, userId = 'u1', permissions = both) {
  await signIn(userId, permissions);
  const page = await renderPage(RulesetApproval, { version });
  if (version.state !== 'approved') await answer(asked(`ruleset-versions/${encodeURIComponent(shipped)}`), before);
  return page;
}

const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';

beforeEach(() => startWeb());

describe('the foot of a version of the firm’s own', () => {
  it('waits for a second person, with the author’s stamp and an open one', async () => {
    const page = await foot(draft);
    const seals = [...page.element.querySelectorAll('ak-seal')].map((seal) => seal.getAttribute('aria-label'));
    expect(seals).toEqual(['作成　長谷川 静　2026-11-24　署名済み', '承認　未署名']);
    expect(isOff(page.button('版の承認'))).toBe(false);
    expect(page.button('草案の取下げ').textContent).toContain('M');
  });

  it('lets the author withdraw and not approve, and says why', async () => {
    const page = await foot(draft, 'u2');
    expect(isOff(page.button('版の承認'))).toBe(true);
    expect(isOff(page.button('草案の取下げ'))).toBe(false);
    expect(page.text).toContain('草案を作った人は、その版を承認できません。');
  });

  it('lets a member do neither', async () => {
    const page = await foot(draft, 'u1', []);
    expect(['版の承認', '草案の取下げ'].map((name) => isOff(page.button(name)))).toEqual([true, true]);
    expect(page.text).toContain('組織の管理者と品質管理部門が行います。');
  });

  it('gives the values of a withdrawn draft on to the next', async () => {
    const decision = { reason: '起算日を確かめ直す', byName: '髙瀬 理', at: '2026-11-25T01:00:00.000Z' };
    await signIn('u1', both);
    const foot = TestBed.createComponent(RulesetApproval);
    foot.componentRef.setInput('version', { ...draft, state: 'withdrawn', version: 2, decision });
    const taken: RulesetCorrection[][] = [];
    foot.componentInstance.again.subscribe((corrections) => taken.push(corrections));
    foot.detectChanges();
    await answer(asked(`ruleset-versions/${encodeURIComponent(shipped)}`), before);
    const page = foot.nativeElement as HTMLElement;
    expect(page.textContent).toContain('起算日を確かめ直す');
    page.querySelector('button')?.click();
    const { path, text, confidence, source } = corrected;
    expect(taken).toEqual([[{ path, text, confidence, source }]]);
  });
});

describe('deciding on a draft', () => {
  const ask = {
    version: draft,
    differences: [{ path: value.path, group: 'deadlines', before: value, after: corrected }],
  };

  it('shows every changed value with its source before it is approved, and names the version that was seen', async () => {
    await signIn('u1', both);
    const dialog = await openDialog(ApproveRulesetDialog, ask);
    expect(dialog.text).toContain('申請（期間末からの月数） 4 → 5');
    expect(dialog.text).toContain('照会の回答 2026-11-18');
    expect(dialog.text).toContain('照会で確かめたため');
    await dialog.press('承認');
    const sent = asked(at('approve'), 'POST');
    expect(sent.request.body).toEqual({ version: 1 });
    const approved = { ...draft, state: 'approved', version: 2 };
    await answer(sent, approved);
    expect(dialog.closedWith).toEqual({ answer: approved });
  });

  it('is not withdrawn without a reason', async () => {
    await signIn('u2', both);
    const dialog = await openDialog(WithdrawRulesetDialog, ask);
    await dialog.press('取下げ');
    expect(dialog.faultsOf('取下げの理由')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
    await dialog.type('取下げの理由', '起算日を確かめ直す');
    await dialog.press('取下げ');
    const sent = asked(at('withdraw'), 'POST');
    expect(sent.request.body).toEqual({ version: 1, reason: '起算日を確かめ直す' });
    await answer(sent, { ...draft, state: 'withdrawn', version: 2 });
    expect(dialog.closedWith).not.toBeUndefined();
  });
});

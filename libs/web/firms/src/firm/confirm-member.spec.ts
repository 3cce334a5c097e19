import { TestBed } from '@angular/core/testing';
import type { MemberView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { Session } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { UnconfirmedNote } from '../account/unconfirmed-note';
import { ConfirmMemberDialog, type ConfirmMemberAsk } from './confirm-member-dialog';
import { witnessesOf } from './confirmers';
import { MemberList } from './member-list';

const person = (userId: string, name: string, firmRoles: string[], change: Partial<MemberView> = {}) =>
  ({
    ...{ userId, name, kana: 'カナ', title: '', email: `${userId}@example.jp`, firmRoles, credentials: [], version: 2 },
    ...{ lastSignedInAt: null, disabledAt: null, hasSecondFactor: false, requiresSecondFactor: false },
    unconfirmed: null,
    ...change,
  }) as MemberView;

const admin = person('u1', '水野 管', ['firm_admin']);
const office = person('u2', '長谷川 静', ['quality_office']);
const sato = person('u3', '佐藤 花子', ['member']);
const guest = person('u4', '新 人', ['member'], {
  unconfirmed: { since: '2026-11-28T00:00:00Z', waysIssuedBy: ['u1'] },
});
const members = [admin, office, sato, guest];
const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const list = (self: string, mayAct: boolean) =>
  renderPage(MemberList, { members, today: '2026-11-29', self, mayAct, asksAll: true });

beforeEach(() => startWeb());

describe('the list of people', () => {
  it('says who waits to be identified, and offers it to whom the rule lets do it', async () => {
    const page = await list('u2', false);
    expect(page.text).toContain('本人確認待ち・署名不可');
    expect(page.button('本人と確認 新 人')).toBeTruthy();
  });

  it.each([
    ['who handed the link out', 'u1', true],
    ['a colleague while an office is there', 'u3', false],
    ['the person', 'u4', false],
  ])('does not offer it to %s', async (_, self, mayAct) => {
    const page = await list(self, mayAct);
    expect(page.text).toContain('本人確認待ち・署名不可');
    expect(page.text).not.toContain('本人と確認');
  });
});

describe('identifying a member', () => {
  const ask = (askedBy: string): ConfirmMemberAsk => ({
    ...{ member: guest, askedBy, witnesses: witnessesOf(members), issuers: [admin.name] },
  });

  it('names who handed the way in out, and sends how the person was known', async () => {
    const dialog = await openDialog<MemberView>(ConfirmMemberDialog, ask('u2'));
    expect(dialog.text).toContain('水野 管さんが渡しました');
    dialog.element.querySelector<HTMLInputElement>('input[value=video]')!.click();
    await dialog.press('本人と確認');
    const sent = asked('members/u4/confirm', 'POST');
    expect(sent.request.body).toEqual({ how: 'video', version: 2 });
    await refuseWith(sent, 'member.already-confirmed', 422);
    expect(dialog.text).toContain(said('member.already-confirmed').slice(0, -1));
  });

  it('is refused to who handed it out, before anything is sent', async () => {
    const dialog = await openDialog<MemberView>(ConfirmMemberDialog, ask('u1'));
    await dialog.press('本人と確認');
    expect(dialog.text).toContain(said('member.confirmed-by-issuer').slice(0, -1));
    expect(nothingAsked()).toBe(true);
  });
});

describe('what the person is told', () => {
  const note = async (people: MemberView[]) => {
    const loading = TestBed.inject(Session).load();
    const session = { kind: 'member', userId: 'u4', firmId: 'f1', firmRoles: [], permissions: [], memberships: [] };
    await answer(asked('session'), { ...session, isUnconfirmed: true });
    await loading;
    const page = await renderPage(UnconfirmedNote);
    await answer(asked('members'), people);
    return page;
  };

  it('is who handed the way in out, and whom to ask', async () => {
    const page = await note(members);
    expect(page.text).toContain('水野 管さんから受け取ったため');
    expect(page.text).toContain('次のいずれかの方に確認を依頼してください: 長谷川 静');
    await page.press('確認が済んだか調べる');
    expect(asked('session').request.method).toBe('GET');
  });

  it('is that the firm has nobody for it, where it has none', async () => {
    const page = await note([admin, guest]);
    expect(page.text).toContain('この監査機関には、確認できる方がほかにいません。');
  });
});

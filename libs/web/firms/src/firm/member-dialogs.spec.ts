import type { MemberView, MemberWorkView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { DisableMemberDialog } from './disable-member-dialog';
import { SetFirmRolesDialog } from './set-firm-roles-dialog';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const member = { userId: 'u1', name: '田村 健', firmRoles: ['member'], version: 3 } as unknown as MemberView;
const ask = { member, askedBy: 'u9', administrators: ['u9'] };
const work: MemberWorkView = {
  engagementId: 'e1',
  engagementName: 'ミズナラ文書基盤 2026',
  clientName: 'ミズナラ',
  role: 'practitioner',
  leaderName: '髙瀬 理',
  papers: 17,
  notes: 3,
};

beforeEach(() => startWeb());

describe('disabling a member', () => {
  it('shows what they have under way and whom to ask, and wants a reason', async () => {
    const dialog = await openDialog<MemberView>(DisableMemberDialog, ask);
    await answer(asked('members/u1/work'), [work]);
    expect(dialog.text).toContain('ミズナラ文書基盤 2026');
    expect(dialog.text).toContain('髙瀬 理');
    await dialog.press('停止');
    expect(dialog.faultsOf('停止の理由')).toEqual([said('member.reason-missing')]);
    expect(nothingAsked()).toBe(true);
    await dialog.type('停止の理由', '11月16日付で退職');
    await dialog.press('停止');
    expect(asked('members/u1/disable', 'POST').request.body).toEqual({ reason: '11月16日付で退職', version: 3 });
  });

  it('says that the last administrator stays, before anything is sent', async () => {
    const last = { ...ask, administrators: ['u1'] };
    const dialog = await openDialog<MemberView>(DisableMemberDialog, last);
    await answer(asked('members/u1/work'), []);
    await dialog.type('停止の理由', '退職');
    await dialog.press('停止');
    expect(dialog.text).toContain(said('member.last-administrator').slice(0, -1));
    expect(nothingAsked()).toBe(true);
  });
});

describe('setting roles in the firm', () => {
  it('sends the roles that are checked, and says what the server refuses', async () => {
    const dialog = await openDialog<MemberView>(SetFirmRolesDialog, ask);
    const labels = [...dialog.element.querySelectorAll('label')];
    labels.find((one) => one.textContent.includes('品質管理部門'))!.click();
    await dialog.press('変更');
    const sent = asked('members/u1/roles', 'PUT');
    expect(sent.request.body).toEqual({ firmRoles: ['quality_office', 'member'], version: 3 });
    await refuseWith(sent, 'member.already-disabled', 422);
    expect(dialog.text).toContain(said('member.already-disabled').slice(0, -1));
  });
});

import type { FirmView, IssuedInvitationView, MemberView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { OneTimeLinkDialog } from '@akashi/web-ui/link';
import { answer, asked, nothingAsked, openDialog, refuseWith, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { InviteMemberDialog } from './invite-member-dialog';
import { MaintainFirmDialog } from './maintain-firm-dialog';
import { SetHarmfulFilesDialog } from './set-harmful-files-dialog';
import { RecordCredentialDialog } from './record-credential-dialog';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const firm: FirmView = {
  id: 'k1',
  name: '霞台監査法人',
  nameKana: 'カスミダイ',
  ismapRegistrationNo: 'A99-0001',
  ismapRegisteredOn: '2025-08-01',
  ismapValidUntil: '2027-07-31',
  requiresSecondFactor: false,
  logRetentionDays: 1096,
  harmfulFiles: 'seal-macros',
  mailNamesMatters: false,
  exportAsksCode: true,
  version: 3,
};

beforeEach(() => startWeb());

describe('recording a credential', () => {
  const ask = { member: { userId: 'u1', name: '佐藤 花子' }, today: '2026-11-28' };
  const open = () => openDialog<MemberView>(RecordCredentialDialog, ask);

  it('says each refusal beside the field it is about', async () => {
    const dialog = await open();
    await dialog.press('記録');
    expect(dialog.faultsOf('登録番号')).toEqual([said('credential.number-missing')]);
    await dialog.type('登録番号', 'A-1');
    await dialog.type('登録日', '2026-10-01');
    await dialog.type('有効期限', '2026-09-30');
    await dialog.press('記録');
    expect(dialog.faultsOf('有効期限')).toEqual([said('credential.ends-before-it-begins')]);
    expect([dialog.faultsOf('登録番号'), nothingAsked()]).toEqual([[], true]);
  });

  it('never takes an end that cannot be read for no end', async () => {
    const dialog = await open();
    await dialog.type('登録番号', 'Ａ－１');
    await dialog.type('登録日', 'R8.10.1');
    await dialog.type('有効期限', '再来年');
    await dialog.press('記録');
    expect([nothingAsked(), document.activeElement]).toEqual([true, dialog.field('有効期限')]);
    await dialog.type('有効期限', '');
    await dialog.press('記録');
    expect(asked('members/u1/credentials', 'POST').request.body).toEqual({
      type: 'CAIS_LEAD_AUDITOR',
      number: 'A-1',
      validFrom: '2026-10-01',
      validUntil: null,
    });
  });

  it('asks for the name of another credential only where another is meant', async () => {
    const dialog = await open();
    expect(() => dialog.field('資格の名称')).toThrow();
    await dialog.choose('資格', '');
    await dialog.press('記録');
    expect(dialog.faultsOf('資格の名称')).toEqual([said('credential.type-missing')]);
  });
});

describe('maintaining the firm', () => {
  it('shows what somebody else saved, lets the person go over it, and hides no refusal after it', async () => {
    const dialog = await openDialog<FirmView>(MaintainFirmDialog, firm);
    await dialog.type('名称', '霞台有限責任監査法人');
    await dialog.press('変更');
    await refuseWith(asked('firm', 'PUT'), 'stale-version');
    await answer(asked('firm'), { ...firm, nameKana: 'カスミガダイ', version: 4 });
    expect(dialog.text).toContain('カスミガダイ');
    expect(dialog.field('名称').value).toBe('霞台有限責任監査法人');

    await dialog.press('変更');
    const again = asked('firm', 'PUT');
    expect(again.request.body).toMatchObject({ name: '霞台有限責任監査法人', version: 4 });
    await refuseWith(again, 'forbidden', 403);
    expect(dialog.text).toContain(said('forbidden').slice(0, -1));
    expect(dialog.text).not.toContain('ほかの人が先に変更しました');
  });

  it('keeps the day that stands when another is typed that cannot be read', async () => {
    const dialog = await openDialog<FirmView>(MaintainFirmDialog, firm);
    await dialog.type('有効期限', '未定');
    await dialog.press('変更');
    expect(nothingAsked()).toBe(true);
    await dialog.type('有効期限', '2028-07-31');
    await dialog.press('変更');
    expect(asked('firm', 'PUT').request.body).toMatchObject({ ismapValidUntil: '2028-07-31' });
  });
});

describe('what becomes of evidence that could run', () => {
  it('is chosen anew, and a choice that is no change is told beside the field', async () => {
    const dialog = await openDialog<FirmView>(SetHarmfulFilesDialog, firm);
    expect(dialog.text).toContain('マクロは封をして保管');
    await dialog.press('変更');
    expect([dialog.faultsOf('扱い'), nothingAsked()]).toEqual([[said('firm.harmful-files-unchanged')], true]);
    await dialog.choose('扱い', 'refuse');
    await dialog.press('変更');
    expect(asked('firm/harmful-files', 'PUT').request.body).toEqual({ term: 'refuse', version: 3 });
  });
});

describe('inviting a member', () => {
  it('asks for no password, and says of an address beside it what is wrong with it', async () => {
    const dialog = await openDialog<IssuedInvitationView>(InviteMemberDialog, null);
    expect(document.querySelector('input[type=password]')).toBeNull();
    await dialog.type('姓', '佐藤');
    await dialog.type('名', '花子');
    await dialog.type('メールアドレス', 'hanako');
    await dialog.press('招待');
    expect(dialog.faultsOf('メールアドレス')).toEqual([said('member.email-malformed')]);
    await dialog.type('メールアドレス', 'hanako@example.jp');
    await dialog.press('招待');
    const sent = asked('invitations', 'POST');
    expect(sent.request.body).toEqual({
      familyName: '佐藤',
      givenName: '花子',
      title: '',
      email: 'hanako@example.jp',
      firmRoles: ['member'],
      isHandedOver: false,
    });
    await refuseWith(sent, 'member.already-invited', 422);
    expect(dialog.faultsOf('メールアドレス')).toEqual([said('member.already-invited')]);
  });

  it('tells the link once, and says what happens with it', async () => {
    const link = { path: '/join#t-1', until: '2026-12-01 09:00' };
    const words = { title: '佐藤 花子さんの招待のリンク', after: '開いた人が登録されます。' };
    const dialog = await openDialog<void>(OneTimeLinkDialog, { ...link, ...words });
    expect(dialog.field('リンク').value).toBe(`${location.origin}/join#t-1`);
    expect(dialog.text).toContain('2026-12-01 09:00 まで、一回だけ使えます。');
    expect(dialog.text).toContain(words.after);
  });
});

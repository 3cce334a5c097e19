import { answer, asked, openDialog, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { anInspection } from './an-inspection.fixture';
import { EndInspectionDialog } from './end-inspection-dialog';
import { ExtendInspectionDialog } from './extend-inspection-dialog';
import { GiveBundleDialog } from './give-bundle-dialog';
import { InviteInspectorDialog } from './invite-inspector-dialog';

beforeEach(() => startWeb());

const inAYear = new Date(Date.now() + 366 * 86_400_000).toISOString().slice(0, 10);

describe('the dialogs of an inspection', () => {
  it('extend it to a later day, with the reason and the version that was seen', async () => {
    const begun = { ...anInspection, beginsOn: inAYear, endsOn: inAYear };
    const dialog = await openDialog(ExtendInspectionDialog, begun);
    expect(dialog.text).toContain(inAYear);
    await dialog.type('新しい終了日', inAYear);
    await dialog.type('延長の理由', '追加の資料の確認');
    await dialog.press('延長');
    expect(dialog.faultsOf('新しい終了日').join()).toContain('今の終了日より後');
    const later = new Date(new Date(inAYear).getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
    await dialog.type('新しい終了日', later);
    await dialog.press('延長');
    const { body } = asked('inspections/i1/extend', 'POST').request;
    expect(body).toEqual({ endsOn: later, reason: '追加の資料の確認', version: 2 });
  });

  it('end it with a reason, and say that it is not taken up again', async () => {
    const dialog = await openDialog(EndInspectionDialog, anInspection);
    expect(dialog.text).toContain('再開はできません');
    await dialog.press('終了');
    expect(dialog.faultsOf('終了の理由')).not.toEqual([]);
    await dialog.type('終了の理由', '検査が済んだため');
    await dialog.press('終了');
    expect(asked('inspections/i1/end', 'POST').request.body).toEqual({ reason: '検査が済んだため', version: 2 });
  });

  it('invite an inspector by name and address, and say beside the address why it cannot be', async () => {
    const dialog = await openDialog(InviteInspectorDialog, anInspection);
    await dialog.type('姓', '検査');
    await dialog.type('名', '次郎');
    await dialog.type('メールアドレス', 'jiro');
    await dialog.press('招待');
    expect(dialog.faultsOf('メールアドレス').join()).toContain('メールアドレスの形');
    await dialog.type('メールアドレス', ' jiro@authority.example ');
    await dialog.press('招待');
    const sent = asked('inspections/i1/inspectors', 'POST');
    expect(sent.request.body).toEqual({
      ...{ familyName: '検査', givenName: '次郎', title: '', email: 'jiro@authority.example' },
    });
  });

  it('make a bundle for one of those whose place has not ended, and say what is not in it', async () => {
    const [person] = anInspection.people;
    const people = [
      { ...person!, id: 'p0', name: '検査 太郎', state: 'ended' as const },
      person!,
      { ...person!, id: 'p2', name: '検査 次郎', title: '', state: 'invited' as const },
    ];
    const ask = { inspection: { ...anInspection, people }, engagement: anInspection.opened[0]! };
    const dialog = await openDialog(GiveBundleDialog, ask);
    expect(dialog.text).toContain('調書・証跡・手続の文言は入りません');
    const options = [...dialog.field<HTMLSelectElement>('渡す相手').options].map(({ text }) => text.trim());
    expect(options).toEqual(['検査 花子（主任）', '検査 次郎']);
    await dialog.choose('渡す相手', 'p2');
    await dialog.press('作成');
    const sent = asked('engagements/e1/inspection-bundles', 'POST');
    expect(sent.request.body).toMatchObject({ inspectorId: 'p2', version: 2 });
    await answer(sent, anInspection.bundles[0]!);
  });
});

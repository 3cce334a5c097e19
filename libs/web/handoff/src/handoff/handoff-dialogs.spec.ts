import type { AddendumView, PackageItemView, PackageView, RegistrationView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { TestBed } from '@angular/core/testing';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { AddendaPanel } from './addenda-panel';
import { HandOverDialog } from './hand-over-dialog';
import { RecordItemDialog } from './record-item-dialog';
import { RecordRegistrationDialog } from './record-registration-dialog';
import { SetAsideDialog } from './set-aside-dialog';
import { WithdrawAddendumDialog } from './withdraw-addendum-dialog';
import { WriteAddendumDialog } from './write-addendum-dialog';

const item = {
  form: 'MANAGEMENT_LETTER',
  titleJa: '経営者確認書',
  titleEn: 'Letter',
  reason: '',
  version: 2,
} as PackageItemView;

beforeEach(() => startWeb());

describe('setting a paper of the package aside', () => {
  const path = 'engagements/e1/package/items/MANAGEMENT_LETTER/set-aside';
  const open = () => openDialog<PackageItemView>(SetAsideDialog, { engagementId: 'e1', item });

  it('wants the reason, in the rule’s own words beside the field', async () => {
    const dialog = await open();
    expect(dialog.text).toContain('経営者確認書 を該当なしにします');
    await dialog.press('該当なし');
    expect(dialog.faultsOf('該当しない理由')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
  });

  it('sends it with the version that was seen, and shows what the server says against it', async () => {
    const dialog = await open();
    await dialog.type('該当しない理由', '範囲に含まれない');
    await dialog.key('Enter', { ctrlKey: true });
    const sent = asked(path, 'POST');
    expect(sent.request.body).toEqual({ reason: '範囲に含まれない', version: 2 });
    await refuseWith(sent, 'stale-version');
    expect(dialog.text).toContain(problemText('stale-version').ja.happened.slice(0, -1));
    expect(dialog.field('該当しない理由').value).toBe('範囲に含まれない');
  });
});

describe('recording a paper of the client', () => {
  it('is refused without a file', async () => {
    const dialog = await openDialog(RecordItemDialog, { engagementId: 'e1', item });
    await dialog.press('登録');
    expect(dialog.text).toContain('ファイルを選んでください。');
    expect(document.activeElement).toBe(dialog.button('PDF または Office 文書をここに置く'));
    expect(nothingAsked()).toBe(true);
  });
});

describe('recording a hand-over', () => {
  const latest = { id: 'p1', versionNo: 3, version: 5, size: 1200, fileSha256: 'ab'.repeat(32) } as PackageView;

  it('goes out with the day that was typed, and closes with the answer', async () => {
    const dialog = await openDialog<PackageView>(HandOverDialog, { engagementId: 'e1', latest });
    await dialog.type('引渡し先', '株式会社ミズナラ');
    await dialog.type('引渡日', 'R8.10.31');
    await dialog.press('引渡しの記録');
    const sent = asked('engagements/e1/package/p1/hand-over', 'POST');
    expect(sent.request.body).toEqual({ version: 5, handedOverOn: '2026-10-31', handedOverTo: '株式会社ミズナラ' });
    await answer(sent, { ...latest, version: 6 });
    expect(dialog.closedWith?.answer).toMatchObject({ version: 6 });
  });

  it('names both faults above and beside their fields', async () => {
    const dialog = await openDialog(HandOverDialog, { engagementId: 'e1', latest });
    await dialog.type('引渡日', '2199-01-01');
    await dialog.press('引渡しの記録');
    expect(dialog.faultsOf('引渡し先')).toEqual([problemText('package.recipient-missing').ja.happened]);
    await dialog.type('引渡し先', '株式会社ミズナラ');
    expect(dialog.faultsOf('引渡日')).toEqual([problemText('package.handed-over-in-future').ja.happened]);
    expect(nothingAsked()).toBe(true);
  });
});

describe('recording an event of the registration', () => {
  const registration = {
    next: ['listed'],
    events: [{ kind: 'decided', occurredOn: '2026-10-01', outcome: 'registered' }],
    validUntil: '2028-01-31',
    handedOverOn: '2026-08-01',
  } as unknown as RegistrationView;

  it('asks for number and validity of a listing, and refuses a number of another form beside it', async () => {
    const entering = TestBed.inject(EngagementContext).enter('e1');
    const course = { decided: ['listed', 'applied'] };
    const rules = { numberForms: ['C99-9999-9'], numberExample: 'C21-0008-2', course };
    await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: [], ruleset: { registration: rules } });
    await entering;
    const dialog = await openDialog(RecordRegistrationDialog, { engagementId: 'e1', registration });
    expect(dialog.text).toContain('例：C21-0008-2');
    await dialog.type('日付', '2026-11-01');
    await dialog.type('登録番号', '27-1');
    await dialog.press('経過の記録');
    expect(dialog.faultsOf('登録番号')).toEqual([problemText('registration.number-malformed').ja.happened]);
    await dialog.type('登録番号', 'Ｃ27-0001-1');
    await dialog.press('経過の記録');
    expect(asked('engagements/e1/registration-events', 'POST').request.body).toEqual({
      kind: 'listed',
      occurredOn: '2026-11-01',
      outcome: null,
      registrationNo: 'C27-0001-1',
      validUntil: '2028-01-31',
      remark: '',
    });
  });
});

describe('an addendum to an archived file', () => {
  it('is written of a paper or of the whole file, and wants its text and its reason', async () => {
    const dialog = await openDialog<AddendumView>(WriteAddendumDialog, { engagementId: 'e1', testId: 't1' });
    await dialog.press('追補の記載');
    expect([dialog.faultsOf('追補の内容'), dialog.faultsOf('理由')].map(({ length }) => length)).toEqual([1, 1]);
    expect(nothingAsked()).toBe(true);
    await dialog.type('追補の内容', '記録の写しを受領した。');
    await dialog.type('理由', '保管の後に届いたため');
    await dialog.press('追補の記載');
    const sent = asked('engagements/e1/addenda', 'POST');
    expect(sent.request.body).toEqual({
      testId: 't1',
      said: '記録の写しを受領した。',
      reason: '保管の後に届いたため',
    });
    await refuseWith(sent, 'addendum.not-archived', 422);
    expect(dialog.text).toContain(problemText('addendum.not-archived').ja.happened.slice(0, -1));
  });

  it('is taken back with a reason', async () => {
    const addendum = { id: 'a1', number: 3, version: 1 } as AddendumView;
    const dialog = await openDialog<AddendumView>(WithdrawAddendumDialog, { engagementId: 'e1', addendum });
    await dialog.press('取下げ');
    expect(dialog.faultsOf('取下げの理由')).toHaveLength(1);
    await dialog.type('取下げの理由', '誤記のため');
    await dialog.press('取下げ');
    const sent = asked('engagements/e1/addenda/a1/withdraw', 'POST');
    expect(sent.request.body).toEqual({ reason: '誤記のため', version: 1 });
  });

  it('is listed where the file is closed, and said where there is none', async () => {
    const page = await renderPage(AddendaPanel, { engagementId: 'e1' });
    await answer(asked('engagements/e1/addenda'), []);
    expect(page.text).toContain('追補はありません');
  });
});

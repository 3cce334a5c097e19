import type { CorrectionView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { AbandonCorrectionDialog } from './abandon-correction-dialog';
import { OpenCorrectionDialog } from './open-correction-dialog';
import { ReopenDialog } from './reopen-dialog';
import { TellRecipientDialog } from './tell-recipient-dialog';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const correction = {
  ...{ id: 'k1', state: 'open', replacedEdition: 1, editionNo: 2, endedAt: null, version: 3 },
  ...{ papers: [{ testId: 't1' }], findings: [{ findingId: 'f1' }] },
} as unknown as CorrectionView;

beforeEach(() => startWeb());

describe('opening a correction', () => {
  const report = { id: 'r1', version: 4, state: 'issued', content: { version: 1 } };
  const open = (engagementState = 'issued') =>
    openDialog<CorrectionView>(OpenCorrectionDialog, { engagementId: 'e1', engagementState, report });

  it('wants the reason that the next version prints, and sends it with the version that was seen', async () => {
    const dialog = await open();
    expect(dialog.text).toContain('第1版の訂正を始めます');
    await dialog.press('訂正の開始');
    expect(dialog.faultsOf('訂正の理由')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
    await dialog.type('訂正の理由', ' 発見事項の件数の記載に誤りがありました。 ');
    await dialog.press('訂正の開始');
    const sent = asked('engagements/e1/corrections', 'POST');
    const reason = '発見事項の件数の記載に誤りがありました。';
    expect(sent.request.body).toEqual({ reportId: 'r1', version: 4, reason, givesOldFile: true });
    await answer(sent, correction);
    expect(dialog.closedWith).toEqual({ answer: correction });
  });

  it('keeps what was typed when somebody else was faster, and says so', async () => {
    const dialog = await open();
    await dialog.type('訂正の理由', '件数の誤り');
    await dialog.press('訂正の開始');
    await refuseWith(asked('engagements/e1/corrections', 'POST'), 'correction.already-open');
    expect(dialog.text).toContain(problemText('correction.already-open').ja.kept);
    expect((dialog.field('訂正の理由') as HTMLTextAreaElement).value).toBe('件数の誤り');
    expect(dialog.closedWith).toBeUndefined();
  });
});

describe('reopening for a correction', () => {
  const findings = [
    { id: 'f1', code: 'F-01', title: '棚卸の未実施', state: 'reported', controlNumber: '9.2.5.1' },
    { id: 'f2', code: 'F-02', title: '承認の欠落', state: 'reported', controlNumber: '9.2.1.3' },
    { id: 'f3', code: 'F-03', title: '取下げたもの', state: 'withdrawn', controlNumber: '9.2.1.4' },
  ];
  const matrix = {
    controls: { number: ['9.2.1.3', '12.6.1.1'] },
    tests: {
      ...{ id: ['t1', 't2', 't3', 't4'], control: [0, 0, 1, 1] },
      ...{ type: ['DESIGN', 'OPERATION', 'DESIGN', 'OPERATION'] },
      state: ['reviewed', 'reviewed', 'reviewed', 'closed'],
    },
  };
  async function open() {
    const dialog = await openDialog<CorrectionView>(ReopenDialog, { engagementId: 'e1', correction });
    await answer(asked('engagements/e1/findings'), findings);
    await answer(asked('engagements/e1/matrix'), matrix);
    await settled();
    return dialog;
  }
  const offered = (dialog: Awaited<ReturnType<typeof open>>) =>
    [...dialog.element.querySelectorAll<HTMLOptionElement>('option')].map(({ value }) => value).filter(Boolean);

  it('offers what stands in the report and is not open yet, by the number that is typed', async () => {
    const dialog = await open();
    expect(offered(dialog)).toEqual(['finding f2']);
    await dialog.type('管理策番号または発見事項の番号', '９．２．１');
    expect(offered(dialog)).toEqual(['finding f2', 'paper t2']);
    await dialog.type('管理策番号または発見事項の番号', '12');
    expect(offered(dialog)).toEqual(['paper t3']);
  });

  it('opens the one that was chosen, with the reason', async () => {
    const dialog = await open();
    await dialog.press('開く');
    expect(dialog.faultsOf('開くもの')).toEqual(['開くものを選んでください。']);
    expect(dialog.faultsOf('開く理由')).toHaveLength(1);
    await dialog.type('管理策番号または発見事項の番号', '12');
    await dialog.choose('開くもの', 'paper t3');
    await dialog.type('開く理由', '件数を直す');
    await dialog.press('開く');
    const sent = asked('engagements/e1/corrections/k1/papers', 'POST');
    expect(sent.request.body).toEqual({ testId: 't3', reason: '件数を直す', version: 3 });
    await answer(sent, correction);
    expect(dialog.closedWith).toEqual({ answer: correction });
  });
});

describe('giving a correction up', () => {
  it('wants a reason, and shows why the server does not let it go', async () => {
    const dialog = await openDialog<CorrectionView>(AbandonCorrectionDialog, { engagementId: 'e1', correction });
    await dialog.press('訂正をやめる');
    expect(dialog.faultsOf('やめる理由')).toHaveLength(1);
    await dialog.type('やめる理由', '誤りではありませんでした');
    await dialog.press('訂正をやめる');
    const sent = asked('engagements/e1/corrections/k1/abandon', 'POST');
    expect(sent.request.body).toEqual({ reason: '誤りではありませんでした', version: 3 });
    await refuseWith(sent, 'correction.papers-unsigned', 422);
    expect(dialog.text).toContain(problemText('correction.papers-unsigned').ja.kept);
  });
});

describe('telling a recipient', () => {
  const issued = { ...correction, state: 'issued', endedAt: '2026-11-20T03:00:00Z' };
  const recipient = { kind: 'export', id: 'x1', name: '楢崎 一', told: null };
  const open = () => openDialog(TellRecipientDialog, { engagementId: 'e1', correction: issued, recipient });

  it('records the day and the way, of no day before the new version', async () => {
    const dialog = await open();
    await dialog.type('知らせた日', '2026-11-19');
    await dialog.type('知らせた方法', '電話');
    await dialog.press('通知の記録');
    expect(dialog.faultsOf('知らせた日')).toEqual([said('correction.told-date-invalid')]);
    await dialog.type('知らせた日', '2026-11-21');
    await dialog.press('通知の記録');
    const sent = asked('engagements/e1/corrections/k1/recipients', 'POST');
    expect(sent.request.body).toEqual({ kind: 'export', recipientId: 'x1', toldOn: '2026-11-21', way: '電話' });
    await answer(sent, []);
    expect(dialog.closedWith).toEqual({ answer: [] });
  });
});

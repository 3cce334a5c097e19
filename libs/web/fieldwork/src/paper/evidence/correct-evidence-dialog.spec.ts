import { TestBed } from '@angular/core/testing';
import type { EvidenceLinkView, EvidenceView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { CorrectEvidenceDialog, type CorrectAsk } from './correct-evidence-dialog';

const said = { name: 'ID発行一覧', source: '情報システム部', asOf: '2026-09-30', receivedOn: '2026-10-05' };
const link = {
  ...{ ...said, origin: null, ipe: null, version: 1, corrections: [] },
  ...{ evidenceId: 'e9', number: 118 },
} as unknown as EvidenceLinkView;
const ask = (change: Partial<CorrectAsk> = {}): CorrectAsk => ({
  engagementId: 'e1',
  link,
  isSigned: false,
  ...change,
});

/** Ticks a box by its sentence. */
function tick(on: Rendered, sentence: string): void {
  const labels = [...on.element.querySelectorAll('ak-check-field label')];
  labels
    .find((one) => one.textContent.trim() === sentence)!
    .querySelector('input')!
    .click();
}

beforeEach(async () => {
  startWeb();
  const entering = TestBed.inject(EngagementContext).enter('e1');
  const frame = { id: 'e1', permissions: ['evidence.add'], state: 'in_fieldwork' };
  const period = { periodStart: '2026-04-01', periodEnd: '2026-09-30' };
  await answer(asked('engagements/e1/frame'), { ...frame, ...period });
  await entering;
});

describe('correcting what is said of evidence', () => {
  it('asks for a reason once something that was said is said otherwise, and sends all of it', async () => {
    const dialog = await openDialog(CorrectEvidenceDialog, ask());
    await dialog.type('時点', '2026-09-29');
    await dialog.press('記載の訂正');
    expect(dialog.faultsOf('直す理由')).toEqual([problemText('evidence.correction-reason-missing').ja.happened]);
    expect(nothingAsked()).toBe(true);
    await dialog.type('直す理由', '抽出した日を入れていたため');
    await dialog.press('記載の訂正');
    const sent = asked('engagements/e1/evidence/e9/facts', 'PUT');
    expect(sent.request.body).toEqual({
      ...{ ...said, asOf: '2026-09-29', origin: null, ipe: null, version: 1 },
      ...{ outsidePeriod: false, reason: '抽出した日を入れていたため' },
    });
    await answer(sent, { evidence: {}, tests: [] });
    expect(dialog.closedWith).toBeDefined();
  });

  it('asks about a day outside the period no second time, where something else is corrected', async () => {
    const outside = { ...link, asOf: '2026-03-31' } as EvidenceLinkView;
    const dialog = await openDialog(CorrectEvidenceDialog, ask({ link: outside }));
    expect(dialog.text).not.toContain('期間外の日付で正しい');
    await dialog.type('名称', 'ID発行の一覧');
    await dialog.type('直す理由', '名称が違っていたため');
    await dialog.press('記載の訂正');
    const sent = asked('engagements/e1/evidence/e9/facts', 'PUT');
    expect(sent.request.body).toMatchObject({ name: 'ID発行の一覧', asOf: '2026-03-31', outsidePeriod: false });
  });

  it('asks about a day outside the period, and takes it once it is meant', async () => {
    const dialog = await openDialog(CorrectEvidenceDialog, ask());
    await dialog.type('時点', '2026-10-01');
    await dialog.type('直す理由', '期末後の状態を示すため');
    await dialog.press('記載の訂正');
    expect(dialog.faultsOf('時点')).toEqual([problemText('evidence.as-of-outside-period').ja.happened]);
    tick(dialog, '期間外の日付で正しい');
    await dialog.press('記載の訂正');
    expect(asked('engagements/e1/evidence/e9/facts', 'PUT').request.body).toMatchObject({ outsidePeriod: true });
  });

  it('asks for the whole record of an output, and for no reason to add one', async () => {
    const dialog = await openDialog(CorrectEvidenceDialog, ask());
    tick(dialog, '依頼者のシステムが出力した情報である');
    await dialog.press('記載の訂正');
    for (const label of ['システム', '照会・帳票', '抽出した人', 'どう確かめたか'])
      expect([label, dialog.faultsOf(label).length]).toEqual([label, 1]);
    await dialog.type('システム', '利用者管理');
    await dialog.type('照会・帳票', 'ID発行一覧');
    await dialog.type('抽出した人', '藤井 恵');
    await dialog.type('抽出した日', '2026-10-04');
    await dialog.type('どう確かめたか', '2,611件が申請の件数と一致した。');
    await dialog.press('記載の訂正');
    expect(asked('engagements/e1/evidence/e9/facts', 'PUT').request.body).toMatchObject({
      ...{ reason: '', ipe: { system: '利用者管理', parameters: '', completeness: 'checked', ranOn: '2026-10-04' } },
    });
  });

  it('shows what stands now when somebody was faster, and keeps what was typed', async () => {
    const dialog = await openDialog(CorrectEvidenceDialog, ask({ isSigned: true }));
    expect(dialog.text).toContain('署名が失効します');
    await dialog.type('入手元', '総務部');
    await dialog.type('直す理由', '部署名の誤り');
    await dialog.press('記載の訂正');
    await refuseWith(asked('engagements/e1/evidence/e9/facts', 'PUT'), 'stale-version');
    const now = {
      id: 'e9',
      ...said,
      source: '人事部',
      origin: 'scan',
      ipe: null,
      version: 2,
    } as unknown as EvidenceView;
    await answer(asked('engagements/e1/evidence'), [now]);
    expect(dialog.text).toContain('人事部');
    expect(dialog.field('入手元').value).toBe('総務部');
    await dialog.press('記載の訂正');
    expect(asked('engagements/e1/evidence/e9/facts', 'PUT').request.body).toMatchObject({ version: 2 });
  });
});

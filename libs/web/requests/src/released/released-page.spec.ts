import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ReleasedDocumentsView, ReleasedDocumentView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReleaseDocumentDialog } from './release-document-dialog';
import { ReleaseReportDialog } from './release-report-dialog';
import { ReleasedPage } from './released-page';
import { TakeBackDialog } from './take-back-dialog';

const given: ReleasedDocumentView = {
  ...{ id: 'd1', kind: 'facts', reportId: null, fileName: '事実の案.pdf', size: 2048, note: '11月末までに' },
  ...{ releasedByName: '佐藤 花子', releasedAt: '2026-11-20T01:00:00Z', takenBack: null, replaced: null, version: 1 },
};
const ask = { engagementId: 'e1', engagementState: 'in_fieldwork', hasReaders: true } as const;

beforeEach(() => {
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

async function open(permissions: string[], view: Partial<ReleasedDocumentsView> = {}) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions, state: 'in_fieldwork' });
  await entering;
  const page = await renderPage(ReleasedPage, { engagementId: 'e1' });
  await answer(asked('engagements/e1/released-documents'), { documents: [], reports: [], hasReaders: true, ...view });
  return page;
}

describe('the documents that were released to the client', () => {
  it('stand with what they are, by whom, and what became of them', async () => {
    const takenBack = { byName: '森 一', at: '2026-11-22T01:00:00Z', reason: '別の期のものでした。' };
    const replaced = { edition: 2, reportId: 'r2', on: '2026-12-20', reason: '' };
    const page = await open(['document.release', 'document.take-back'], {
      documents: [
        { ...given, kind: 'report', replaced },
        { ...given, id: 'd2', takenBack },
      ],
    });
    for (const words of [
      '発行した報告書の写し',
      '2026-12-20 に第2版に置き換え',
      '別の期のものでした。',
      '11月末までに',
    ])
      expect(page.text).toContain(words);
    expect(page.element.querySelectorAll('button[aria-label$="の取消し"]')).toHaveLength(1);
  });

  it('say why whoever may not cannot give any, and why nobody can where nobody would read it', async () => {
    const page = await open(['document.release', 'document.release-report'], { hasReaders: false });
    expect(page.text).toContain('渡した資料はまだありません');
    for (const name of ['資料を渡す', '報告書の写しを渡す'])
      expect(page.button(name).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('giving one', () => {
  it('wants the file and what it is, and says what the server found inside', async () => {
    const dialog = await openDialog(ReleaseDocumentDialog, ask);
    await dialog.press('渡す');
    expect(dialog.text).toContain('ファイルを選んでください。');
    expect(dialog.text).toContain('資料の種類を選んでください。');
    expect(nothingAsked()).toBe(true);
  });

  it('gives the file of the report that was chosen', async () => {
    const reports = [{ reportId: 'r1', edition: 1, format: 'pdf', fileName: '報告書.pdf', size: 9 }];
    const dialog = await openDialog<ReleasedDocumentView>(ReleaseReportDialog, { ...ask, reports });
    await dialog.type('添える言葉', ' ご査収ください ');
    await dialog.press('渡す');
    const sent = asked('engagements/e1/released-documents/reports', 'POST');
    expect(sent.request.body).toEqual({ reportId: 'r1', format: 'pdf', note: 'ご査収ください' });
    await answer(sent, given);
    expect(dialog.closedWith?.answer).toMatchObject({ id: 'd1' });
  });

  it('is taken back with a reason and the version that was seen', async () => {
    const dialog = await openDialog(TakeBackDialog, { engagementId: 'e1', document: given });
    await dialog.press('取消し');
    expect(dialog.faultsOf('取消しの理由')).toEqual([problemText('release.reason-missing').ja.happened]);
    await dialog.type('取消しの理由', '別の期のものでした。');
    await dialog.press('取消し');
    const sent = asked('engagements/e1/released-documents/d1/take-back', 'POST');
    expect(sent.request.body).toEqual({ reason: '別の期のものでした。', version: 1 });
    await refuseWith(sent, 'stale-version');
    expect(dialog.field('取消しの理由').value).toBe('別の期のものでした。');
  });
});

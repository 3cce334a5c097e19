// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { InterpretationView, ProcedureRowView, ProcedureVersionView, ProcedureView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, refuseWith, renderPage, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProceduresPage } from './procedures-page';

const row = (at: number): ProcedureRowView => ({
  id: `p${at}`,
  criterionKey: '9.2.3.1',
  number: `9.2.3.${at}`,
  labelJa: `題 ${at}`,
  labelEn: `Title ${at}`,
  testType: 'DESIGN',
  code: '',
  techniques: ['INSPECTION'],
  beginning: '規程を閲覧する',
  version: 1,
});
const version = (no: number, text: string): ProcedureVersionView => ({
  version: no,
  techniques: ['INQUIRY', 'INSPECTION'],
  text,
  asks: no > 1 ? '規程をください。' : '',
  shows: '',
  fileName: '標準監査手続.xlsx',
  rightsBasis: '監査機関登録',
  byName: '管理 太郎',
  importedAt: '2026-11-20T01:00:00.000Z',
});
const procedure: ProcedureView = {
  id: 'p1',
  editionId: 'e1',
  criterionKey: '9.2.3.1',
  number: '9.2.3.1',
  testType: 'DESIGN',
  code: '',
  versions: [version(2, '規程と記録を閲覧する'), version(1, '規程を閲覧する')],
};
const note: InterpretationView = {
  id: 'n1',
  version: 2,
  versions: [
    { version: 2, text: '年一回で足りる', reason: '協会の回答', byName: '甲', writtenAt: '2026-11-21T01:00:00.000Z' },
    { version: 1, text: '半年ごとに見る', reason: '', byName: '乙', writtenAt: '2026-11-20T01:00:00.000Z' },
  ],
};
const many = Array.from({ length: 3_000 }, (_, at) => row(at + 1));

let page: Rendered;

async function open(rows = many, can = true): Promise<void> {
  vi.spyOn(TestBed.inject(Session), 'can').mockReturnValue(can);
  page = await renderPage(ProceduresPage, { editionId: 'e1' });
  await answer(asked('editions/e1'), { titleJa: '管理基準', titleEn: 'Criteria' });
  await answer(asked('editions/e1/procedures'), rows);
}

async function openFirst(): Promise<void> {
  await open();
  await answer(asked('procedures/p1'), procedure);
  await answer(asked('editions/e1/criteria/9.2.3.1/interpretations'), [note]);
}

beforeEach(() => startWeb());

describe('the procedures of an edition', () => {
  it('are listed by the thousand and drawn only where they are seen', async () => {
    await openFirst();
    expect(page.text).toContain('3,000 件');
    expect(page.element.querySelectorAll('[role="option"]').length).toBeLessThan(100);
  });

  it('are shown in the newest version, with what is different from the one before', async () => {
    await openFirst();
    expect(page.element.querySelector('ak-text-difference ins')?.textContent).toContain('記録');
    expect(page.text).toContain('第2版 · 2026-11-20 10:00 管理 太郎');
    expect(page.text).toContain('依頼する資料（依頼者に送る文）規程をください。');
    expect(page.text).toContain('監査機関登録');
    await page.choose('表示する版', '1');
    expect(page.element.querySelector('ak-procedure-text ak-text-difference')).toBeNull();
    expect(page.text).toContain('規程を閲覧する');
  });

  it('stand beside the notes on their criterion, with what these said before and why it changed', async () => {
    await openFirst();
    expect(page.text).toContain('年一回で足りる');
    expect(page.text).toContain('第1版から第2版へ：協会の回答');
  });

  it('are sought on the server, and the list stays until the answer is here', async () => {
    await openFirst();
    await page.type('番号・題名・手続の本文を検索', '記録');
    const search = asked('editions/e1/procedures');
    expect(search.request.params.get('q') ?? search.request.urlWithParams).toContain(encodeURIComponent('記録'));
    expect(page.text).toContain('3,000 件');
    await answer(search, []);
    expect(page.text).toContain('当たる手続はありません。');
  });

  it('say that there are none, and who may import them', async () => {
    await open([], false);
    expect(page.text).toContain('この版の手続はまだ取り込まれていません。');
    expect(page.text).toContain('取り込めるのは、管理者と品質管理の担当です。');
  });

  it('lead to the import', async () => {
    await openFirst();
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('手続を取り込む');
    expect(going).toHaveBeenCalledWith(['/criteria', 'e1', 'procedures', 'import']);
  });

  it('say why they cannot be read', async () => {
    vi.spyOn(TestBed.inject(Session), 'can').mockReturnValue(true);
    page = await renderPage(ProceduresPage, { editionId: 'e1' });
    await refuseWith(asked('editions/e1/procedures'), 'not-found', 404);
    await settled();
    expect(page.element.querySelector('ak-procedure-list')).toBeNull();
    expect(page.element.querySelector('ak-read-state')).not.toBeNull();
  });
});

// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { LinkListColumnsView, LinkListPreviewView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { Session } from '@akashi/web-platform';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseFile, firstRows } from '../import/chosen-file.fixture';
import { ImportLinksPage } from './import-links-page';

const mapping = { sheets: [{ sheet: '対応', head: { from: 1, to: 1 }, columns: { number: [1], SP_800_53: [2] } }] };
const columns: LinkListColumnsView = {
  mapping,
  keptAs: null,
  preview: firstRows('対応', [
    ['番号', 'SP 800-53', '統一'],
    ['9.2.3.1', 'AC-2', '6.1.1'],
  ]),
};
const clean: LinkListPreviewView = {
  mappingFaults: [],
  rows: { read: 1_098, head: 1, blank: 0, elsewhere: 0, hidden: 0 },
  sums: [
    { framework: 'JIS_Q_27002', links: 812, fresh: 812 },
    { framework: 'SP_800_53', links: 300, fresh: 288 },
  ],
  criteria: 640,
  fresh: 1_100,
  faults: [],
  faultTotal: 0,
};

let page: Rendered;

beforeEach(async () => {
  startWeb();
  vi.spyOn(TestBed.inject(Session), 'can').mockReturnValue(true);
  page = await renderPage(ImportLinksPage, { editionId: 'y1' });
});

const path = 'editions/y1/framework-links';
const preview = () => asked(`${path}/preview`, 'POST');
const queryOf = ({ request }: ReturnType<typeof asked>) => new URL(request.urlWithParams, 'http://x').searchParams;

async function choose(seen: LinkListPreviewView | null = clean, looked = columns): Promise<void> {
  await chooseFile(page, '対応表.xlsx');
  await answer(asked(`${path}/columns`, 'POST'), looked);
  if (seen) await answer(preview(), seen);
}

describe('importing a list of links', () => {
  it('says that nothing is written, and what of the list is new in which framework', async () => {
    await choose();
    expect(page.text).toContain('対応表.xlsx · まだ書き込んでいません');
    expect(page.text).toMatch(/JIS Q 27002\s*812\s*SP 800-53\s*288 \/ 300\s*新しい対応\s*1,100/);
    expect(page.text).toContain('管理策 640件');
  });

  it('reads the list anew when a column changes', async () => {
    await choose();
    await page.choose('統一基準', '3');
    const again = preview();
    expect(JSON.parse(queryOf(again).get('mapping') ?? '')).toMatchObject({
      sheets: [{ columns: { number: [1], SP_800_53: [2], COMMON_STANDARDS: [3] } }],
    });
    await answer(again, clean);
  });

  it('wants the list’s name before anything is recorded, and goes back to the links', async () => {
    await choose();
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    expect(page.text).toContain(problemText('framework-link.source-missing').ja.happened);
    await page.press('1,100 件を記録');
    expect(nothingAsked()).toBe(true);
    await page.type('根拠', '別表6 2022-04');
    await page.press('1,100 件を記録');
    const sent = asked(path, 'POST');
    expect(Object.fromEntries(queryOf(sent))).toEqual({
      mapping: JSON.stringify(mapping),
      source: '別表6 2022-04',
      keepMappingAs: '対応表',
    });
    await answer(sent, { links: {}, proposable: 0 });
    expect(going).toHaveBeenCalledWith(['/criteria', 'y1', 'frameworks']);
  });

  it('tells what is left out with sheet, cell, value and what to do', async () => {
    const fault = { rule: 'link-list.framework-unknown', sheet: '対応', address: 'B3', value: 'COBIT' } as const;
    await choose({ ...clean, faultTotal: 1, faults: [fault] });
    expect(page.text).toContain('対応 B3 どの基準のことか分からない名前です。');
    expect(page.text).toContain('値：COBIT');
  });

  it('begins from the columns that were kept, and names the ones that are missing', async () => {
    const missing = { rule: 'mapping.field-missing', sheet: '対応', field: 'reference', column: null } as const;
    await choose({ ...clean, fresh: 0, sums: [], mappingFaults: [missing] }, { ...columns, keptAs: '社内の対応表' });
    expect(page.text).toContain('覚えた対応「社内の対応表」から始めています。');
    expect(page.text).toContain('対応・対応する番号：必須の項目に列が対応していません。');
    await page.press('0 件を記録');
    expect(nothingAsked()).toBe(true);
  });

  it('counts anew when somebody else recorded the same meanwhile', async () => {
    await choose();
    await page.type('根拠', '別表6');
    await page.press('1,100 件を記録');
    await refuseWith(asked(path, 'POST'), 'framework-link.nothing-new', 422);
    await answer(preview(), { ...clean, fresh: 0, sums: [] });
    expect(page.button('0 件を記録').getAttribute('aria-disabled')).toBe('true');
  });

  it('tells how far a long look is, and stops it by a key', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await choose(null);
    const looking = preview();
    const key = looking.request.headers.get('Idempotency-Key') ?? '';
    await vi.advanceTimersByTimeAsync(400);
    await answer(asked('imports'), [{ id: 'i1', key, step: 'read', done: 2_500, of: 5_013 }]);
    vi.useRealTimers();
    expect(page.text).toContain('2,500 / 5,013 行');
    await page.press('取消し');
    await answer(asked('imports/i1/cancel', 'POST'), null);
    await refuseWith(looking, 'import.was-cancelled', 422);
    expect(page.text).toContain('ファイルを選ぶか、ここに置く');
  });
});

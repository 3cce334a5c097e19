// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { MappingFilePreviewView, MappingFileView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { Session } from '@akashi/web-platform';
import {
  answer,
  asked,
  nothingAsked,
  refuseWith,
  renderPage,
  settled,
  startWeb,
  type Rendered,
} from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseFile, firstRows } from '../import/chosen-file.fixture';
import { ImportMappingPage } from './import-mapping-page';

const proposed = { sheets: [{ sheet: '対応', head: { from: 1, to: 1 }, columns: { from: [1], to: [2] } }] };
const file: MappingFileView = {
  id: 'f1',
  from: { id: 'y1', titleJa: '2024-08版', titleEn: '2024-08' },
  to: { id: 'y2', titleJa: '2027-04版', titleEn: '2027-04' },
  fileName: '対応表_2027-04.xlsx',
  scan: 'none',
  size: 1000,
  kept: null,
  proposed,
  preview: firstRows('対応', [
    ['旧番号', '新番号'],
    ['9.2.3.1', '9.2.3.1'],
  ]),
};
const clean: MappingFilePreviewView = {
  mappingFaults: [],
  rows: { read: 1_098, head: 1, blank: 0, elsewhere: 0, hidden: 0 },
  sums: {
    entries: { same: 960, split: 0, merged: 40, withdrawn: 20, new: 24 },
    from: { same: 960, split: 0, merged: 94, alone: 20, total: 1_074 },
    to: { same: 960, split: 0, merged: 40, alone: 24, total: 1_024 },
  },
  named: 1_040,
  marked: 900,
  proposed: 4,
  answered: 0,
  faults: [],
  faultTotal: 0,
  version: 3,
};

let page: Rendered;

beforeEach(async () => {
  startWeb();
  vi.spyOn(TestBed.inject(Session), 'can').mockReturnValue(true);
  page = await renderPage(ImportMappingPage, { editionId: 'y1', to: 'y2' });
});

const preview = () => asked('mapping-files/f1/preview', 'POST');

async function choose(seen = clean): Promise<void> {
  await chooseFile(page, file.fileName);
  await answer(asked('editions/y1/mapping-files', 'POST'), file);
  await answer(preview(), seen);
}

describe('importing a mapping', () => {
  it('says that nothing is written, between which editions it is, and what became of the controls', async () => {
    await choose();
    expect(page.text).toContain('2024-08版 から 2027-04版 へ · 対応表_2027-04.xlsx · まだ書き込んでいません');
    expect(page.text).toMatch(/1対1\s*960\s*統合\s*94 → 40\s*分割\s*0 → 0\s*廃止\s*20\s*新設\s*24/);
    expect(page.text).toContain('ファイルの対応 1,040 件、補う提案 4 件');
  });

  it('counts nothing as confirmed unless it is said, and goes back to the difference', async () => {
    await choose();
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('1,044 件を取り込む');
    const sent = asked('mapping-files/f1/import', 'POST');
    expect(sent.request.body).toEqual({
      mapping: proposed,
      confirmed: 'none',
      keepMappingAs: '対応表_2027-04',
      version: 3,
    });
    await answer(sent, { lines: [] });
    expect(going).toHaveBeenCalledWith(['/criteria', 'y1', 'difference'], { queryParams: { to: 'y2' } });
  });

  it('counts in the importer’s name what the importer chooses', async () => {
    await choose();
    page.element.querySelector<HTMLInputElement>('input[value="marked"]')!.click();
    await settled();
    await page.press('1,044 件を取り込む');
    vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const sent = asked('mapping-files/f1/import', 'POST');
    expect(sent.request.body).toMatchObject({ confirmed: 'marked' });
    await answer(sent, { lines: [] });
  });

  it('tells each place that cannot be read with sheet, cell, value and what to do, and imports nothing', async () => {
    const fault = {
      rule: 'mapping-file.number-unknown',
      sheet: '対応',
      row: 2,
      address: 'A2',
      value: '9.9.9.9',
    } as const;
    await choose({ ...clean, faultTotal: 1, faults: [fault] });
    expect(page.text).toContain('対応 A2 その版の評価する管理策にない番号です。');
    expect(page.text).toContain('値：9.9.9.9');
    await page.press('1,044 件を取り込む');
    expect(nothingAsked()).toBe(true);
  });

  it('does not go over what somebody has said yes to', async () => {
    await choose({ ...clean, answered: 5 });
    expect(page.text).toContain(problemText('edition.mapping-answered').ja.happened);
    await page.press('1,044 件を取り込む');
    expect(nothingAsked()).toBe(true);
  });

  it('looks anew when somebody else was at the mapping meanwhile', async () => {
    await choose();
    await page.press('1,044 件を取り込む');
    await refuseWith(asked('mapping-files/f1/import', 'POST'), 'stale-version', 409);
    await answer(preview(), { ...clean, answered: 1, version: 4 });
    expect(page.text).toContain(problemText('edition.mapping-answered').ja.happened);
  });

  it('tells how far a long import is, and stops it by a key', async () => {
    await choose();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await page.press('1,044 件を取り込む');
    const sent = asked('mapping-files/f1/import', 'POST');
    const key = sent.request.headers.get('Idempotency-Key') ?? '';
    await vi.advanceTimersByTimeAsync(400);
    await answer(asked('imports'), [{ id: 'i1', key, step: 'write', done: 500, of: 1044 }]);
    vi.useRealTimers();
    expect(page.text).toContain('500 / 1,044 行');
    await page.press('取消し');
    await answer(asked('imports/i1/cancel', 'POST'), null);
    await refuseWith(sent, 'import.was-cancelled', 422);
    expect(page.text).toContain('取込みは取り消されました');
    expect(page.button('1,044 件を取り込む').getAttribute('aria-disabled')).not.toBe('true');
  });
});

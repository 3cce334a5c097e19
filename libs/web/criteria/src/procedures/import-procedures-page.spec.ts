// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ProcedureFileView, ProcedurePreviewView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { Session } from '@akashi/web-platform';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseFile, firstRows } from '../import/chosen-file.fixture';
import { ImportProceduresPage } from './import-procedures-page';

const proposed = {
  sheets: [{ sheet: '手続', head: { from: 1, to: 1 }, columns: { number: [1], testType: [2], text: [3] } }],
};
const file: ProcedureFileView = {
  id: 'f1',
  editionId: 'e1',
  fileName: '標準監査手続.xlsx',
  scan: 'none',
  size: 1000,
  kept: null,
  sameFile: [{ number: 1, importedAt: '2026-11-20T01:00:00.000Z', byName: '管理 太郎' }],
  proposed,
  preview: firstRows('手続', [
    ['番号', '区分', '手続'],
    ['9.2.3.1', '整備', '閲覧する'],
  ]),
};
const clean: ProcedurePreviewView = {
  mappingFaults: [],
  rows: { read: 3, head: 1, blank: 0, elsewhere: 0, hidden: 0 },
  added: 2,
  changed: 1,
  unchanged: 4,
  criteria: 6,
  faults: [],
  faultTotal: 0,
  version: 1,
};

let page: Rendered;

beforeEach(async () => {
  startWeb();
  vi.spyOn(TestBed.inject(Session), 'can').mockReturnValue(true);
  page = await renderPage(ImportProceduresPage, { editionId: 'e1' });
});

async function choose(): Promise<void> {
  await chooseFile(page, file.fileName);
  await answer(asked('editions/e1/procedure-files', 'POST'), file);
}

const preview = () => asked('procedure-files/f1/preview', 'POST');

async function confirmRight(): Promise<void> {
  page.element.querySelector<HTMLInputElement>('.rights input[type="checkbox"]')!.click();
  await page.type('根拠', '監査機関登録 2025-04-01');
}

describe('importing procedures', () => {
  it('says that nothing is written, that the file is known, and what it would bring', async () => {
    await choose();
    await answer(preview(), clean);
    expect(page.text).toContain('まだ書き込んでいません');
    expect(page.text).toContain('同じファイルは取込み済みです：第1回 2026-11-20 10:00 管理 太郎');
    expect(page.text).toMatch(/新しい手続\s*2\s*次の版になる手続\s*1\s*変わらない手続\s*4/);
  });

  it('tells a fault of the columns with its sheet and field set apart from what is wrong', async () => {
    await choose();
    const fault = { rule: 'mapping.field-missing', sheet: 'CSV', field: 'testType', column: null } as const;
    await answer(preview(), { ...clean, mappingFaults: [fault] });
    expect(page.text).toContain('CSV・評価の区分：必須の項目に列が対応していません。');
  });

  it('tells each place that cannot be read with sheet, cell, value and what to do, and imports nothing', async () => {
    await choose();
    const fault = {
      rule: 'procedures.number-unknown',
      sheet: '手続',
      row: 2,
      address: 'A2',
      value: '9.9.9.9',
    } as const;
    await answer(preview(), { ...clean, faultTotal: 1, faults: [fault] });
    expect(page.text).toContain('手続 A2 この版にない管理策番号です。');
    expect(page.text).toContain('値：9.9.9.9');
    expect(page.text).toContain('読めない箇所が 1 件あります。');
    await page.press('3 件を取り込む');
    expect(nothingAsked()).toBe(true);
  });

  it('asks anew when a column changes', async () => {
    await choose();
    await answer(preview(), clean);
    await page.choose('管理策番号', '2');
    await answer(preview(), clean);
  });

  it('imports only once the right to the text is confirmed and founded', async () => {
    await choose();
    await answer(preview(), clean);
    expect(page.text).toContain(problemText('procedure.rights-not-held').ja.happened);
    await page.press('3 件を取り込む');
    expect(nothingAsked()).toBe(true);
    await confirmRight();
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('3 件を取り込む');
    const sent = asked('procedure-files/f1/import', 'POST');
    expect(sent.request.body).toEqual({
      mapping: proposed,
      rightsHeld: true,
      rightsBasis: '監査機関登録 2025-04-01',
      keepMappingAs: '標準監査手続',
      version: 1,
    });
    await answer(sent, { number: 2, added: 2, changed: 1, unchanged: 4 });
    expect(going).toHaveBeenCalledWith(['/criteria', 'e1', 'procedures']);
  });

  it('counts anew when another import came between, and keeps what was typed', async () => {
    await choose();
    await answer(preview(), clean);
    await confirmRight();
    await page.press('3 件を取り込む');
    await refuseWith(asked('procedure-files/f1/import', 'POST'), 'stale-version', 409);
    await answer(preview(), { ...clean, added: 0, version: 2 });
    expect(page.text).toContain('1 件を取り込む');
    expect(page.field('根拠').value).toBe('監査機関登録 2025-04-01');
  });

  it('tells how far a long import is, and stops it by a key', async () => {
    await choose();
    await answer(preview(), clean);
    await confirmRight();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await page.press('3 件を取り込む');
    const sent = asked('procedure-files/f1/import', 'POST');
    const key = sent.request.headers.get('Idempotency-Key') ?? '';
    await vi.advanceTimersByTimeAsync(400);
    await answer(asked('imports'), [{ id: 'i1', key, step: 'write', done: 500, of: 1200 }]);
    vi.useRealTimers();
    expect(page.text).toContain('500 / 1,200 行');
    await page.press('取消し');
    await answer(asked('imports/i1/cancel', 'POST'), null);
    await refuseWith(sent, 'import.was-cancelled', 422);
    expect(page.text).toContain('取込みは取り消されました');
    expect(page.button('3 件を取り込む').getAttribute('aria-disabled')).not.toBe('true');
  });
});

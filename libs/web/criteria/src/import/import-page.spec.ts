// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { answer, asked, nothingAsked, refuseWith, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { choose, clean, preview, openImport } from './import-page.fixture';

let page: Rendered;

beforeEach(async () => {
  page = await openImport();
});

describe('importing criteria', () => {
  it('shows the columns that are proposed, and says that nothing is written', async () => {
    await choose(page);
    await answer(preview(), clean);
    expect(page.text).toContain('まだ書き込んでいません');
    expect(page.field<HTMLSelectElement>('番号').value).toBe('1');
    expect(page.text).toContain('統制目標 1 / 121');
  });

  it('tells a fault of the columns with its sheet and field set apart from what is wrong', async () => {
    await choose(page);
    const fault = { rule: 'mapping.field-missing', sheet: '一覧', field: 'number', column: null } as const;
    await answer(preview(), { ...clean, mappingFaults: [fault] });
    expect(page.text).toContain('一覧・番号：必須の項目に列が対応していません。');
  });

  it('asks anew what would become of the file when a column changes', async () => {
    await choose(page);
    await answer(preview(), clean);
    await page.choose('題名 日本語', '2');
    const again = preview();
    expect((again.request.body as { mapping: unknown }).mapping).toMatchObject({
      sheets: [{ columns: { number: [1], titleJa: [2] } }],
    });
    await answer(again, clean);
  });

  it('reads a column in another language that a person names by its tag, and in none that is no tag', async () => {
    await choose(page);
    await answer(preview(), clean);
    await page.type('ほかの言語の題名・本文', 'Deutsch');
    expect(page.text).toContain('BCP 47 の言語タグで入力します。');
    await page.type('ほかの言語の題名・本文', 'DE');
    await page.press('欄を加える');
    await page.choose('題名 ドイツ語（de）', '2');
    const again = preview();
    expect((again.request.body as { mapping: unknown }).mapping).toMatchObject({
      sheets: [{ columns: { number: [1], 'title:de': [2] } }],
    });
    await answer(again, clean);
  });

  it('tells how far a long import is, and stops it by a key', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await choose(page);
    const looking = preview();
    const key = looking.request.headers.get('Idempotency-Key') ?? '';
    await vi.advanceTimersByTimeAsync(400);
    await answer(asked('imports'), [{ id: 'i1', key, step: 'read', done: 2_500, of: 5_013 }]);
    vi.useRealTimers();
    expect(page.text).toContain('行を読んでいます1 / 32,500 / 5,013 行');
    await page.press('取消し');
    await answer(asked('imports/i1/cancel', 'POST'), null);
    await refuseWith(looking, 'import.was-cancelled', 422);
    expect(page.text).toContain('ファイルを選ぶか、ここに置く');
    expect(page.text).not.toContain('2,500 / 5,013');
  });

  it('imports only once the right to the text is confirmed and founded', async () => {
    await choose(page);
    await answer(preview(), clean);
    expect(page.text).toContain('本文を使う権利があることが確認されていません。');
    await page.press('2 件を取り込む');
    expect(nothingAsked()).toBe(true);
    [...page.element.querySelectorAll<HTMLInputElement>('.right input[type="checkbox"]')][0]!.click();
    await page.type('根拠', '規格票の購入 2026-03-02');
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('2 件を取り込む');
    const sent = asked('edition-files/f1/import', 'POST');
    expect(sent.request.body).toMatchObject({ rightsHeld: true, code: '2024-08', keepMappingAs: '管理基準_2024-08' });
    await answer(sent, { id: '2024-08', titleJa: '版', titleEn: '', counts: { all: 2 } });
    expect(going).toHaveBeenCalledWith(['/criteria', '2024-08']);
  });
});

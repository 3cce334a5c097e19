// @vitest-environment jsdom
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { previewOf, type TableMapping } from '@akashi/domain/table';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '../testing/render-page';
import { settled, type Rendered } from '../testing/rendered';
import { MappingWizard } from './mapping-wizard';

const cell = (column: number, row: number, text: string) => ({
  address: `${'ABCD'[column - 1]}${row}`,
  column,
  text,
  kind: 'text' as const,
});
const sheet = (name: string) => ({
  name,
  hidden: false,
  merged: ['A1:C1'],
  hiddenColumns: [3],
  rows: [
    { row: 1, hidden: false, cells: [cell(1, 1, '管理策一覧')] },
    { row: 2, hidden: false, cells: [cell(1, 2, '番号'), cell(2, 2, '内容'), cell(3, 2, '備考')] },
    { row: 3, hidden: true, cells: [cell(1, 3, '5.1.1'), cell(2, 3, '方針')] },
  ],
});

const chosen = signal<TableMapping>({ sheets: [] });

@Component({
  imports: [MappingWizard],
  template: `<ak-mapping-wizard [preview]="preview" [fields]="fields" [(mapping)]="mapping" />`,
})
class Host {
  readonly preview = previewOf({ format: 'xlsx', encoding: null, sheets: [sheet('管理策'), sheet('統制')] });
  readonly fields = [
    { name: 'number', label: '番号', required: true, several: false, before: ['title'] },
    { name: 'text', label: '本文', required: false, several: true },
    { name: 'title', label: '題名', required: false, several: false },
  ];
  readonly mapping = chosen;
}

describe('mapping the columns of a file', () => {
  let page: Rendered;

  beforeEach(async () => {
    TestBed.resetTestingModule();
    chosen.set({ sheets: [{ sheet: '管理策', head: { from: 2, to: 2 }, columns: { number: [1] } }] });
    page = await renderPage(Host);
  });

  it('names each column by its letter and heading, and the columns that are not used', () => {
    const options = [...page.field<HTMLSelectElement>('番号').options].map(({ label }) => label);
    expect(options).toEqual(['なし', 'A 番号', 'B 内容', 'C 備考（非表示）']);
    expect(page.text).toContain('使わない列：B 内容、C 備考（非表示）');
  });

  it('takes a column from the field that had it', async () => {
    await page.choose('本文', '1');
    expect(chosen().sheets[0]?.columns).toEqual({ text: [1] });
  });

  it('lets number and title be read from one column, and shows both over it', async () => {
    await page.choose('題名', '1');
    expect(chosen().sheets[0]?.columns).toEqual({ number: [1], title: [1] });
    expect(page.element.querySelector('th.mapped')?.textContent.trim()).toBe('番号・題名');
  });

  it('lets a field of several columns have another', async () => {
    await page.choose('本文', '2');
    await page.choose('本文 2', '3');
    expect(chosen().sheets[0]?.columns).toEqual({ number: [1], text: [2, 3] });
  });

  it('keeps the first heading row before the last', async () => {
    await page.choose('見出し行（おわり）', '1');
    expect(chosen().sheets[0]?.head).toEqual({ from: 1, to: 1 });
    await page.choose('見出し行（はじめ）', '0');
    expect(chosen().sheets[0]?.head).toEqual({ from: 0, to: 0 });
  });

  it('reads another sheet like the first, and tells which is not read', async () => {
    expect(page.text).toContain('統制（読まない）');
    await page.choose('シート', '統制');
    page.element.querySelector<HTMLInputElement>('input[type="checkbox"]')!.click();
    await settled();
    expect(chosen().sheets.map(({ sheet: name, columns }) => [name, columns])).toEqual([
      ['管理策', { number: [1] }],
      ['統制', { number: [1] }],
    ]);
  });

  it('shows the first rows with what is hidden, and the field above its column', () => {
    expect(page.text).toContain('3 非表示');
    expect(page.text).toContain('C 非表示');
    expect(page.element.querySelector('th.mapped')?.textContent.trim()).toBe('番号');
    expect(page.element.querySelector('td[colspan="3"]')?.textContent.trim()).toBe('管理策一覧');
  });
});

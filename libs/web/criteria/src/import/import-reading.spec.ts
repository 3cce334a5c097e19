// @vitest-environment jsdom
import type { EditionFileView } from '@akashi/contracts';
import { answer, asked, refuseWith, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseFile } from './chosen-file.fixture';
import { asking, choose, clean, file, preview, openImport } from './import-page.fixture';

let page: Rendered;

beforeEach(async () => {
  page = await openImport();
});

describe('a file of criteria that is not read at once', () => {
  it('reads the same file in another encoding when a person knows it to be written so, and keeps the names', async () => {
    const inText = (encoding: 'shift_jis' | 'euc-jp'): EditionFileView => {
      return { ...file, table: { ...file.table!, preview: { ...file.table!.preview, format: 'csv', encoding } } };
    };
    await choose(page, inText('shift_jis'));
    await answer(preview(), asking);
    await page.type('版の名称 日本語', '私の版');
    expect(page.field<HTMLSelectElement>('文字コード').value).toBe('shift_jis');
    await page.choose('文字コード', 'euc-jp');
    const sent = asked('edition-files', 'POST');
    expect(sent.request.url).toContain('encoding=euc-jp');
    expect((sent.request.body as File).name).toBe(file.fileName);
    await answer(sent, { ...inText('euc-jp'), id: 'f1' });
    await answer(preview(), clean);
    expect(page.field<HTMLSelectElement>('文字コード').value).toBe('euc-jp');
    expect(page.field<HTMLInputElement>('版の名称 日本語').value).toBe('私の版');
  });

  it('tells the line of a byte that is no letter in the encoding, and offers another', async () => {
    await chooseFile(page, 'a.csv');
    const faults = [{ place: '3', rule: 'unknown-encoding', value: 'UTF-8' }];
    await refuseWith(asked('edition-files', 'POST'), 'file.not-readable', 422, { faults });
    expect(page.text).toContain('3 行：');
    await page.choose('文字コード', 'shift_jis');
    const again = asked('edition-files', 'POST');
    expect(again.request.url).toContain('encoding=shift_jis');
    await answer(again, file);
    await answer(preview(), clean);
  });

  it('says why a file cannot be read, and lets another be chosen', async () => {
    await chooseFile(page, 'a.pdf');
    const faults = [{ sheet: '一覧', place: 'C17', rule: 'damaged', value: 'XML' }];
    await refuseWith(asked('edition-files', 'POST'), 'file.not-readable', 422, { faults });
    expect(page.text).toContain('管理基準のファイルを選びます');
    expect(page.text).toContain('一覧 C17：');
    expect(page.text).toContain('(XML)');
  });
});

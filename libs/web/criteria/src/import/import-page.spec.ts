// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { EditionFileView, EditionPreviewView } from '@akashi/contracts';
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
import { chooseFile, firstRows } from './chosen-file.fixture';
import { ImportPage } from './import-page';

const file: EditionFileView = {
  id: 'f1',
  fileName: '管理基準_2024-08.xlsx',
  size: 1000,
  title: '',
  sameFile: [],
  tree: null,
  table: {
    kept: null,
    proposed: { sheets: [{ sheet: '一覧', head: { from: 1, to: 1 }, columns: { number: [1], textJa: [2] } }] },
    preview: firstRows(
      '一覧',
      [
        ['番号', '本文'],
        ['9.2', '利用者'],
      ],
      3,
    ),
  },
};
const clean: EditionPreviewView = {
  mappingFaults: [],
  rows: { read: 2, head: 1, blank: 0, elsewhere: 0, hidden: 0 },
  leftOut: 0,
  counts: { all: 2, chapters: 0, groups: 1, objectives: 1, items: 0, mandatory: 0 },
  faults: [],
  faultTotal: 0,
  known: { objectives: { of: 121, found: 1 }, mandatory: { of: 31, found: 0 } },
  sameContent: null,
};
const asking: EditionPreviewView = {
  ...clean,
  faultTotal: 1,
  faults: [{ rule: 'catalogue.number-cell', sheet: '一覧', row: 3, address: 'A3', value: '5.1' }],
};

let page: Rendered;

beforeEach(async () => {
  startWeb();
  vi.spyOn(TestBed.inject(Session), 'can').mockReturnValue(true);
  page = await renderPage(ImportPage);
});

async function choose(received = file): Promise<void> {
  await chooseFile(page, file.fileName);
  await answer(asked('edition-files', 'POST'), received);
}

const preview = () => asked('edition-files/f1/preview', 'POST');

const tree: EditionFileView = {
  ...file,
  fileName: 'catalog.json',
  title: 'Generated 5.1.1',
  table: null,
  tree: {
    groups: 20,
    controls: 1_196,
    withdrawn: 12,
    params: { valued: 0, choice: 230, open: 900, unknown: 2 },
    unknownParams: ['ac-9_prm_1', 'ac-9_prm_2'],
    assessmentParts: 4_000,
    unnumberedGroups: 0,
    language: null,
  },
};

describe('importing an OSCAL catalogue', () => {
  it('tells what will not stand in the edition letter by letter, and says nothing of what there is none of', async () => {
    await choose(tree);
    await answer(preview(), clean);
    expect(page.text).toContain('Generated 5.1.1');
    expect(page.text).toContain('群 20・管理策 1,196');
    expect(page.text).toContain('12 件。廃止の旨を付けて残し');
    expect(page.text).toContain('230 件。[Selection: …]');
    expect(page.text).toContain('900 件。[ ] の中に名前を入れます。値は決めません。');
    expect(page.text).toContain('定義のないパラメータが 2 件あります');
    expect(page.text).toContain('ac-9_prm_1');
    expect(page.text).toContain('4,000 件。評価目標と評価方法は');
    expect(page.text).not.toContain('値のあるパラメータ');
    expect(page.text).not.toContain('識別子のない群');
  });

  it('is read in the language that a person says its texts are in', async () => {
    await choose(tree);
    await answer(preview(), clean);
    await page.type('本文の言語（空欄は文字から日本語か英語と判断）', 'de');
    expect(page.text).toContain('ドイツ語（de）');
    await page.press('この言語にする');
    const again = preview();
    expect(again.request.body).toMatchObject({ mapping: null, language: 'de' });
    await answer(again, clean);
  });
});

describe('importing criteria', () => {
  it('shows the columns that are proposed, and says that nothing is written', async () => {
    await choose();
    await answer(preview(), clean);
    expect(page.text).toContain('まだ書き込んでいません');
    expect(page.field<HTMLSelectElement>('番号').value).toBe('1');
    expect(page.text).toContain('統制目標 1 / 121');
  });

  it('tells a fault of the columns with its sheet and field set apart from what is wrong', async () => {
    await choose();
    const fault = { rule: 'mapping.field-missing', sheet: '一覧', field: 'number', column: null } as const;
    await answer(preview(), { ...clean, mappingFaults: [fault] });
    expect(page.text).toContain('一覧・番号：必須の項目に列が対応していません。');
  });

  it('asks anew what would become of the file when a column changes', async () => {
    await choose();
    await answer(preview(), clean);
    await page.choose('題名 日本語', '2');
    const again = preview();
    expect((again.request.body as { mapping: unknown }).mapping).toMatchObject({
      sheets: [{ columns: { number: [1], titleJa: [2] } }],
    });
    await answer(again, clean);
  });

  it('reads a column in another language that a person names by its tag, and in none that is no tag', async () => {
    await choose();
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
    await choose();
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

  it('sends the number that a person answers, and never one of its own', async () => {
    await choose();
    await answer(preview(), asking);
    expect(page.text).toContain('5.1 か 5.10 か');
    expect(page.text).toContain('答えが必要な行が 1 件あります。');
    const numbers = [...page.element.querySelectorAll<HTMLInputElement>('ak-question-pane input')];
    numbers[0]!.value = '5.10';
    numbers[0]!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    await page.press('この番号で読む');
    const again = preview();
    expect((again.request.body as { answers: unknown }).answers).toEqual([
      { sheet: '一覧', row: 3, number: '5.10', reason: '' },
    ]);
    await answer(again, clean);
  });

  it('asks anew about a sheet whose numbers are read from another column', async () => {
    await choose();
    await answer(preview(), asking);
    await page.press('この番号で読む');
    const answered = preview();
    expect((answered.request.body as { answers: unknown[] }).answers).toHaveLength(1);
    await answer(answered, clean);
    await page.choose('題名 日本語', '2');
    const titled = preview();
    expect((titled.request.body as { answers: unknown[] }).answers).toHaveLength(1);
    await answer(titled, clean);
    await page.choose('番号', '2');
    const moved = preview();
    expect((moved.request.body as { answers: unknown[] }).answers).toEqual([]);
    await answer(moved, clean);
  });

  it.each([
    ['catalogue.number-twice', true, true],
    ['catalogue.without-words', false, true],
    ['catalogue.mandatory-unknown', false, false],
    ['cell.struck-text', false, true],
    ['cell.merged', false, false],
  ] as const)('offers for %s what puts it right and nothing else', async (rule, number, leaveOut) => {
    await choose();
    await answer(preview(), { ...asking, faults: [{ ...asking.faults[0]!, rule }] });
    expect(page.text.includes('この番号で読む')).toBe(number);
    expect(page.text.includes('読まない行にする')).toBe(leaveOut);
    expect(page.text.includes('ファイルか列の対応を直してください。')).toBe(!leaveOut);
  });

  it('imports only once the right to the text is confirmed and founded', async () => {
    await choose();
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

  it('reads the same file in another encoding when a person knows it to be written so, and keeps the names', async () => {
    const inText = (encoding: 'shift_jis' | 'euc-jp'): EditionFileView => {
      return { ...file, table: { ...file.table!, preview: { ...file.table!.preview, format: 'csv', encoding } } };
    };
    await choose(inText('shift_jis'));
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

import ExcelJS from 'exceljs';

type Row = readonly (string | number | null)[];

/** A workbook of sheets of rows, made as a person makes one: no two firms lay out a catalogue alike. */
async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const add = (sheet: ExcelJS.Worksheet, rows: readonly Row[]) => rows.forEach((row) => sheet.addRow([...row]));

const objectives = ['9.1', '9.1.1', '9.1.1.1', '9.1.1.10', '9.2', '9.2.3', '9.2.3.2', '9.2.3.11.PB'];

/** Title lines and a blank line above the head, a counting column before the number, a note at the end. */
export const withTitleRows = () =>
  workbook((book) => {
    const sheet = book.addWorksheet('一覧');
    add(sheet, [
      ['別紙1　管理策一覧'],
      ['2024年8月版'],
      [],
      ['No.', '管理策番号', '項目名', '内容', '統一基準', '備考'],
    ]);
    add(
      sheet,
      objectives.map((number, at) => [at + 1, number, `題 ${number}`, `本文 ${number}`, '6.1.1、6.1.2', null]),
    );
    sheet.getRow(7).hidden = true;
    add(sheet, [[], [null, null, null, null, null, '※ 欄外の注']]);
  });

/** A head of two rows: 「管理策」 merged over number and text, 「由来」 over the sources. */
export const withMergedHeads = () =>
  workbook((book) => {
    const sheet = book.addWorksheet('管理策');
    add(sheet, [
      ['管理策', null, null, '由来', null],
      ['番号', '題名', '本文', 'JIS Q 27002', 'JIS Q 27017'],
      ...objectives.map((number) => [number, `題 ${number}`, `本文 ${number}`, '9.2.3', null]),
    ]);
    sheet.mergeCells('A1:C1');
    sheet.mergeCells('D1:E1');
  });

/** A sheet for each part, and a cover that is none of them. */
export const withPartInSheetName = () =>
  workbook((book) => {
    add(book.addWorksheet('表紙'), [['管理基準'], ['この資料の使い方']]);
    const parts = {
      ガバナンス基準: ['3.1.2', '3.1.2.1'],
      マネジメント基準: ['4.4.1', '4.4.1.1'],
      管理策基準: objectives,
    };
    for (const [name, numbers] of Object.entries(parts)) {
      add(book.addWorksheet(name), [['番号', '本文'], ...numbers.map((number) => [number, `本文 ${number}`])]);
    }
  });

/** English headings, numbers of another standard, several sources in one cell. */
export const inEnglish = () =>
  workbook((book) => {
    const sheet = book.addWorksheet('Annex A');
    add(sheet, [
      ['Control ID', 'Title', 'Control text', 'NIST SP 800-53', 'Mandatory'],
      ['A.5', 'Organizational controls', null, null, null],
      ['A.5.1', 'Policies', 'Policies are defined.', 'PL-1; PM-1', 'yes'],
      ['A.5.2', 'Roles', 'Roles are defined.', null, null],
      ['A.5.10', 'Acceptable use', 'Use is agreed.', 'PL-4', null],
    ]);
  });

/** The suffix in a column of its own, and two numbers that the program has made figures of. */
export const withSuffixColumn = () =>
  workbook((book) => {
    const sheet = book.addWorksheet('管理策');
    add(sheet, [
      ['番号', '末尾', '内容'],
      [9.1, null, '群'],
      ['9.2', null, '群'],
      ['9.2.3', null, '目標'],
      ['9.2.3.11', 'PB', '多要素認証'],
      ['9.2.3.2', 'Ｐ', '一覧'],
    ]);
  });

/** An OSCAL catalog of 20 families with 55 controls each, every fifth of them enhanced: 1,100 controls. */
export function oscalCatalog(version = '1.1.2'): Uint8Array {
  const group = (f: number) => {
    const family = `f${String.fromCharCode(97 + f)}`;
    return {
      id: family,
      class: 'family',
      title: `Family ${f + 1}`,
      controls: Array.from({ length: 46 }, (_, n) => control(family, n + 1)),
    };
  };
  const control = (family: string, n: number): object => ({
    id: `${family}-${n}`,
    class: 'SP800-53',
    title: `Control ${family}-${n}`,
    params: [
      { id: `${family}-${n}_prm_1`, label: 'organization-defined frequency' },
      { id: `${family}-${n}_prm_2`, values: ['yearly'] },
      { id: `${family}-${n}_prm_3`, select: { choice: [`by {{ insert: param, ${family}-${n}_prm_2 }}`, 'on demand'] } },
    ],
    props: [
      { name: 'label', value: `${family.toUpperCase()}-0${n}`, class: 'zero-padded' },
      { name: 'label', value: `${family.toUpperCase()}-${n}` },
      ...(n === 7 ? [{ name: 'status', value: 'withdrawn' }] : []),
    ],
    parts: [
      {
        name: 'statement',
        prose: 'The organization:',
        parts: [
          {
            name: 'item',
            props: [{ name: 'label', value: 'a.' }],
            prose: `reviews {{ insert: param, ${family}-${n}_prm_1 }};`,
          },
          { name: 'item', props: [{ name: 'label', value: 'b.' }], prose: `tests {{ ${family}-${n}_prm_3 }}.` },
        ],
      },
      { name: 'assessment-objective', prose: 'not part of the criterion' },
    ],
    ...(n % 5 === 0 ? { controls: [{ id: `${family}-${n}.1`, title: `Enhancement ${n}` }] } : {}),
  });
  const groups = Array.from({ length: 20 }, (_, f) => group(f));
  const metadata = { title: 'Generated catalog', version: '5', 'oscal-version': version };
  return new TextEncoder().encode(JSON.stringify({ catalog: { uuid: 'x', metadata, groups } }));
}

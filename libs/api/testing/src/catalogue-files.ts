import ExcelJS from 'exceljs';

type Cell = string | number | null;

/** A file as a browser hands it over. */
export interface CatalogueFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

async function workbook(name: string, fill: (book: ExcelJS.Workbook) => void): Promise<CatalogueFile> {
  const book = new ExcelJS.Workbook();
  fill(book);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, mimeType, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

const addRows = (sheet: ExcelJS.Worksheet, rows: readonly (readonly Cell[])[]) =>
  rows.forEach((row) => sheet.addRow([...row]));

/** Own words for a number; no standard says them. */
const subjects = ['権限の申請', '記録の保管', '変更の承認', '委託先の確認', '復旧の訓練'] as const;
const subjectOf = (number: string) =>
  subjects[number.split('.').reduce((sum, part) => sum + (Number(part) || 0), 0) % subjects.length]!;

/** Groups 5 to 9 with two objectives of three items each: 5, 5.1, 5.1.1, 5.1.1.1 … in the order of the criteria. */
function numbers(): string[] {
  return [5, 6, 7, 8, 9].flatMap((chapter) => [
    `${chapter}.1`,
    ...[1, 2].flatMap((objective) => [
      `${chapter}.1.${objective}`,
      ...[1, 2, 3].map((item) => `${chapter}.1.${objective}.${item}`),
    ]),
  ]);
}

/**
 * Title lines above the head, a counting column, the part beside the number, a hidden row and a note at the end. `edited`
 * makes the next year's file of it: two texts differ, one item is gone and one is new. The first number is a number cell.
 */
export function withTitleLines(tag: string, edited = false): Promise<CatalogueFile> {
  const year = edited ? '2026' : '2025';
  return workbook(`管理策一覧_${year}_${tag}.xlsx`, (book) => {
    const sheet = book.addWorksheet('一覧');
    addRows(sheet, [
      [`別紙1　管理策一覧 ${tag}`],
      [`${year}年版`],
      [],
      ['No.', '区分', '管理策番号', '項目名', '内容', '統一基準', `備考 ${tag}`],
    ]);
    const shown = numbers().filter((number) => !edited || number !== '9.1.2.3');
    [...shown, ...(edited ? ['9.1.2.4'] : [])].forEach((number, at) => {
      const text = `${subjectOf(number)}を${number}のとおり定め、台帳に残す。${tag}`;
      const said = edited && ['5.1.1.1', '6.1.1.2'].includes(number) ? `${text}毎年見直す。` : text;
      const isNumber = number === '5.1' && !edited;
      sheet.addRow([at + 1, '管理策基準', isNumber ? 5.1 : number, `題 ${number}`, said, `6.${at + 1}.1`, null]);
    });
    sheet.getRow(9).hidden = true;
    addRows(sheet, [[], [null, null, null, null, null, null, '※ 欄外の注']]);
  });
}

/** Two heading rows: 「管理策」 merged over number, title and text, 「由来」 over the sources; a merged title above them. */
export function withMergedHeads(tag: string): Promise<CatalogueFile> {
  return workbook(`統制集_${tag}.xlsx`, (book) => {
    const sheet = book.addWorksheet('管理策');
    addRows(sheet, [
      [`統制集 ${tag}`],
      ['管理策', null, null, '由来', null],
      ['番号', '題名', '本文', 'JIS Q 27002', 'JIS Q 27017'],
      ...numbers().map((number) => [number, `題 ${number}`, `${subjectOf(number)}を確かめる。${tag}`, '9.2.3', null]),
    ]);
    sheet.mergeCells('A1:E1');
    sheet.mergeCells('A2:C2');
    sheet.mergeCells('D2:E2');
  });
}

/** A sheet for each part, a cover that is none of them, and an empty sheet at the end. */
export function withPartsInSheets(tag: string): Promise<CatalogueFile> {
  return workbook(`管理基準_部別_${tag}.xlsx`, (book) => {
    addRows(book.addWorksheet('表紙'), [['管理基準'], ['この資料の使い方']]);
    const parts = {
      ガバナンス基準: ['3.1.2', '3.1.2.1', '3.1.2.2'],
      マネジメント基準: ['4.4.1', '4.4.1.1', '4.4.1.2'],
      管理策基準: numbers(),
    };
    for (const [name, own] of Object.entries(parts)) {
      const rows = own.map((number) => [number, `${subjectOf(number)}を${name}に従い定める。${tag}`]);
      addRows(book.addWorksheet(name), [['番号', '本文'], ...rows]);
    }
    book.addWorksheet('Sheet5');
  });
}

/** English headings, numbers of another standard, formulas with their values, several sources in one cell. */
export function inEnglish(tag: string): Promise<CatalogueFile> {
  return workbook(`annex_${tag}.xlsx`, (book) => {
    const sheet = book.addWorksheet('Annex');
    addRows(sheet, [
      ['Control ID', 'Title', 'Control text', 'NIST SP 800-53', 'Mandatory'],
      ['A.5', `Organizational controls ${tag}`, null, null, null],
    ]);
    for (let n = 1; n <= 12; n += 1) {
      const title = { formula: `"Topic ${n}"`, result: `Topic ${n}`, date1904: false };
      sheet.addRow([`A.5.${n}`, title, `Topic ${n} is agreed and kept ${tag}.`, 'PL-1; PM-1', n === 1 ? 'yes' : null]);
    }
  });
}

/** An OSCAL catalog of families with 46 controls, every fifth of them enhanced and one withdrawn: with all 20, 1,100 controls. */
export function oscalCatalog(tag: string, families = 20): CatalogueFile {
  const letters = 'abcdefghijklmnopqrst'.slice(0, families);
  const groups = Array.from(letters, (letter, at) => ({
    id: `f${letter}`,
    class: 'family',
    title: `Family ${at + 1}`,
    controls: Array.from({ length: 46 }, (_, n) => control(`f${letter}`, n + 1, tag)),
  }));
  const metadata = { title: `Generated catalog ${tag}`, version: '5', 'oscal-version': '1.1.2' };
  const buffer = Buffer.from(JSON.stringify({ catalog: { uuid: tag, metadata, groups } }));
  return { name: `catalog_${tag}.json`, mimeType: 'application/json', buffer };
}

/** OSCAL with one part that is a number, where a list has to stand. */
export function brokenOscal(): CatalogueFile {
  const groups = [{ id: 'a', controls: [{ parts: 1 }] }];
  const buffer = Buffer.from(JSON.stringify({ catalog: { metadata: { 'oscal-version': '1.1.2' }, groups } }));
  return { name: 'broken.json', mimeType: 'application/json', buffer };
}

function control(family: string, n: number, tag: string): object {
  const id = `${family}-${n}`;
  const label = (value: string, kind: string) => ({ name: 'label', value, class: kind });
  const labels = (of = '', padded = '') => [
    label(`${family.toUpperCase()}-${String(n).padStart(2, '0')}${padded}`, 'sp800-53a'),
    label(`${family.toUpperCase()}-${String(n).padStart(2, '0')}${padded}`, 'zero-padded'),
    label(`${id.toUpperCase()}${of}`, 'sp800-53'),
  ];
  if (n === 7) {
    const status = { name: 'status', value: 'withdrawn' };
    const links = [{ href: `#${family}-1`, rel: 'incorporated-into' }];
    return { id, title: `Control ${id}`, props: [...labels(), status], links };
  }
  const item = (letter: string, prose: string) => ({
    id: `${id}_smt.${letter}`,
    name: 'item',
    props: [{ name: 'label', value: `${letter}.` }],
    prose,
  });
  const below = [
    item('a', `reviews within {{ insert: param, ${id}_prm_1 }}, at the latest in {{ insert: param, ${id}_prm_3 }};`),
    item('b', `tests {{ insert: param, ${id}_prm_2 }}.`),
  ];
  const enhancement = { id: `${id}.1`, title: `Enhancement of ${id}`, props: labels('(1)', '(01)') };
  return {
    id,
    class: 'SP800-53',
    title: `Control ${id}`,
    params: [
      { id: `${id}_prm_1`, guidelines: [{ prose: 'a frequency is defined' }] },
      { id: `${id}_prm_2`, select: { 'how-many': 'one-or-more', choice: ['monthly', 'yearly'] } },
      { id: `${id}_prm_3`, label: 'days', values: ['30 days'] },
    ],
    props: labels(),
    links: [{ href: '#7f473f21-0000-4000-8000-000000000000', rel: 'reference' }],
    parts: [
      { id: `${id}_smt`, name: 'statement', prose: `The organization ${tag}:`, parts: below },
      { id: `${id}_gdn`, name: 'guidance', prose: `Words of [the first](#${family}-1).` },
      { id: `${id}_obj`, name: 'assessment-objective', prose: 'not part of the criterion' },
    ],
    ...(n % 5 === 0 ? { controls: [enhancement] } : {}),
  };
}

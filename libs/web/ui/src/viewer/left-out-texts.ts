import type { LeftOutKind } from '@akashi/contracts';

const counted = new Intl.NumberFormat('en-US');

/** What is not shown of a file, or not as its own program shows it, in a sentence. */
export const leftOutTexts: Readonly<Record<LeftOutKind, (count: string) => readonly [string, string]>> = {
  sheets: (count) => [`はじめの ${count} シートを表示しています。`, `The first ${count} sheets are shown.`],
  rows: (count) => [`行が多いため、はじめの ${count} 行を表示しています。`, `The first ${count} rows are shown.`],
  columns: (count) => [`列が多いため、左から ${count} 列を表示しています。`, `The first ${count} columns are shown.`],
  cells: (count) => [`セルが多いため、はじめの ${count} セルを表示しています。`, `The first ${count} cells are shown.`],
  'long-cells': (count) => [
    `${count} 個のセルは長いため、はじめだけを表示しています。`,
    `Only the beginning is shown of ${count} long cells.`,
  ],
  hidden: (count) => [
    `Excelで非表示の ${count} シートも表示しています。`,
    `${count} sheets that Excel hides are shown, too.`,
  ],
  formulas: (count) => [
    `${count} 個の数式は計算結果が保存されていないため、表示できません。`,
    `${count} formulas hold no stored result and show nothing.`,
  ],
  pictures: (count) => [
    `図や画像（${count}）は、ここでは表示しません。`,
    `Pictures and drawings (${count}) are not shown here.`,
  ],
  comments: () => ['コメントは、ここでは表示しません。', 'Comments are not shown here.'],
  embedded: (count) => [
    `埋め込まれたファイル（${count}）は、ここでは開きません。`,
    `Embedded files (${count}) are not opened here.`,
  ],
  macros: () => ['マクロがあります。ここでは実行しません。', 'It holds macros. They are not run here.'],
  links: (count) => [
    `ほかのブックへの参照（${count}）は開かず、保存された値を表示しています。`,
    `References to other workbooks (${count}) are not opened: the stored values are shown.`,
  ],
  lines: (count) => [
    `長いため、はじめの ${count} 行を表示しています。`,
    `It is long: the first ${count} lines are shown.`,
  ],
  'long-lines': (count) => [
    `長い段落は、はじめの ${count} 字を表示しています。`,
    `Of long paragraphs the first ${count} letters are shown.`,
  ],
  numbering: (count) => [
    `${count} 個の段落の自動の番号は、ここでは表示できません。`,
    `The automatic numbers of ${count} paragraphs cannot be shown here.`,
  ],
  margins: () => ['ヘッダーとフッターは、ここでは表示しません。', 'Headers and footers are not shown here.'],
  deleted: () => [
    '変更履歴があります。挿入後・削除後の文を表示しています。',
    'It has tracked changes: the text is shown with what was inserted and without what was deleted.',
  ],
  html: () => ['HTMLのメールを、文字だけにして表示しています。', 'The mail is a page: its text alone is shown.'],
  remote: () => [
    'このメールは外部の画像などを参照しています。ここでは取り寄せません。',
    'The mail asks for pictures from elsewhere. Nothing is fetched here.',
  ],
  attachments: (count) => [
    `添付ファイルは ${count} 件あります。はじめの 200 件を表示しています。`,
    `It has ${count} attachments; the first 200 are listed.`,
  ],
  uuencode: (count) => [
    `本文に埋め込まれたファイル（uuencode、${count}）は、ここでは開きません。`,
    `Files written into the text (uuencode, ${count}) are not opened here.`,
  ],
  winmail: () => [
    'winmail.dat（Outlook独自の形式）の中は、ここでは開きません。',
    'What is inside winmail.dat, a format of Outlook alone, is not opened here.',
  ],
  letters: () => [
    '文字コードに合わない文字があり、� と表示しています。',
    'Some letters do not fit their encoding and are shown as �.',
  ],
};

export const countWords = (count: number | null): string => (count === null ? '' : counted.format(count));

import type { CellFaultRule } from '../fault-rule';
import { point, type FaultText } from './point';

/** Faults of cells that hold nothing that could be read, and of parts of a workbook that it does not show. */
export const cellFaultTexts: Record<CellFaultRule, FaultText> = {
  'cell.error-value': point(
    ['セルの式が #REF! や #N/A などの値になっています。', '式を直すか、値を入力してください。'],
    ['The cell’s formula gives a value like #REF! or #N/A.', 'Correct the formula, or type the value.'],
  ),
  'cell.formula-without-value': point(
    ['セルの式に、計算された値が保存されていません。', 'Excelで開いて再計算し、保存し直してください。'],
    ['The cell’s formula was saved without its value.', 'Open the file in Excel, recalculate and save it again.'],
  ),
  'cell.too-long': point(
    ['セルの文字が上限より長くなっています。', '文を短くするか、個別管理策を行に分けてください。'],
    ['The cell holds more text than the limit.', 'Make it shorter, or divide the control into rows.'],
  ),
  'cell.merged': point(
    ['セルが結合されています。', '結合を解除し、それぞれの行と列に記入してください。'],
    ['Cells are merged.', 'Unmerge them and fill in every row and column by itself.'],
  ),
  'cell.date-instead-of-text': point(
    ['番号が日付に変わっています。', 'セルの書式を「文字列」にして、番号を入力し直してください。'],
    ['The number has turned into a date.', 'Format the cell as text and type the number again.'],
  ),
  'cell.number-instead-of-text': point(
    [
      '番号が数値になっているか、表示形式で見え方が変わっています。5.1 か 5.10 かを読み分けられません。',
      'セルの書式を「文字列」にして、番号を入力し直してください。',
    ],
    [
      'The number is stored as a figure, or shown by a format: 5.1 may have been 5.10.',
      'Format the cell as text and type the number once more.',
    ],
  ),
  'cell.hidden-row': point(
    ['表示されていない行です。記載は読み取っています。', '残すかどうかを依頼者に確認してください。'],
    ['The sheet hides this row; it was read all the same.', 'Ask the client whether it is meant to stay.'],
  ),
  'cell.hidden-column': point(
    [
      '表示されていない列に記載があります。ほかの列と同じく読み取っています。',
      '列の記載を言明とするか、依頼者に確認してください。',
    ],
    [
      'The sheet hides this column, and something stands in it; it was read like the others.',
      'Ask the client whether what stands in the column is part of the statement.',
    ],
  ),
  'sheet.hidden': point(
    [
      '表示されていないシートです。ほかのシートと同じく読み取っています。',
      'シートの記載を言明とするか、依頼者に確認してください。',
    ],
    [
      'The workbook hides this sheet; it was read like the others.',
      'Ask the client whether what stands in the sheet is part of the statement.',
    ],
  ),
  'cell.struck-text': point(
    [
      '取り消し線の付いた文字があります。消した文と残した文を読み分けられません。',
      '取り消し線の文字を消した版を依頼者から受け取ってください。',
    ],
    [
      'Some of this text is struck out: what was deleted and what stays cannot be told apart.',
      'Ask the client for a copy without the struck-out text.',
    ],
  ),
  'sheet.not-read': point(
    ['読み取っていないシートです。', '個別管理策や母集団が書かれていないかを、依頼者に確認してください。'],
    ['Nothing of this sheet was read.', 'Ask the client whether it holds controls or populations.'],
  ),
};

import type { DocumentFaultRule } from '../fault-rule';
import { point, type FaultText } from './point';

/** Faults of a file as a whole, and what is asked where it can be read in more than one way. */
export const documentFaultTexts: Record<DocumentFaultRule, FaultText> = {
  'not-a-zip': point(
    ['Excelのブック（.xlsx）ではありません。', 'Excelで「Excel ブック (.xlsx)」として保存し直してください。'],
    ['This is not an Excel workbook (.xlsx).', 'Save it in Excel as “Excel Workbook (.xlsx)”.'],
  ),
  'wrong-type': point(
    [
      'ファイルの中身が、この画面で受け取る種類ではありません。',
      '画面に示した形式で保存したファイルを選んでください。',
    ],
    ['The content is not of the type this page takes.', 'Choose a file saved in the format the page names.'],
  ),
  encrypted: point(
    ['パスワードで保護されています。', 'パスワードを外して保存し直してください。送受信の保護はこの画面が行います。'],
    ['The file is protected by a password.', 'Remove the password and save it again; the transfer is protected here.'],
  ),
  truncated: point(
    ['ファイルが途中で切れています。', '元のファイルを開けることを確かめ、もう一度送ってください。'],
    ['The file is cut short.', 'Check that the original opens, and send it again.'],
  ),
  damaged: point(
    ['ファイルが壊れています。', 'Excelで開いて修復し、別の名前で保存し直してください。'],
    ['The file is damaged.', 'Open it in Excel, let it be repaired and save it under another name.'],
  ),
  'damaged-structure': point(
    ['形式に合わない箇所があります。', '示した箇所を直すか、発行元からファイルを取り直してください。'],
    [
      'A place in the file is not as its format says.',
      'Correct the place that is named, or get the file anew from its publisher.',
    ],
  ),
  'too-large': point(
    ['ファイル、または一つの値が上限の大きさを超えています。', '不要なシートや画像を除くか、分けて送ってください。'],
    [
      'The file, or one value in it, is over the limit.',
      'Remove sheets or pictures that are not needed, or send it in parts.',
    ],
  ),
  bomb: point(
    [
      '展開すると上限を超える大きさになるファイルです。',
      '必要なシートだけの新しいブックに写して、保存し直してください。',
    ],
    [
      'Unpacked, the file would be far over the limit.',
      'Copy the sheets that are needed into a new workbook and save that.',
    ],
  ),
  macro: point(
    ['マクロが含まれています。', 'マクロのない「Excel ブック (.xlsx)」として保存し直してください。'],
    ['The workbook holds macros.', 'Save it as “Excel Workbook (.xlsx)”, without macros.'],
  ),
  'unsafe-xml': point(
    ['外部を参照する指定が中に含まれています。', 'Excelで新しいブックに写して、保存し直してください。'],
    ['The file holds declarations that refer elsewhere.', 'Copy it into a new workbook in Excel and save that.'],
  ),
  'wrong-layout': point(
    [
      '様式のシートまたは列がそろっていません。',
      'この案件の様式をダウンロードし、そこに写してください。シート名と見出しは変えないでください。',
    ],
    [
      'Sheets or columns of the template are missing.',
      'Download the engagement’s template and fill that in; keep its sheet names and headings.',
    ],
  ),
  'unknown-encoding': point(
    [
      'この文字コードでは文字にならないデータがあります。',
      '示した行を確かめるか、ほかの文字コードを選んでください。UTF-8 または Shift_JIS で保存し直すこともできます。',
    ],
    [
      'Bytes here are no letters in this encoding.',
      'Look at the row that is named, or choose another encoding; saving it as UTF-8 or Shift_JIS works too.',
    ],
  ),
  'nul-character': point(
    ['文字でないデータ（NUL）が含まれています。', '抽出元のシステムから出力し直してください。'],
    ['The file holds data that is no text (NUL).', 'Extract it anew from the source system.'],
  ),
  'empty-file': point(
    ['ファイルが空です。', '中身のあるファイルを選んでください。'],
    ['The file is empty.', 'Choose one with content.'],
  ),
  'empty-header': point(
    ['見出しの空いている列があります。', '1行目のすべての列に見出しを付けてください。'],
    ['A column has no heading.', 'Give every column a heading in the first row.'],
  ),
  'duplicate-header': point(
    ['同じ見出しの列が二つあります。', '見出しを列ごとに違う名前にしてください。'],
    ['Two columns have the same heading.', 'Give each column a heading of its own.'],
  ),
  'ragged-row': point(
    ['列の数が見出しと違う行があります。', '区切り文字や引用符を確認し、抽出し直してください。'],
    ['A row has not as many columns as the header.', 'Check separators and quotes and extract it anew.'],
  ),
  'duplicate-row': point(
    ['まったく同じ行が二つあります。', '重複か別の取引かを依頼者に確認し、区別できる列を加えて抽出し直してください。'],
    [
      'Two rows are exactly the same.',
      'Ask the client whether it is one entry twice, and extract with a column that tells them apart.',
    ],
  ),
  'too-many-rows': point(
    ['行の数が上限を超えています。', '期間や拠点で分けたファイルにしてください。'],
    ['There are more rows than the limit.', 'Split the file by time or place.'],
  ),
  'workbook-too-long': point(
    ['Excelのファイルとしては行が多すぎます。', '同じ一覧をCSVで出力してください。CSVは100万行まで読めます。'],
    ['This is too long for a workbook.', 'Export the same list as a CSV, which may have a million rows.'],
  ),
  'too-many-columns': point(
    ['列の数が上限を超えています。', '評価に必要な列だけにして抽出し直してください。'],
    ['There are more columns than the limit.', 'Extract only the columns the test needs.'],
  ),
  'unterminated-quote': point(
    ['引用符（"）が閉じられていません。', '引用符を含む値を確認し、抽出し直してください。'],
    ['A quotation mark (") is not closed.', 'Check the values that hold one and extract it anew.'],
  ),
  'text-after-quote': point(
    ['閉じた引用符（"）のあとに文字があります。', '値の中の引用符を二つ重ねて（""）、抽出し直してください。'],
    ['Text follows a quotation mark that is closed.', 'Double the marks inside the value ("") and extract it anew.'],
  ),
  'control-character': point(
    ['文字ではない制御文字が入っています。', '抽出元の値を確認し、制御文字を除いて抽出し直してください。'],
    ['A control character stands where text should.', 'Check the value at its source and extract it without.'],
  ),
  'damaged-byte': point(
    ['読み取れないバイトがあります。', '文字コードの選択を確かめ、違わなければ抽出し直してください。'],
    ['A byte here is damaged.', 'Check the encoding that is chosen; if it is right, extract the file anew.'],
  ),
  'value-too-long': point(
    ['値が上限より長くなっています。', '引用符の閉じ忘れを確認し、必要な列だけを抽出してください。'],
    ['A value is longer than the limit.', 'Look for a mark that is not closed, and extract the columns needed.'],
  ),
  'no-records': point(
    ['読み取れる明細が1件もありません。', '見出しの下に明細のあるファイルを選んでください。'],
    ['Not one record can be read.', 'Choose a file with rows below its header.'],
  ),
  'asked-encoding': point(
    ['文字コードが一つに定まりません。', '最初の行が正しく読める文字コードを選んでください。'],
    ['The encoding is not certain.', 'Choose the one in which the first rows read right.'],
  ),
  'asked-sheet': point(
    ['どのシートを読むかが定まりません。', '母集団のあるシートを選んでください。'],
    ['Which sheet is read is not certain.', 'Choose the one that holds the population.'],
  ),
  'asked-delimiter': point(
    ['区切り文字が一つに定まりません。', '列を分けている文字を選んでください。'],
    ['The separator is not certain.', 'Choose what divides the columns.'],
  ),
  'asked-quotes': point(
    ['引用符（"）が囲みか値の一部か定まりません。', 'どちらとして読むかを選んでください。'],
    ['Quotation marks may enclose values or belong to them.', 'Choose which it is.'],
  ),
  'asked-head': point(
    ['見出しの行が定まりません。', '見出しの行、または見出しがないことを選んでください。'],
    ['Which row is the head is not certain.', 'Choose the row, or that there is none.'],
  ),
  'asked-titles': point(
    ['見出しがなく、最初の行が表題のように見えます。', '明細が始まる行を選んでください。上の行は表題として残します。'],
    [
      'There is no head, and the first rows look like titles.',
      'Choose the row where records begin; those above are kept as titles.',
    ],
  ),
  'asked-footer': point(
    ['最後に、合計や注記と見られる行があります。', '明細に含めるかどうかを選んでください。'],
    ['The last rows look like a sum or a remark.', 'Choose whether they are records.'],
  ),
  'asked-between': point(
    [
      '明細の間に、小計、繰り返しの見出し、罫線と見られる行があります。',
      '明細に含めるかどうかを選んでください。含めない行はそのまま記録に残します。',
    ],
    [
      'Rows among the records look like sums, repeated heads or drawn lines.',
      'Choose whether they are records; those that are not stay on file.',
    ],
  ),
  'asked-outside': point(
    ['期間の外の明細があります。', '母集団から除くか、含めるかを選んでください。'],
    ['Some records lie outside the period.', 'Choose whether they belong to the population.'],
  ),
  'asked-undated': point(
    ['日付を読めない明細があります。', '母集団に含めるか除くかを選び、理由を入力してください。'],
    ['Some records name no day that can be read.', 'Choose whether they belong to the population, and say why.'],
  ),
  'no-such-column': point(
    ['選んだ列がこのファイルにありません。', '列を選び直してください。'],
    ['The file does not have the column that was chosen.', 'Choose the column anew.'],
  ),
  'asked-struck': point(
    [
      '取り消し線の付いた明細があります。取り消された明細かどうかを、ファイルからは判断できません。',
      '母集団に含める理由を入力するか、除いたファイルを依頼者から受け取ってください。',
    ],
    [
      'Some records are struck out in the sheet; the file does not say whether they still are records.',
      'Say why they belong to the population, or ask the client for a file without them.',
    ],
  ),
  'asked-cells': point(
    [
      'シートの表示と保存された値が異なる、または値が確かでないセルが明細にあります（計算されていない数式、エラー値、16桁以上の数値、時刻、先頭の0、結合セル）。',
      '保存された値のまま母集団とする理由を入力するか、文字列に直したファイルまたはCSVを依頼者から受け取ってください。',
    ],
    [
      'Some cells of records are stored otherwise than the sheet shows them, or hold no certain value: formulas never calculated, errors, more than 15 digits, times, leading zeros, merged cells.',
      'Say why they are taken as stored, or ask the client for a file with texts, or a CSV.',
    ],
  ),
  'asked-equal-rows': point(
    ['すべての列が同じ行があります。ファイルからは区別できません。', '別の明細として扱う理由を入力してください。'],
    ['Rows are equal in every column: the file does not tell them apart.', 'Say why they are different records.'],
  ),
};

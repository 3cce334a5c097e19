import type { MappingFaultRule } from '@akashi/domain/table';
import { point, type FaultText } from './point';

/** Faults of the mapping from a file's columns to our fields: told before a row is read. */
export const mappingFaultTexts: Record<MappingFaultRule, FaultText> = {
  'mapping.without-sheet': point(
    ['読むシートが選ばれていません。', '読むシートを一つ以上選んでください。'],
    ['No sheet is chosen to be read.', 'Choose at least one.'],
  ),
  'mapping.unknown-sheet': point(
    ['選ばれたシートがファイルにありません。', 'ファイルにあるシートから選び直してください。'],
    ['The chosen sheet is not in the file.', 'Choose one of the sheets it has.'],
  ),
  'mapping.sheet-twice': point(
    ['同じシートが二度選ばれています。', '一つにしてください。'],
    ['The same sheet is chosen twice.', 'Keep one of them.'],
  ),
  'mapping.head-outside': point(
    ['見出し行の下に読む行がありません。', '見出しの行番号を確かめてください。'],
    ['Below the heading rows there is nothing to read.', 'Check the numbers of the heading rows.'],
  ),
  'mapping.field-missing': point(
    ['必須の項目に列が対応していません。', '左の一覧で列を選んでください。'],
    ['A field that is needed has no column.', 'Choose its column in the list on the left.'],
  ),
  'mapping.unknown-field': point(
    ['この取込みにない項目が対応に含まれています。', '対応を初めから選び直してください。'],
    ['The mapping names a field this import does not have.', 'Choose the columns anew.'],
  ),
  'mapping.column-outside': point(
    ['選ばれた列がシートにありません。', 'シートにある列から選び直してください。'],
    ['The chosen column is not in the sheet.', 'Choose one of the columns it has.'],
  ),
  'mapping.column-twice': point(
    ['一つの列が二つの項目に対応しています。', '項目ごとに別の列を選んでください。'],
    ['One column stands for two fields.', 'Choose a column of its own for each field.'],
  ),
  'mapping.several-columns': point(
    ['列を一つだけ取る項目に、二つ以上の列が対応しています。', '列を一つにしてください。'],
    ['A field that takes one column has several.', 'Keep one of them.'],
  ),
};

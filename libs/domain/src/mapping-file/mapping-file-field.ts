import type { TableField } from '../table';

export const mappingFileFieldNames = ['from', 'to', 'kind', 'confirmed'] as const;

export type MappingFileField = (typeof mappingFileFieldNames)[number];

const words: Readonly<Record<MappingFileField, readonly string[]>> = {
  from: [
    '旧版の番号',
    '旧番号',
    '旧版',
    '現行の番号',
    '改正前',
    '変更前',
    '旧',
    'Old number',
    'Old edition',
    'From',
    'Old',
    'Source',
  ],
  to: [
    '新版の番号',
    '新番号',
    '新版',
    '改正後の番号',
    '改正後',
    '変更後',
    '新',
    'New number',
    'New edition',
    'To',
    'New',
    'Target',
  ],
  kind: ['変わり方', '変更区分', '対応区分', '区分', '種別', 'Kind', 'Change', 'Relationship', 'Type'],
  confirmed: ['確認', '確認の状態', '返事', '状態', 'Confirmed', 'State', 'Status'],
};

/** What is looked for in the columns of a file that maps one edition to another. */
export const mappingFileFields: readonly TableField<MappingFileField>[] = mappingFileFieldNames.map((name) => ({
  name,
  words: words[name],
  required: name === 'from' || name === 'to',
  several: name === 'from' || name === 'to',
}));

import { lineageFrameworks, type LineageFramework } from '../edition-import';
import type { TableField } from '../table';

export type LinkField = 'number' | 'framework' | 'reference' | LineageFramework;

const names: readonly LinkField[] = ['number', 'framework', 'reference', ...lineageFrameworks];

/** Headings that say by themselves that the numbers are those of controls. */
export const controlNumbers = [
  '管理策番号',
  '管理基準番号',
  '管理策基準番号',
  '詳細管理策番号',
  'Control number',
  'Control ID',
];

const words: Readonly<Record<LinkField, readonly string[]>> = {
  number: [...controlNumbers, '番号', '項番', 'Control', 'Number', 'No'],
  framework: ['基準', '規格', '他の基準', '対応する基準', '文書', 'Framework', 'Standard', 'Document'],
  reference: [
    '対応する番号',
    '対応',
    '条項',
    '参照',
    '参照先',
    '参照番号',
    '対応する条項',
    '対応先',
    'Reference',
    'Clause',
    'Mapped to',
  ],
  JIS_Q_27001: ['27001', 'JIS Q 27001', 'ISO/IEC 27001', 'ISO 27001'],
  JIS_Q_27002: ['27002', 'JIS Q 27002', 'ISO/IEC 27002', 'ISO 27002'],
  JIS_Q_27014: ['27014', 'JIS Q 27014', 'ISO/IEC 27014', 'ISO 27014'],
  JIS_Q_27017: ['27017', 'JIS Q 27017', 'ISO/IEC 27017', 'ISO 27017'],
  COMMON_STANDARDS: ['統一基準', '政府統一基準', 'Common standards'],
  SP_800_53: ['800-53', 'SP 800-53', 'NIST SP 800-53'],
};

/** What is looked for in a list of links: a column that names the framework beside one of references, or a column a framework. */
export const linkFields: readonly TableField<LinkField>[] = names.map((name) => ({
  name,
  words: words[name],
  required: name === 'number',
  several: name !== 'number' && name !== 'framework',
}));

import type { TableField } from '../table';

export const procedureFieldNames = ['number', 'testType', 'code', 'technique', 'text', 'asks', 'shows'] as const;

export type ProcedureField = (typeof procedureFieldNames)[number];

const words: Readonly<Record<ProcedureField, readonly string[]>> = {
  number: [
    '管理策番号',
    '管理策基準番号',
    '番号',
    '項番',
    '管理番号',
    'Control number',
    'Control ID',
    'Criterion',
    'Number',
    'ID',
  ],
  testType: [
    '評価区分',
    '評価の区分',
    '評価種別',
    '評価の種類',
    '整備運用',
    '手続区分',
    '区分',
    'Test type',
    'Type of test',
    'Type',
  ],
  code: ['手続番号', '手続ID', '枝番', '連番', 'Procedure number', 'Procedure ID', 'Step'],
  technique: ['手法', '監査技法', '技法', '評価手法', 'Technique', 'Method'],
  text: [
    '手続',
    '監査手続',
    '標準監査手続',
    '手続の内容',
    '実施手続',
    '内容',
    '本文',
    'Procedure',
    'Text',
    'Description',
  ],
  asks: [
    '依頼する資料',
    '依頼資料',
    '求める資料',
    'Evidence to request',
    'Request to the client',
    'Evidence requested',
  ],
  shows: ['よい回答が示すこと', '資料が示すこと', '回答の要件', 'A good answer shows', 'What it shows'],
};

const required: readonly ProcedureField[] = ['number', 'testType', 'text'];

/** What is looked for in the columns of a file of procedures. */
export const procedureFields: readonly TableField<ProcedureField>[] = procedureFieldNames.map((name) => ({
  name,
  words: words[name],
  required: required.includes(name),
  several: !['number', 'testType', 'code'].includes(name),
}));

import type { TableField } from '../table';
import type { PopulationColumn, StatementColumn } from './statement-row';

const field = <Name extends string>(name: Name, required: boolean, ...words: string[]): TableField<Name> => {
  return { name, required, words, several: false };
};

/** The columns of a client's own list of controls, by the headings that clients give them. */
export const statementFields: readonly TableField<StatementColumn>[] = [
  field('criterion', true, '管理策番号', '管理策の番号', '項番', '番号', 'control number', 'criterion', 'no.'),
  field('choice', true, '採否', '選択', '採用', '採用・非採用', '適用', '選択・非選択', 'choice', 'applicability'),
  field(
    'reason',
    false,
    '非採用の理由',
    '非選択の理由',
    '除外の理由',
    '対象外の理由',
    '理由',
    'reason',
    'justification',
  ),
  field(
    'control',
    true,
    '個別管理策',
    '個別管理策の内容',
    '実施内容',
    '統制内容',
    'individual control',
    'implementation',
  ),
  field('frequency', false, '頻度', '実施頻度', '統制の頻度', 'frequency'),
  field('owner', false, '責任者', '管理者', '実施者', '担当部署', '所管部署', 'owner', 'responsible'),
  field('mainTarget', false, '主たる監査対象', '監査対象', 'main assessment target', 'main target'),
  field('population', false, '同一母集団番号', '同一母集団', '母集団番号', '母集団', 'population number', 'population'),
  field('baseService', false, '引継ぎ元', '基盤サービス', '継承元', '引継元', 'taken over from', 'base service'),
  field('operation', false, '運用評価', '運用状況評価', '運用評価の要否', 'operation test'),
  field('validFrom', false, '適用開始日', '変更日', 'in force from', 'valid from'),
  field('validTo', false, '適用終了日', 'in force to', 'valid to'),
];

/** The columns of a client's list of 同一母集団. */
export const populationFields: readonly TableField<PopulationColumn>[] = [
  field('population', true, '同一母集団番号', '母集団番号', '番号', 'population number'),
  field('name', false, '母集団', '母集団の名称', '記録', 'population'),
  field('reason', true, '同一とする理由', '同一母集団とする理由', '理由', 'why they are one', 'reason'),
];

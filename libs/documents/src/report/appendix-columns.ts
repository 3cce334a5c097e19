import type { AppendixRow } from './report-model';
import { mainTargetWords, procedureSummary, resultWords, techniqueWords, testTypeWords } from './report-words';

export interface AppendixColumn {
  readonly title: string;
  /** Digits of width in a sheet; all together print legibly across one A4 page. */
  readonly width: number;
  readonly value: (row: AppendixRow) => string | number | null;
}

/** 別添1 in full, as it is issued. The firm's own columns (paper, reviewer, procedure reference) have no place in the model. */
export const appendixColumns: readonly AppendixColumn[] = [
  { title: '管理策番号', width: 13, value: (row) => row.criterion },
  { title: '個別管理策', width: 44, value: (row) => row.controlText },
  { title: '改版', width: 5, value: (row) => row.controlVersion },
  { title: '評価区分', width: 12, value: (row) => testTypeWords[row.testType] },
  { title: '主たる監査対象', width: 12, value: (row) => mainTargetWords[row.mainTarget] },
  { title: '手法', width: 10, value: (row) => row.techniques.map((technique) => techniqueWords[technique]).join('・') },
  {
    title: '実施手続の要約',
    width: 24,
    value: (row) => procedureSummary(row.mainTarget, row.techniques, row.population?.sampled ?? 0),
  },
  { title: '同一母集団番号', width: 8, value: (row) => row.population?.number ?? null },
  { title: '母集団件数', width: 9, value: (row) => row.population?.count ?? null },
  { title: 'サンプル件数', width: 8, value: (row) => row.population?.sampled ?? null },
  { title: '実施日', width: 11, value: (row) => row.performedOn },
  { title: '実施者', width: 12, value: (row) => row.performers.join('、') },
  { title: '結果', width: 12, value: (row) => resultWords[row.result] },
  { title: '発見事項番号', width: 9, value: (row) => row.findings.join('、') },
  { title: '省略理由', width: 20, value: (row) => row.omissionReason },
];

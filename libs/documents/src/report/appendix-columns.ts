import type { ReportWording } from '@akashi/domain/engagement';
import type { AppendixRow } from './report-model';
import { procedureSummary } from './report-words';

export interface AppendixColumn {
  readonly title: string;
  /** Digits of width in a sheet; all together print legibly across one A4 page. */
  readonly width: number;
  readonly value: (row: AppendixRow) => string | number | null;
}

/** 別添1 in full, as it is issued. The firm's own columns (paper, reviewer, procedure reference) have no place in the model. */
export function appendixColumns(words: ReportWording): AppendixColumn[] {
  const { appendixSheet: titles, tests, mainTargets, techniques, results } = words.titles;
  return [
    { title: titles.criterion, width: 13, value: (row) => row.criterion },
    { title: titles.control, width: 44, value: (row) => row.controlText },
    { title: titles.version, width: 5, value: (row) => row.controlVersion },
    { title: titles.test, width: 12, value: (row) => tests[row.testType] },
    { title: titles.mainTarget, width: 12, value: (row) => mainTargets[row.mainTarget] },
    { title: titles.techniques, width: 10, value: (row) => row.techniques.map((one) => techniques[one]).join('・') },
    {
      title: titles.procedure,
      width: 24,
      value: (row) => procedureSummary(words, row.mainTarget, row.techniques, row.population?.sampled ?? 0),
    },
    { title: titles.population, width: 8, value: (row) => row.population?.number ?? null },
    { title: titles.populationCount, width: 9, value: (row) => row.population?.count ?? null },
    { title: titles.sampleCount, width: 8, value: (row) => row.population?.sampled ?? null },
    { title: titles.performedOn, width: 11, value: (row) => row.performedOn },
    { title: titles.performers, width: 12, value: (row) => row.performers.join('、') },
    { title: titles.result, width: 12, value: (row) => results[row.result] },
    { title: titles.findings, width: 9, value: (row) => row.findings.join('、') },
    { title: titles.omissionReason, width: 20, value: (row) => row.omissionReason },
  ];
}

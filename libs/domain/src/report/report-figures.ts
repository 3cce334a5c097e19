/** The numbers a report states. Each of them is counted from the working papers, and must still be the same when it is issued. */
export const reportFigureNames = [
  'designTests',
  'operationTests',
  'updateTests',
  'omissions',
  'populations',
  'sampleItems',
  'deviations',
  'deviationsExplained',
  'findings',
] as const;

export type ReportFigureName = (typeof reportFigureNames)[number];

export type ReportFigures = Readonly<Record<ReportFigureName, number>>;

/** The figures in which what the report says differs from what the working papers say. */
export function differingFigures(stated: ReportFigures, counted: ReportFigures): ReportFigureName[] {
  return reportFigureNames.filter((name) => stated[name] !== counted[name]);
}

import type { PopulationFile, PopulationLimits } from '../population/population-file';
import type { RankedPopulationRow } from '../population/rank-population';
import type { ReportModel } from '../report/report-model';
import type {
  FilledStatement,
  StatementEdition,
  StatementLanguage,
  StatementLimits,
  StatementReading,
} from '../statement/statement-rows';

/** What the workshop does, and with what: everything here can be copied from one thread to another. */
export interface DocumentTasks {
  readonly 'render-report-pdf': { input: { model: ReportModel; fonts?: string }; output: Uint8Array };
  readonly 'render-appendix-xlsx': { input: { model: ReportModel }; output: Uint8Array };
  readonly 'render-statement-template': {
    input: { edition: StatementEdition; language: StatementLanguage };
    output: Uint8Array;
  };
  readonly 'write-statement-xlsx': { input: { statement: FilledStatement }; output: Uint8Array };
  readonly 'read-statement-xlsx': { input: { bytes: Uint8Array; limits?: StatementLimits }; output: StatementReading };
  readonly 'read-population-csv': { input: { bytes: Uint8Array; limits?: PopulationLimits }; output: PopulationFile };
  readonly 'rank-population': {
    input: { bytes: Uint8Array; seed: Uint8Array; count: number };
    output: RankedPopulationRow[];
  };
}

export type DocumentTask = keyof DocumentTasks;

export type TaskInput<Task extends DocumentTask> = DocumentTasks[Task]['input'];

export type TaskOutput<Task extends DocumentTask> = DocumentTasks[Task]['output'];

type Tasks = { readonly [Task in DocumentTask]: (input: TaskInput<Task>) => Promise<TaskOutput<Task>> };

/** Each part is loaded when it is first needed: reading a statement must not wait for a typesetter. */
const tasks: Tasks = {
  'render-report-pdf': async ({ model, fonts }) => {
    const { renderReportPdf } = await import('../report/render-report-pdf');
    return renderReportPdf(model, fonts === undefined ? {} : { fonts });
  },
  'render-appendix-xlsx': async ({ model }) => {
    const { renderAppendixXlsx } = await import('../report/render-appendix-xlsx');
    return renderAppendixXlsx(model);
  },
  'render-statement-template': async ({ edition, language }) => {
    const { renderStatementTemplate } = await import('../statement/write-statement-xlsx');
    return renderStatementTemplate(edition, language);
  },
  'write-statement-xlsx': async ({ statement }) => {
    const { writeStatementXlsx } = await import('../statement/write-statement-xlsx');
    return writeStatementXlsx(statement);
  },
  'read-statement-xlsx': async ({ bytes, limits }) => {
    const { readStatementXlsx } = await import('../statement/read-statement-xlsx');
    return readStatementXlsx(bytes, limits);
  },
  'read-population-csv': async ({ bytes, limits }) => {
    const { readPopulationCsv } = await import('../population/read-population-csv');
    return readPopulationCsv(bytes, limits);
  },
  'rank-population': async ({ bytes, seed, count }) => {
    const { rankPopulation } = await import('../population/rank-population');
    return rankPopulation(bytes, seed, count);
  },
};

/** Does one task on the thread it is called on. */
export function performTask<Task extends DocumentTask>(task: Task, input: TaskInput<Task>): Promise<TaskOutput<Task>> {
  return tasks[task](input);
}

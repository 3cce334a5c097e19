import type { TellProgress } from '@akashi/domain/import-progress';
import type { OpenFile } from '../encryption/open-file';
import type { DocumentTask, TaskInput, TaskOutput } from './task-kinds';

type Tasks = {
  readonly [Task in DocumentTask]: (
    input: TaskInput<Task>,
    tell?: TellProgress,
    files?: readonly OpenFile[],
  ) => Promise<TaskOutput<Task>>;
};

/** Each part is loaded when it is first needed: reading a statement must not wait for a typesetter. */
const tasks: Tasks = {
  'render-report-pdf': async ({ model, fonts }) => {
    const { renderReportPdf } = await import('../report/render-report-pdf');
    return renderReportPdf(model, fonts === undefined ? {} : { fonts });
  },
  'render-report-docx': async ({ model }) => {
    const { renderReportDocx } = await import('../report/render-report-docx');
    return renderReportDocx(model);
  },
  'render-report-template': async ({ template, model }) => {
    const { renderReportTemplate } = await import('../template/fill-template');
    return renderReportTemplate(template, model);
  },
  'read-report-template': async ({ bytes }) => (await import('../template/fill-template')).readReportTemplate(bytes),
  'write-starter-template': async () => (await import('../template/write-starter-template')).writeStarterTemplate(),
  'render-letter-pdf': async ({ model }) => (await import('../letter/render-letter-pdf')).renderLetterPdf(model),
  'render-appendix-xlsx': async ({ model }) => {
    const { renderAppendixXlsx } = await import('../report/render-appendix-xlsx');
    return renderAppendixXlsx(model);
  },
  'render-statement-template': async ({ edition, language, facts }) => {
    const { renderStatementTemplate } = await import('../statement/write-statement-xlsx');
    return renderStatementTemplate(edition, language, facts);
  },
  'write-statement-xlsx': async ({ statement }) => {
    const { writeStatementXlsx } = await import('../statement/write-statement-xlsx');
    return writeStatementXlsx(statement);
  },
  'read-statement-xlsx': async ({ bytes, limits }, tell) => {
    const { readStatementXlsx } = await import('../statement/read-statement-xlsx');
    return readStatementXlsx(bytes, limits, tell);
  },
  'mark-workbook': async ({ bytes, marks }) => {
    const { markWorkbook } = await import('../marking/mark-workbook');
    return markWorkbook(bytes, marks);
  },
  'write-fault-xlsx': async ({ list }) => {
    const { writeFaultXlsx } = await import('../marking/write-fault-list');
    return writeFaultXlsx(list);
  },
  'write-list-xlsx': async ({ list }) => {
    const { writeListWorkbook } = await import('../archive/list-workbook');
    return writeListWorkbook(list);
  },
  'write-population-faults': async ({ list }) => {
    const { writePopulationFaults } = await import('../population/write-population-faults');
    return writePopulationFaults(list);
  },
  'preview-statement-table': async ({ bytes }) =>
    (await import('../statement/statement-table')).previewStatementTable(bytes),
  'read-mapped-statement': async ({ bytes, mapping }, tell) => {
    const { readStatementTable } = await import('../statement/statement-table');
    return readStatementTable(bytes, mapping, tell);
  },
  'read-table': async ({ bytes, limits }) => (await import('../table/read-table')).readTable(bytes, limits),
  'read-catalogue-view': async ({ bytes, encoding }) => {
    const { viewCatalogueFile } = await import('../table/read-catalogue-file');
    return viewCatalogueFile(bytes, encoding);
  },
  'read-catalogue': async ({ bytes, plan }, tell) => {
    const { readCatalogueFile } = await import('../table/read-catalogue-file');
    return readCatalogueFile(bytes, plan, tell);
  },
  'read-procedure-view': async ({ bytes, encoding }) => {
    const { viewProcedureFile } = await import('../table/read-procedure-file');
    return viewProcedureFile(bytes, encoding);
  },
  'read-procedures': async ({ bytes, plan }, tell) => {
    const { readProcedureFile } = await import('../table/read-procedure-file');
    return readProcedureFile(bytes, plan, tell);
  },
  'read-mapping-view': async ({ bytes, encoding }) => {
    const { viewMappingFile } = await import('../table/read-mapping-file');
    return viewMappingFile(bytes, encoding);
  },
  'read-mapping': async ({ bytes, plan }, tell) => {
    const { readMappingFile } = await import('../table/read-mapping-file');
    return readMappingFile(bytes, plan, tell);
  },
  'read-link-view': async ({ bytes, encoding }) => {
    const { viewLinkList } = await import('../table/read-link-list');
    return viewLinkList(bytes, encoding);
  },
  'read-links': async ({ bytes, plan }, tell) => {
    const { readLinkList } = await import('../table/read-link-list');
    return readLinkList(bytes, plan, tell);
  },
  'write-mapping-xlsx': async ({ model }) => {
    const { writeMappingXlsx } = await import('../table/write-mapping-file');
    return writeMappingXlsx(model);
  },
  'write-matrix-workbook': async ({ model }) => {
    const { writeMatrixWorkbook } = await import('../matrix/write-matrix-workbook');
    return writeMatrixWorkbook(model);
  },
  'read-matrix-workbook': async ({ bytes }) => {
    const { readMatrixWorkbook } = await import('../matrix/read-matrix-workbook');
    return readMatrixWorkbook(bytes);
  },
  'read-file-view': async ({ bytes, inside }) => {
    const { viewFile } = await import('../reading/view-file');
    return viewFile(bytes, inside);
  },
  'read-attached-file': async ({ bytes, inside }) => {
    const { attachedFile } = await import('../reading/view-file');
    return attachedFile(bytes, inside);
  },
  'read-population-summary': async ({ bytes, choices, limits, seed }, tell, [file, into] = []) => {
    const { summarisePopulation } = await import('../population/summarise-population');
    const { fileBytes, heldBytes } = await import('../population/population-bytes');
    const source = bytes ? heldBytes(bytes) : fileBytes(file!);
    const rows = seed && into !== undefined ? { into, seed } : undefined;
    return summarisePopulation(source, { choices, limits, rows, tell });
  },
  'rank-canonical-rows': async ({ seed, count }, _, [file] = []) => {
    const { rankCanonicalRows } = await import('../population/rank-canonical-rows');
    return rankCanonicalRows(file!, seed, count);
  },
  'find-canonical-rows': async (sought, _, [file] = []) => {
    const { findCanonicalRows } = await import('../population/find-canonical-rows');
    return findCanonicalRows(file!, sought);
  },
  'take-canonical-rows': async ({ numbers }, _, [file] = []) => {
    const { takeCanonicalRows } = await import('../population/find-canonical-rows');
    return takeCanonicalRows(file!, numbers);
  },
  'rank-population': async ({ bytes, sha256, seed, count, choices }) => {
    const { sha256Hex } = await import('../package/check-package');
    if (sha256Hex(bytes) !== sha256) throw new Error('A stored file no longer has the content of its name.');
    const { rankPopulation } = await import('../population/rank-population');
    return rankPopulation(bytes, seed, count, choices);
  },
  'write-sign-off-matrix': async ({ model }) => {
    const { writeSignOffMatrix } = await import('../inspection/write-sign-off-matrix');
    return writeSignOffMatrix(model);
  },
  'describe-package': async ({ model, files }) => {
    const { describePackage } = await import('../package/describe-package');
    return describePackage(model, files);
  },
  'pack-package': async ({ held, ...signed }, _, [into, ...opened] = []) => {
    const { packOpenFiles } = await import('../package/pack-open-files');
    const { writerOf } = await import('../encryption/open-file');
    const writer = writerOf(into!);
    const found = packOpenFiles(signed, { held, opened }, (piece) => writer.write(piece));
    writer.end();
    return { found };
  },
  'hash-package': async ({ held, ...signed }, _, opened = []) => {
    const { packOpenFiles } = await import('../package/pack-open-files');
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256');
    const found = packOpenFiles(signed, { held, opened }, (piece) => hash.update(piece));
    return { found, sha256: hash.digest('hex') };
  },
  'read-file-texts': async ({ files }) => (await import('../text/file-text')).textOfFiles(files),
  'verify-ledger': async ({ ledger }) => {
    const { verifyLedger } = await import('../ledger/verify-ledger');
    return verifyLedger(ledger);
  },
};

/** Does one task on the thread it is called on. */
export function performTask<Task extends DocumentTask>(
  task: Task,
  input: TaskInput<Task>,
  tell?: TellProgress,
  files?: readonly OpenFile[],
): Promise<TaskOutput<Task>> {
  return tasks[task](input, tell, files);
}

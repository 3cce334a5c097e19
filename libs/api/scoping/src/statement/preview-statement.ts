import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { Fault, MarkStatementQuery, StatementPreviewView } from '@akashi/contracts';
import { DocumentProcesses, faultComment, writeFaultCsv, type FaultList } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { checkReading, givenSections, reviewedDigest, type CheckedStatement } from './check-reading';
import { FaultGradeStore } from './fault-grade.store';
import { faultLimit } from './import-statement';
import type { ReceivedStatement } from './received-statement';
import { StatementContextStore } from './statement-context.store';
import { sumsView } from './statement-sums-view';
import { StatementStore } from './statement.store';

export interface MarkedFile {
  fileName: string;
  bytes: Uint8Array;
}

/** The look at a statement that comes before every import, and what goes back to the client from it. Nothing is kept. */
@Injectable()
export class PreviewStatement {
  constructor(
    private readonly door: EngagementDoor,
    private readonly context: StatementContextStore,
    private readonly statements: StatementStore,
    private readonly grades: FaultGradeStore,
    private readonly processes: DocumentProcesses,
  ) {}

  preview(caller: Caller, engagementId: string, file: ReceivedStatement): Promise<StatementPreviewView> {
    return this.door.read(caller, engagementId, async (tx, room) => {
      const context = await this.context.of(tx, caller, room);
      const grades = await this.grades.inForce(tx, caller, context.ruleset);
      const checked = checkReading(file.reading, context, grades);
      const versions = await this.statements.versions(tx, caller, engagementId);
      const { check, sections, stops, warnings } = checked;
      return {
        fileName: file.fileName,
        fileSha256: file.sha256,
        sums: sumsView(check.sums),
        sections: givenSections(file.reading, sections),
        asked: context.asked,
        populations: check.populations,
        stops: stops.slice(0, faultLimit),
        stopTotal: stops.length,
        warnings: warnings.slice(0, faultLimit),
        warningTotal: warnings.length,
        reviewed: reviewedDigest(file, warnings),
        importedAs: versions.find(({ fileSha256 }) => fileSha256 === file.sha256)?.versionNo ?? null,
      };
    });
  }

  /** The client's own file with each fault at its cell, or all of its faults as a list. */
  async mark(
    caller: Caller,
    engagementId: string,
    { file, bytes }: { file: ReceivedStatement; bytes: Uint8Array },
    { as, lang = 'ja' }: MarkStatementQuery,
  ): Promise<MarkedFile> {
    const { stops, warnings } = await this.checked(caller, engagementId, file);
    const faults = [...stops, ...warnings];
    const name = file.fileName.replace(/\.xlsx$/i, '');
    const list: FaultList = { faults, language: lang, heading: [file.fileName], date: '2020-01-01' };
    if (as === 'csv') return { fileName: `${name}_指摘.csv`, bytes: writeFaultCsv(list) };
    if (as === 'xlsx') {
      return { fileName: `${name}_指摘.xlsx`, bytes: await this.processes.run('write-fault-xlsx', { list }) };
    }
    const marks = faults.map((fault) => markOf(fault, lang, headCell(file)));
    return { fileName: `${name}_記入用.xlsx`, bytes: await this.processes.run('mark-workbook', { bytes, marks }) };
  }

  private checked(caller: Caller, engagementId: string, file: ReceivedStatement): Promise<CheckedStatement> {
    return this.door.read(caller, engagementId, async (tx, room) => {
      const context = await this.context.of(tx, caller, room);
      return checkReading(file.reading, context, await this.grades.inForce(tx, caller, context.ruleset));
    });
  }
}

/** What has no cell, a row that is missing, is said at the head of the column of numbers. */
function headCell({ reading }: ReceivedStatement): string {
  return `${reading.columns.criterion ?? 'A'}1`;
}

/** What is written at the cell of a fault. */
export function markOf(fault: Fault, lang: 'ja' | 'en', head: string) {
  const isCell = /^[A-Z]{1,3}\d+$/.test(fault.place);
  const text = faultComment(fault, lang);
  return {
    sheet: fault.sheet ?? '',
    cell: isCell ? fault.place : head,
    text: isCell ? text : `${fault.place}：${text}`,
  };
}

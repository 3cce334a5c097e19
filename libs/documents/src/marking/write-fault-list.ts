import type { Fault } from '@akashi/contracts';
import { writeListWorkbook } from '../archive/list-workbook';
import { writeCsv } from '../population/write-csv';
import { faultHeads, faultLine } from './fault-words';

export interface FaultList {
  readonly faults: readonly Fault[];
  readonly language: 'ja' | 'en';
  /** Lines above the list: which statement it is about, and that it is no part of the audit's result. */
  readonly heading: readonly string[];
  /** ISO day the list tells of. */
  readonly date: string;
}

const widths = [12, 12, 14, 18, 44, 44, 28, 28, 28];

/** The list as UTF-8 with its mark; a cell that a spreadsheet would run is disarmed. */
export function writeFaultCsv({ faults, language, heading }: FaultList): Uint8Array {
  const rows = faults.map((fault) => faultLine(fault, language));
  const lines = [...heading.map((line) => [line]), [...faultHeads[language]], ...rows];
  return writeCsv(lines);
}

export function writeFaultXlsx({ faults, language, heading, date }: FaultList): Promise<Uint8Array> {
  const title = language === 'ja' ? '指摘の一覧' : 'Faults';
  const rows = faults.map((fault) => faultLine(fault, language));
  return writeListWorkbook({ title, date, heading, heads: faultHeads[language], widths, rows });
}

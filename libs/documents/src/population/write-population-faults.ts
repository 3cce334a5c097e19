import { fileFaultHeads, fileFaultLine, placesOf } from '@akashi/contracts/file-faults';
import { writeListWorkbook } from '../archive/list-workbook';
import type { FaultList } from '../marking/write-fault-list';

const widths = [10, 8, 48, 32, 32, 48];

/** What keeps a population's file out, as whoever made it looks for it: by row and column. */
export function writePopulationFaults({ faults, language, heading, date }: FaultList): Promise<Uint8Array> {
  const title = language === 'ja' ? '指摘の一覧' : 'Faults';
  const rows = placesOf(faults, language).map(fileFaultLine);
  return writeListWorkbook({ title, date, heading, heads: fileFaultHeads[language], widths, rows });
}

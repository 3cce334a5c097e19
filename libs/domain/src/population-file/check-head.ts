import { columnLetters } from '../table/grid';
import type { FaultList } from './fault-list';
import type { FileRow } from './population-table';

/** A column is named, and otherwise than every other. */
export function checkHead({ row, values }: FileRow, kept: readonly number[], faults: FaultList): void {
  const seen = new Map<string, number>();
  for (const at of kept) {
    const name = values[at]!.normalize('NFKC').trim();
    const first = seen.get(name);
    if (name === '')
      faults.add({ rule: 'empty-header', row, column: at + 1, found: '', expected: columnLetters(at + 1) });
    else if (first !== undefined) {
      faults.add({
        rule: 'duplicate-header',
        row,
        column: at + 1,
        found: name,
        expected: `${name} (${columnLetters(at + 1)})`,
      });
    } else seen.set(name, at);
  }
}

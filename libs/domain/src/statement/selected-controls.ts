import { readIndividualControl, type IndividualControl } from './individual-control';
import type { StatementRow } from './statement-row';
import { follows, readValidity } from './validity';

/** A control of a criterion with its row, and the control whose text it replaces inside the period. */
export interface StatedControl {
  row: StatementRow;
  control: IndividualControl;
  replaces: IndividualControl | null;
}

/** The individual controls of one criterion's rows, each under a key of its own: two texts of one control share its place. */
export function statedControls(rows: readonly StatementRow[], criterionKey: string): StatedControl[] {
  const stated: StatedControl[] = [];
  let place = 0;
  for (const row of rows) {
    const validity = readValidity(row);
    const before = stated.findLast(
      ({ control, row: earlier }) =>
        follows(validity, readValidity(earlier)) && !stated.some(({ replaces }) => replaces === control),
    );
    const [key = ''] = before?.control.stableKey.split('@') ?? [];
    const stableKey = before ? `${key}@${validity.from}` : `${criterionKey}-${(place += 1)}`;
    stated.push({
      row,
      control: readIndividualControl(row, criterionKey, stableKey),
      replaces: before?.control ?? null,
    });
  }
  return stated;
}

import { parseCriterionNumber, type Criterion } from '../catalogue';
import { ismapRuleset20240801 } from '../engagement';
import { checkStatement, type StatementEdition } from './check-statement';
import type { StatementFault } from './statement-fault';
import type { StatementRow } from './statement-row';
import { baseService } from './worked-example.fixture';

export const criteria = (...numbers: string[]): Criterion[] => numbers.map((number) => parseCriterionNumber(number)!);
export const { mainTargets } = ismapRuleset20240801;

export const edition: StatementEdition = {
  criteria: criteria('4.4.1', '4.4.1.1', '9.2.3', '9.2.3.1', '9.2.3.11.PB', '12.4.4', '12.4.4.3', '12.4.4.4.PB'),
  mainTargets,
  baseServices: [baseService],
  period: { from: '2026-04-01', to: '2026-09-30' },
};

export type Cells = StatementRow['cells'];

export const selected = (criterion: string): Cells => ({
  criterion,
  choice: 'selected',
  control: `${criterion} の統制`,
});

/** What the other controls say, so that no column stands empty. */
export const marked: Cells = { operation: 'no', frequency: 'ANNUAL', mainTarget: 'REGULATION', owner: '運用部' };

export const complete: Record<string, Cells> = {
  '4.4.1.1': { ...selected('4.4.1.1'), ...marked },
  '9.2.3.1': { criterion: '9.2.3.1', choice: 'not_selected', reason: '該当する機器がない' },
  '9.2.3.11': selected('9.2.3.11.PB'),
  '12.4.4.3': selected('12.4.4.3'),
  '12.4.4.4': selected('12.4.4.4.PB'),
};

export const numbered = (cells: Cells[]): StatementRow[] => cells.map((row, i) => ({ row: i + 4, cells: row }));
export const brief = ({ rule, row, column }: StatementFault) => `${rule} ${row ?? '-'} ${column}`;
export const faultsOf = (cells: Cells[]) => checkStatement(numbered(cells), edition).faults.map(brief);
/** The complete statement with one row changed. Rows stand at 4 to 8 in the order above. */
export const changed = (key: string, change: Cells): Cells[] =>
  Object.entries(complete).map(([at, row]) => (at === key ? { ...row, ...change } : row));
export const operating = { operation: 'yes', frequency: 'DAILY', mainTarget: 'RECORD', population: 'P-01' };

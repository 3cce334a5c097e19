import { frequencyLabels, mainTargetShortLabels, testStateLabels } from '@akashi/contracts';
import type { MatrixRow } from '@akashi/web-data';
import { isEditable } from '../cells/cell-target';
import { omittedLabel } from '../omitted-label';
import type { CellRules } from './cell-rules';
import type { MatrixColumnId } from './matrix-columns';

/** What a cell is copied as: the words it shows, and of what can be typed the whole value. */
export function copiedText(row: MatrixRow, column: MatrixColumnId, rules: CellRules, lang: 'ja' | 'en'): string {
  if (isEditable(column)) return rules.text(row, column);
  const states = { ...testStateLabels, ...omittedLabel };
  const texts: Partial<Record<MatrixColumnId, string>> = {
    number: row.number,
    control: row.text,
    target: row.target ? mainTargetShortLabels[row.target][lang] : '',
    frequency: row.frequency ? frequencyLabels[row.frequency][lang] : '',
    population: row.population ?? '',
    items: row.itemTotal > 0 ? `${row.itemDone}/${row.itemTotal}` : '',
    evidence: String(row.evidence || ''),
    state: states[row.state][lang],
  };
  return texts[column] ?? '';
}

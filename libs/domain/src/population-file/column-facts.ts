import { columnLetters } from '../table/grid';
import type { FaultList } from './fault-list';
import { millionths, plainFigure } from './figure';
import { likeness } from './likeness';
import { Numbers } from './numbers';
import type { ColumnFacts } from './population-table';
import type { ReadingChoices } from './reading-choices';

const mostTypes = 12;
const longestType = 60;

interface Amounts {
  sum: bigint;
  unreadable: number;
}

/** What the columns that a person named say of the records: whether keys repeat, what amounts come to, which kinds there are. */
export class ColumnTally {
  private readonly keyLikeness = new Numbers();
  private emptyKeys = 0;
  private readonly amounts: Amounts = { sum: 0n, unreadable: 0 };
  private ofFile = 0n;
  private leftOut = 0;
  private readonly kinds = new Map<string, number>();
  private readonly columns: { readonly key: number; readonly amount: number; readonly type: number };

  constructor(
    private readonly choices: ReadingChoices,
    width: number,
  ) {
    const columnOf = (column: number | undefined) => (column !== undefined && column <= width ? column : 0);
    const { keyColumn, amountColumn, typeColumn } = choices;
    this.columns = { key: columnOf(keyColumn), amount: columnOf(amountColumn), type: columnOf(typeColumn) };
  }

  /** A record of the file, of the population or left out of it. */
  take(values: readonly string[], isKept: boolean): void {
    const { key, amount, type } = this.columns;
    if (amount > 0) this.takeAmount(values[amount - 1]!, isKept);
    if (!isKept) {
      this.leftOut += 1;
      return;
    }
    if (key > 0) this.takeKey(values[key - 1]!.trim());
    if (type > 0) this.takeKind(values[type - 1]!.trim());
  }

  private takeAmount(value: string, isKept: boolean): void {
    const figure = millionths(value.trim());
    if (figure !== null) this.ofFile += figure;
    if (!isKept) return;
    if (figure === null) this.amounts.unreadable += 1;
    else this.amounts.sum += figure;
  }

  private takeKey(key: string): void {
    if (key === '') this.emptyKeys += 1;
    else this.keyLikeness.push(likeness([key]));
  }

  private takeKind(kind: string): void {
    const count = this.kinds.get(kind);
    // What is kept of a text that is gone through in pieces is copied, or it would hold its whole piece.
    this.kinds.set(count === undefined ? copyOf(kind) : kind, (count ?? 0) + 1);
  }

  /** `keys` are those of the records kept, gone through again where some of them may repeat. */
  facts(keysAgain: () => Iterable<string>): ColumnFacts {
    const { keyColumn, amountColumn, typeColumn } = this.choices;
    const { key, amount, type } = this.columns;
    return {
      ...(key > 0
        ? { key: { column: keyColumn!, repeated: this.repeatedKeys(keysAgain), empty: this.emptyKeys } }
        : {}),
      ...(amount > 0 ? { amount: { column: amountColumn!, ...this.amountFacts() } } : {}),
      ...(type > 0 ? { types: { column: typeColumn!, ...this.typeFacts() } } : {}),
    };
  }

  /** The number of the key column, from 1; 0 where none was named. */
  get keyColumn(): number {
    return this.columns.key;
  }

  private repeatedKeys(keysAgain: () => Iterable<string>): number {
    const alike = this.keyLikeness.repeated();
    if (alike.size === 0) return 0;
    const seen = new Set<string>();
    let repeated = 0;
    for (const key of keysAgain()) {
      if (key === '' || !alike.has(likeness([key]))) continue;
      if (seen.has(key)) repeated += 1;
      else seen.add(copyOf(key));
    }
    return repeated;
  }

  /** A source that gives a total may mean all that it gave. */
  private amountFacts() {
    const { sum, unreadable } = this.amounts;
    const fileSum = this.leftOut > 0 ? { fileSum: plainFigure(this.ofFile) } : {};
    return { sum: plainFigure(sum), unreadable, ...fileSum };
  }

  private typeFacts() {
    const most = [...this.kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostTypes);
    const told = most.map(([value, count]) => ({ value: value.slice(0, longestType), count }));
    return { kinds: this.kinds.size, most: told };
  }
}

const copyOf = (text: string): string => text.split('').join('');

/** A column that was named of another file is never put aside in silence. */
export function checkColumns(choices: ReadingChoices, width: number, faults: FaultList): void {
  const named = [choices.keyColumn, choices.dateColumn, choices.amountColumn, choices.typeColumn];
  for (const column of new Set(named)) {
    if (column === undefined || (column >= 1 && column <= width)) continue;
    faults.add({ rule: 'no-such-column', row: 0, column: 0, found: String(column), expected: columnLetters(width) });
  }
}

/** Two figures as people write them say the same: `1,200` and `1200.0`. */
export function isSameFigure(one: string, other: string): boolean {
  const [a, b] = [millionths(one), millionths(other)];
  return a !== null && a === b;
}

import { likeness } from './likeness';
import { Numbers } from './numbers';
import type { FileRow } from './population-table';

/** Finds rows that hold the same in every column; the file itself does not tell them apart. */
export class EqualRows {
  private readonly seen = new Numbers();

  take({ values }: FileRow): void {
    this.seen.push(likeness(values));
  }

  /** In groups; the records are gone through again where some are alike. */
  groups(recordsAgain: () => Iterable<FileRow>): number[][] {
    const alike = this.seen.repeated();
    if (alike.size === 0) return [];
    const groups = new Map<string, number[]>();
    let at = 0;
    for (const { row, values } of recordsAgain()) {
      const isAlike = alike.has(this.seen.at(at));
      at += 1;
      if (!isAlike) continue;
      const key = JSON.stringify(values);
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    return [...groups.values()].filter((rows) => rows.length > 1);
  }
}

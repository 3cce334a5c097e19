import { entriesOfLinks } from '../edition-mapping';
import type { MappingFileFault } from './mapping-file-fault';
import type { FileEntry, MappedCriterion } from './mapping-file-entry';
import { faultAt, type MappingRow } from './read-mapping-row';

/** The entries that rows say together. A criterion stands in one entry only: whatever says two things of it is a fault. */
export function entriesOfRows(
  rows: readonly MappingRow[],
  olds: readonly MappedCriterion[],
  news: readonly MappedCriterion[],
): { entries: FileEntry[]; faults: MappingFileFault[] } {
  const links = rows.flatMap((row) => row.fromKeys.flatMap((from) => row.toKeys.map((to) => ({ from, to, row }))));
  const [newsOf, oldsOf] = [Map.groupBy(links, ({ from }) => from), Map.groupBy(links, ({ to }) => to)];
  const seen = new Set<string>();
  const faults = rows.flatMap((row): MappingFileFault[] => {
    const said = sayingOf(row);
    const isAlone = row.fromKeys.length === 0 || row.toKeys.length === 0;
    const isElsewhere =
      isAlone && (row.fromKeys.some((key) => newsOf.has(key)) || row.toKeys.some((key) => oldsOf.has(key)));
    const isTwice = said.some((one) => seen.has(one)) || isElsewhere;
    for (const one of said) seen.add(one);
    if (isTwice) return [faultAt('mapping-file.number-twice', row.record, row.fromKeys.length > 0 ? 'from' : 'to')];
    const isBoth = row.fromKeys.some((from) =>
      row.toKeys.some((to) => partners(newsOf, from, 'to') > 1 && partners(oldsOf, to, 'from') > 1),
    );
    return isBoth ? [faultAt('mapping-file.several-on-both-sides', row.record, 'from')] : [];
  });
  if (faults.length > 0) return { entries: [], faults };
  const rowsOf = new Map<string, MappingRow[]>();
  for (const row of rows) {
    for (const key of [...row.fromKeys.map((one) => `<${one}`), ...row.toKeys.map((one) => `>${one}`)]) {
      rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
    }
  }
  const inFile = (side: '<' | '>', criteria: readonly MappedCriterion[]) =>
    criteria.map(({ key }) => key).filter((key) => rowsOf.has(`${side}${key}`));
  const made = entriesOfLinks(links, inFile('<', olds), inFile('>', news));
  const read = made.map((entry) => {
    const own = [...entry.fromKeys.map((key) => `<${key}`), ...entry.toKeys.map((key) => `>${key}`)];
    return { entry, rows: [...new Set(own.flatMap((key) => rowsOf.get(key) ?? []))] };
  });
  return {
    entries: read.map(({ entry, rows: own }) => ({ ...entry, isMarked: own.every(({ isMarked }) => isMarked) })),
    faults: read.flatMap(({ entry, rows: own }) =>
      own
        .filter(({ kind }) => kind !== null && kind !== entry.kind)
        .map(({ record }) => faultAt('mapping-file.kind-differs', record, 'kind')),
    ),
  };
}

/** Each thing that a row says of a criterion: said by another row too, one of the two is too much. */
function sayingOf({ fromKeys, toKeys }: MappingRow): string[] {
  if (toKeys.length === 0) return fromKeys.map((key) => `<${key}`);
  if (fromKeys.length === 0) return toKeys.map((key) => `>${key}`);
  return fromKeys.flatMap((from) => toKeys.map((to) => `${from}\n${to}`));
}

function partners<Side extends 'from' | 'to'>(
  links: ReadonlyMap<string, readonly Record<Side, string>[]>,
  key: string,
  side: Side,
): number {
  return new Set((links.get(key) ?? []).map((link) => link[side])).size;
}

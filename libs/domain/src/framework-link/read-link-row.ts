import { parseCriterionNumber, plainNumber } from '../catalogue';
import type { LineageFramework } from '../edition-import';
import { isUncertainNumber, seenInCell, textOf, unreadRule, type TableCell, type TableRecord } from '../table';
import { isBlank, isStorableText } from '../text/storable-text';
import { longestReference, plainReference, type FrameworkLink } from './framework-link';
import { frameworkOf } from './framework-of';
import type { LinkField } from './link-field';
import type { LinkListFault, LinkListFaultRule } from './link-list-fault';

export interface NumberedKey {
  readonly key: string;
  readonly number: string;
}

type LinkRecord = TableRecord<LinkField>;
type Read<T> = { readonly found: readonly T[]; readonly faults: readonly LinkListFault[] };

/** By what people write for a number: with its letters behind it, without them, and in wide letters. */
export function criteriaByNumber(criteria: readonly NumberedKey[]): ReadonlyMap<string, string> {
  return new Map(
    criteria.flatMap(({ key, number }) => [[plainNumber(key), key] as const, [plainNumber(number), key] as const]),
  );
}

/** A row either links what it names or is told: nothing of a row with a fault is read. */
export function readLinkRow(
  record: LinkRecord,
  byNumber: ReadonlyMap<string, string>,
  frameworks: readonly LineageFramework[],
): { links: readonly FrameworkLink[]; faults: readonly LinkListFault[] } {
  const said = [...frameworks, 'framework', 'reference'] as const;
  // A heading between the rows, or a criterion that has nothing to answer to.
  if (said.every((field) => textOf(record, field) === '')) return { links: [], faults: [] };
  const keys = keysOf(record, byNumber);
  const named = namedReferences(record);
  const own = frameworks.map((framework) => referencesOf(record, framework, framework));
  const faults = [keys, named, ...own].flatMap((part) => part.faults);
  if (faults.length > 0) return { links: [], faults };
  const references = [named, ...own].flatMap(({ found }) => found);
  const links = keys.found.flatMap((criterionKey) => references.map((one) => ({ criterionKey, ...one })));
  return { links, faults: [] };
}

/** What a spreadsheet made a figure or a day of is never repaired: 9.1 may have been 9.10. */
function keysOf(record: LinkRecord, byNumber: ReadonlyMap<string, string>): Read<string> {
  const spoilt = spoiltCells(record, 'number', 'link-list.number-cell');
  if (spoilt.length > 0) return { found: [], faults: spoilt };
  const numbers = partsOf(textOf(record, 'number'));
  if (numbers.length === 0) return { found: [], faults: [faultAt(record, 'number', 'link-list.number-missing')] };
  const found = numbers.map((text) => {
    const key = byNumber.get(plainNumber(text)) ?? byNumber.get(parseCriterionNumber(text)?.key ?? '');
    return { text, key };
  });
  return {
    found: [...new Set(found.flatMap(({ key }) => key ?? []))],
    faults: found
      .filter(({ key }) => key === undefined)
      .map(({ text }) => faultAt(record, 'number', 'link-list.number-unknown', text)),
  };
}

/** The references of the framework that the row names itself. */
function namedReferences(record: LinkRecord): Read<Omit<FrameworkLink, 'criterionKey'>> {
  const word = textOf(record, 'framework');
  if (word === '' && textOf(record, 'reference') === '') return { found: [], faults: [] };
  const framework = frameworkOf(word);
  if (!framework) return { found: [], faults: [faultAt(record, 'framework', 'link-list.framework-unknown')] };
  if (textOf(record, 'reference') === '') {
    return { found: [], faults: [faultAt(record, 'reference', 'link-list.reference-missing')] };
  }
  return referencesOf(record, 'reference', framework);
}

function referencesOf(
  record: LinkRecord,
  field: LinkField,
  framework: LineageFramework,
): Read<Omit<FrameworkLink, 'criterionKey'>> {
  const spoilt = spoiltCells(record, field, 'link-list.reference-cell');
  if (spoilt.length > 0) return { found: [], faults: spoilt };
  const references = partsOf(textOf(record, field)).map(plainReference);
  const unfit = references.find((one) => !isStorableText(one, longestReference));
  if (unfit !== undefined) {
    return { found: [], faults: [faultAt(record, field, 'link-list.reference-unfit', unfit)] };
  }
  return { found: references.map((reference) => ({ framework, reference })), faults: [] };
}

const nothing = /^(?:[-‐‑–—―−ー－]+|なし|無し|該当なし|none|n\/a)$/iu;

/** Several stand one below the other or between commas; a comma inside brackets belongs to its reference: AC-2(1,3). */
function partsOf(text: string): string[] {
  return text
    .split(/[\n、，,;；](?![^()（）]*[)）])/u)
    .map((one) => one.trim())
    .filter((one) => !isBlank(one) && !nothing.test(one));
}

function spoiltCells(record: LinkRecord, field: LinkField, rule: LinkListFaultRule): LinkListFault[] {
  return (record.cells[field] ?? []).flatMap((cell) => {
    const broken = unreadRule(cell) ?? (cell.kind === 'date' || isUncertainNumber(cell) ? rule : null);
    return broken ? [{ ...placeOf(record, cell), rule: broken, value: seenInCell(cell).slice(0, 200) }] : [];
  });
}

/** A fault stands in the field's own cell; where that is empty, in the first cell of the row that holds something. */
function faultAt(
  record: LinkRecord,
  field: LinkField,
  rule: LinkListFaultRule,
  value = textOf(record, field),
): LinkListFault {
  const cell = record.cells[field]?.[0] ?? Object.values(record.cells)[0]?.[0];
  return { ...placeOf(record, cell), rule, value: value.slice(0, 200) };
}

function placeOf({ sheet }: LinkRecord, cell: TableCell | undefined): Pick<LinkListFault, 'sheet' | 'address'> {
  return { sheet, address: cell?.address ?? '' };
}

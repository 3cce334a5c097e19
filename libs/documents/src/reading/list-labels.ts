import type { BoundedArchive } from '../archive/bounded-archive';
import { readXml } from '../archive/read-xml';

interface ListLevel {
  start: number;
  format: string;
  /** `第%1条`, `%1.%2` */
  text: string;
}

type Lists = ReadonlyMap<string, readonly ListLevel[]>;

const digits = '〇一二三四五六七八九';
const kana = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'];

/** The lists that a document numbers by itself, by their number. */
export async function readLists(archive: BoundedArchive, part: string | null): Promise<Lists> {
  const [abstract, lists] = [new Map<string, ListLevel[]>(), new Map<string, ListLevel[]>()];
  if (!part) return lists;
  let [list, num, level] = ['', '', 0];
  const at = (): ListLevel | undefined => abstract.get(list)?.[level];
  await readXml(archive, part, {
    open: (name, attributes) => {
      const value = attributes['val'] ?? '';
      if (name === 'abstractNum') abstract.set((list = attributes['abstractNumId'] ?? ''), []);
      if (name === 'num') [num, list] = [attributes['numId'] ?? '', ''];
      if (name === 'abstractNumId' && num) lists.set(num, abstract.get(value) ?? []);
      if (name === 'lvl') {
        level = levelOf(attributes['ilvl']);
        beginLevel(abstract.get(list), level);
      }
      describe(at(), name, value);
    },
  });
  return lists;
}

const levelOf = (ilvl: string | undefined): number => Math.min(Number(ilvl) || 0, 8);

function beginLevel(levels: ListLevel[] | undefined, level: number): void {
  if (levels) levels[level] = { start: 1, format: 'decimal', text: '' };
}

function describe(own: ListLevel | undefined, name: string, value: string): void {
  if (!own) return;
  if (name === 'start') own.start = Number(value) || 0;
  if (name === 'numFmt') own.format = value;
  if (name === 'lvlText') own.text = value;
}

/** Counts the items of a document as its lists number them: 「第3条」 stands in no text of it. */
export class ListLabels {
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly lists: Lists) {}

  /** Null where the list counts in a way that is not repeated here. */
  next(list: string, level: number): string | null {
    const levels = this.lists.get(list);
    const own = levels?.[level];
    if (!levels || !own) return null;
    if (own.format === 'bullet' || own.format === 'none') return own.format === 'none' ? '' : '・';
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    let isKnown = true;
    const label = own.text.replace(/%([1-9])/g, (_, which: string) => {
      const at = Number(which) - 1;
      const said = writtenAs(levels[at]?.format ?? '', counts[at] ?? levels[at]?.start ?? 1);
      if (said === null) isKnown = false;
      return said ?? '';
    });
    return isKnown ? label : null;
  }
}

function writtenAs(format: string, count: number): string | null {
  const ways: Readonly<Record<string, () => string>> = {
    decimal: () => String(count),
    decimalZero: () => String(count).padStart(2, '0'),
    decimalFullWidth: () => String(count).replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    decimalEnclosedCircle: () => (count <= 20 ? String.fromCharCode(0x245f + count) : String(count)),
    lowerLetter: () => lettersOf(count),
    upperLetter: () => lettersOf(count).toUpperCase(),
    lowerRoman: () => romanOf(count),
    upperRoman: () => romanOf(count).toUpperCase(),
    aiueo: () => kana[(count - 1) % kana.length]!,
    aiueoFullWidth: () => kana[(count - 1) % kana.length]!,
    japaneseCounting: () => kanjiOf(count),
    japaneseDigitalTenThousand: () => kanjiOf(count),
  };
  return count >= 1 && count < 1_000 && Object.hasOwn(ways, format) ? ways[format]!() : null;
}

/** a … z, aa, bb: as Word counts. */
function lettersOf(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const roman = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function romanOf(count: number): string {
  let [left, said] = [count, ''];
  for (const [value, letters] of roman) {
    said += letters.repeat(Math.floor(left / value));
    left %= value;
  }
  return said;
}

/** 十, 十一, 二十, 百一 */
function kanjiOf(count: number): string {
  const place = (value: number, unit: string) => (value === 0 ? '' : `${value === 1 ? '' : digits[value]}${unit}`);
  const one = count % 10;
  return `${place(Math.floor(count / 100), '百')}${place(Math.floor(count / 10) % 10, '十')}${one ? digits[one] : ''}`;
}

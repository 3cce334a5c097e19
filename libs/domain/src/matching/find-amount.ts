import { oneWidth } from './line-edges';
import type { FoundInLine } from './match-field';

/** Amounts are compared as whole numbers of millionths: what is within a tolerance comes out exactly. */
const scale = 1_000_000n;
const longestNumeral = 30;

/** An amount as it stands in a line, with its sign and currency; in brackets it may be meant below zero. */
interface AmountInLine {
  readonly from: number;
  readonly to: number;
  readonly millionths: bigint;
  readonly inBrackets: boolean;
}

const plain = /^(?:0|[1-9]\d*|\d{1,3}(?:,\d{3})+|[1-9]\d{0,2}(?:'\d{3})+)(?:\.(\d{1,6}))?$/;
const dotted = /^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,(\d{1,2}))?$/;
const dottedOnce = /^[1-9]\d{0,2}\.\d{3},(\d{1,2})$/;

/** `1,234,567`, `1234567`, `1.234.567`, `1'234.50`; null for what is no figure of a known form, such as 0012. */
function readNumeral(numeral: string): bigint | null {
  if (numeral.length > longestNumeral) return null;
  const found = plain.exec(numeral) ?? dotted.exec(numeral) ?? dottedOnce.exec(numeral);
  if (!found) return null;
  const part = found[1] ?? '';
  const whole = part === '' ? numeral : numeral.slice(0, -part.length - 1);
  return BigInt(whole.replace(/[.,']/g, '')) * scale + BigInt(part.padEnd(6, '0'));
}

const joinedBefore = /[A-Za-z_]$|[A-Za-z\d][-/]$|[A-Za-z][.#]$|\d:$|[万億兆千百]$/u;
const joinedAfter = /^(?:[A-Za-z_]|[-/:][A-Za-z\d]|\s?[年月日時分秒件名個頁歳回%])/u;
const currencyBefore = /(?:[¥\\$€£]|(?<![A-Za-z])(?:JPY|USD|EUR|GBP)) ?$/;
const currencyAfter = /^ ?(?:円|(?:JPY|USD|EUR|GBP|yen)(?![A-Za-z]))/;
const units: Readonly<Record<string, bigint>> = { 千: 1_000n, 万: 10_000n, 百万: 1_000_000n, 億: 100_000_000n };
const unitAfter = /^ ?(百万|[千万億])円/u;
const minus = /(^|[ (:¥\\$€£])([-△▲] ?)$/u;

/** What decides over a numeral stands this near to it: a long line is not read again for each. */
const near = 16;
const beside = (text: string, at: number): string => text.slice(Math.max(0, at - near), at);

interface Read {
  readonly from: number;
  readonly isBelowZero: boolean;
}

/** What stands before a numeral: its currency and its sign, in either order; null where the numeral is a part of something else. */
function readBefore(text: string, at: number): Read | null {
  let from = at;
  let isBelowZero = false;
  for (let turn = 0; turn < 3; turn += 1) {
    const before = beside(text, from);
    const sign = isBelowZero ? null : minus.exec(before);
    const currency = currencyBefore.exec(before);
    if (sign) {
      isBelowZero = true;
      from -= sign[2]!.length;
    } else if (currency) from -= currency[0].length;
  }
  const before = beside(text, from);
  return joinedBefore.test(before) || /[-△▲] ?$/u.test(before) ? null : { from, isBelowZero };
}

/** What stands behind a numeral: its unit; null where the numeral is a part of something else. */
function readAfter(text: string, at: number): { to: number; times: bigint } | null {
  const after = text.slice(at, at + near);
  const unit = unitAfter.exec(after);
  if (unit) return { to: at + unit[0].length, times: units[unit[1]!]! };
  const currency = currencyAfter.exec(after);
  if (currency) return { to: at + currency[0].length, times: 1n };
  return joinedAfter.test(after) || /^\s?[万億兆千百]/u.test(after) ? null : { to: at, times: 1n };
}

/** Groups of three that a narrow or unbroken space parts, or a plain one at least twice, are one figure. */
const inGroups = (line: string): string =>
  line
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, "'")
    .replace(/(?<![\d.,'])\d{1,3}(?: \d{3}){2,}(?!\d)/g, (figure) => figure.replaceAll(' ', "'"));

/** As far as figures go on; a list of values that only commas part is no grouped figure, and each of them one of its own. */
function* numeralsIn(text: string): Generator<{ numeral: string; at: number }> {
  for (const { 0: found, index } of text.matchAll(/\d(?:[\d.,']*\d)?/g)) {
    const parts = found.split(',');
    const isList = parts.length > 1 && (parts[0]!.length > 3 || parts.some((part) => /^\d{4,}/.test(part)));
    let at = index;
    for (const numeral of isList ? parts : [found]) {
      yield { numeral, at };
      at += numeral.length + 1;
    }
  }
}

/**
 * Every amount that a line holds: ¥1,234,567, 1234567円, 1.234.567, 123万円, △1,200, in any width. Parts of longer figures, of days,
 * times and codes are none, and neither are counts and shares.
 */
export function amountsIn(line: string): AmountInLine[] {
  const text = oneWidth(inGroups(line)).replaceAll('’', "'");
  const amounts: AmountInLine[] = [];
  for (const { numeral, at } of numeralsIn(text)) {
    const size = readNumeral(numeral);
    const [before, after] = [readBefore(text, at), readAfter(text, at + numeral.length)];
    if (size === null || !before || !after) continue;
    const millionths = size * after.times * (before.isBelowZero ? -1n : 1n);
    const inBrackets = text[before.from - 1] === '(' && text[after.to] === ')';
    amounts.push({ from: before.from, to: after.to, millionths, inBrackets });
  }
  return amounts;
}

/** The one amount of a value; null for none or several. */
function amountOf(value: string): bigint | null {
  const [only, ...others] = amountsIn(value.trim());
  if (!only || others.length > 0) return null;
  return only.inBrackets ? -only.millionths : only.millionths;
}

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

/** By how much an amount of a line differs: one in brackets is read in the way that comes nearer. */
function differenceOf({ millionths, inBrackets }: AmountInLine, sought: bigint): bigint {
  const [above, below] = [millionths - sought, -millionths - sought];
  return inBrackets && sizeOf(below) < sizeOf(above) ? below : above;
}

const figure = (millionths: bigint): string => {
  const [whole, part] = [sizeOf(millionths) / scale, String(sizeOf(millionths) % scale).padStart(6, '0')];
  const shown = part.replace(/0+$/, '');
  return `${millionths < 0n ? '-' : ''}${whole}${shown === '' ? '' : `.${shown}`}`;
};

/** How far an amount may be off: an amount, or per cent of the one that is looked for. */
export interface AmountTolerance {
  readonly way: 'amount' | 'percent';
  readonly by: string;
}

/** The amount of a line that is nearest to the one that is looked for, within a tolerance, and written as it is where that is asked. */
export function findAmount(
  line: string,
  value: string,
  tolerance: AmountTolerance,
  isExact = false,
): FoundInLine | null {
  const [sought, by] = [amountOf(value), readNumeral(tolerance.by)];
  if (sought === null || by === null) return null;
  const isWithin = (difference: bigint) =>
    tolerance.way === 'percent' ? sizeOf(difference) * 100n * scale <= by * sizeOf(sought) : sizeOf(difference) <= by;
  let nearest: { difference: bigint; found: AmountInLine } | null = null;
  for (const found of amountsIn(line)) {
    if (isExact && !line.slice(found.from, found.to).includes(value.trim())) continue;
    const difference = differenceOf(found, sought);
    const isNearer = nearest === null || sizeOf(difference) < sizeOf(nearest.difference);
    if (isWithin(difference) && isNearer) nearest = { difference, found };
  }
  return nearest && { from: nearest.found.from, to: nearest.found.to, difference: figure(nearest.difference) };
}

export const isReadableAmount = (value: string): boolean => amountOf(value) !== null;

import { daysBetween, isLocalDate, parseLocalDate, type LocalDate } from '../dates';
import { oneWidth } from './line-edges';
import type { FoundInLine } from './match-field';

const numeric = /(?<!\d)\d{4} ?([-/.年]) ?\d{1,2} ?([-/.月]) ?\d{1,2}(?: ?日)?/gu;
const compact = /\d{8}/g;
const inEra = /(?:令和|平成|昭和|大正|明治|[RHSTM]) ?(?:\d{1,2}|元) ?([-/.年]) ?\d{1,2} ?([-/.月]) ?\d{1,2}(?: ?日)?/gu;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const dayFirst = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[ -]${month},?[ -](\\d{4})`, 'gi');
const monthFirst = new RegExp(`${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'gi');

/** A day as it stands in a line. */
export interface DayInLine {
  readonly from: number;
  readonly to: number;
  readonly day: LocalDate;
}

/**
 * Every day that a line holds with its year: 2026-08-20, 2026/8/20, 20260820, 令和8年8月20日, R8.8.20, 20 Aug 2026, in any width.
 * A day without its year is none, and neither are figures that are a part of longer ones.
 */
export function daysIn(line: string): DayInLine[] {
  const text = oneWidth(line);
  const days: DayInLine[] = [];
  const add = ({ 0: found, index: from }: RegExpMatchArray, day: LocalDate | null) => {
    const to = from! + found.length;
    if (day !== null && !isJoined(text, from!, to)) days.push({ from: from!, to, day });
  };
  for (const found of text.matchAll(numeric)) if (isOneForm(found[1], found[2])) add(found, parseLocalDate(found[0]));
  for (const found of text.matchAll(compact)) add(found, parseLocalDate(found[0]));
  for (const found of text.matchAll(inEra)) if (isOneForm(found[1], found[2])) add(found, parseLocalDate(found[0]));
  for (const found of text.matchAll(dayFirst)) add(found, civil(found[3], found[2], found[1]));
  for (const found of text.matchAll(monthFirst)) add(found, civil(found[3], found[1], found[2]));
  return days.sort((a, b) => a.from - b.from);
}

/** 年 goes with 月, and any other sign with itself. */
const isOneForm = (first: string | undefined, second: string | undefined): boolean =>
  first === '年' ? second === '月' : first === second;

function civil(year = '', name = '', day = ''): LocalDate | null {
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

function isJoined(text: string, from: number, to: number): boolean {
  if (/[A-Za-z\d]$|[A-Za-z\d][-/.]$/.test(text.slice(Math.max(0, from - 2), from))) return true;
  const isClosed = text[to - 1] === '日';
  return !isClosed && /^(?:\d|[A-SU-Za-z]|[-/.][A-Za-z\d])/.test(text.slice(to, to + 2));
}

/** The one day of a value; null for none or several. */
export function dayOf(value: string): LocalDate | null {
  const days = new Set(daysIn(value).map(({ day }) => day));
  return days.size === 1 ? [...days][0]! : null;
}

/** The day of a line that is nearest to the one that is looked for, within so many days of it, and written as it is where that is asked. */
export function findDay(line: string, value: string, tolerance: number, isExact = false): FoundInLine | null {
  const sought = dayOf(value);
  if (sought === null) return null;
  let nearest: FoundInLine | null = null;
  for (const { from, to, day } of daysIn(line)) {
    if (isExact && line.slice(from, to) !== value.trim()) continue;
    const days = daysBetween(sought, day);
    const isNearer = nearest === null || Math.abs(days) < Math.abs(Number(nearest.difference));
    if (Math.abs(days) <= tolerance && isNearer) nearest = { from, to, difference: String(days) };
  }
  return nearest;
}

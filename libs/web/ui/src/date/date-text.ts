/** Why a typed date was not taken. */
export const DATE_FAULTS = ['unreadable', 'no-such-day', 'outside-era'] as const;
export type DateFault = (typeof DATE_FAULTS)[number];

/** What was understood: a day as `YYYY-MM-DD`, nothing typed, or why it could not be read. */
export type ReadDate =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly fault: DateFault };

interface Era {
  readonly names: readonly string[];
  readonly label: string;
  readonly from: string;
  /** The last day of the era, or none for the one that runs. */
  readonly to: string | null;
}

/** 元号を改める政令: the first and last days of the modern eras. */
const ERAS: readonly Era[] = [
  { names: ['令和', '令', 'r'], label: '令和', from: '2019-05-01', to: null },
  { names: ['平成', '平', 'h'], label: '平成', from: '1989-01-08', to: '2019-04-30' },
  { names: ['昭和', '昭', 's'], label: '昭和', from: '1926-12-25', to: '1989-01-07' },
];

const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_AND_DAY = /^(\d{1,2})[-/.月](\d{1,2})日?$/;
const PACKED_MONTH_AND_DAY = /^(\d{2})(\d{2})$/;
const FROM_TODAY = /^([+-])(\d{1,3})日?$/;
const PARTED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const IN_ERA = /^(令和|平成|昭和|令|平|昭|r|h|s)(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * Reads a date the way people in Japan write it: 20261031, 2026/10/31, R8.10.31, 令和8年10月31日, in full or half
 * width; without a year as 12/10, 12月10日 or 1210; from today as +7 or 月末. Two-digit years are refused, because 08 is
 * a year of two calendars.
 */
export function readDate(text: string, today: string): ReadDate {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐−ー―–—]/g, '-')
    .toLowerCase();
  if (plain === '') return { kind: 'empty' };
  const western = PACKED.exec(plain) ?? PARTED.exec(plain);
  if (western) return day(Number(western[1]), Number(western[2]), Number(western[3]), null);
  const inYear = MONTH_AND_DAY.exec(plain) ?? PACKED_MONTH_AND_DAY.exec(plain);
  if (inYear) return nearest(Number(inYear[1]), Number(inYear[2]), today);
  return fromToday(plain, today) ?? inEra(plain);
}

/** `+7`, `-3`, 今日, 月末, 来月末: what people count from the day they sit at the desk. */
function fromToday(plain: string, today: string): ReadDate | null {
  const [year, month, dayOfMonth] = today.split('-').map(Number) as [number, number, number];
  const at = (...parts: [number, number, number]): ReadDate => ({
    kind: 'day',
    date: new Date(Date.UTC(...parts)).toISOString().slice(0, 10),
  });
  const moved = FROM_TODAY.exec(plain);
  if (moved) return at(year, month - 1, dayOfMonth + Number(`${moved[1]}${moved[2]}`));
  if (plain === '今日' || plain === '本日') return at(year, month - 1, dayOfMonth);
  if (plain === '月末' || plain === '今月末') return at(year, month, 0);
  return plain === '来月末' ? at(year, month + 1, 0) : null;
}

/** A day without its year is the one nearest to today: 1/15 said in November is in the year that comes. */
function nearest(month: number, dayOfMonth: number, today: string): ReadDate {
  const year = yearOf(today);
  const away = (read: ReadDate): number =>
    read.kind === 'day' ? Math.abs(Date.parse(read.date) - Date.parse(today)) : Infinity;
  return [year, year - 1, year + 1]
    .map((one) => day(one, month, dayOfMonth, null))
    .reduce((best, one) => (away(one) < away(best) ? one : best));
}

function inEra(plain: string): ReadDate {
  const eraText = IN_ERA.exec(plain);
  const era = eraText && ERAS.find((one) => one.names.includes(eraText[1] ?? ''));
  if (!era) return { kind: 'fault', fault: 'unreadable' };
  const yearOfEra = eraText[2] === '元' ? 1 : Number(eraText[2]);
  return day(yearOf(era.from) + yearOfEra - 1, Number(eraText[3]), Number(eraText[4]), era);
}

/** `2026年10月31日(土)` in Japanese, `Sat, 31 October 2026` in English; empty for what is no date. */
export function longDate(date: string, lang: 'ja' | 'en'): string {
  const at = utc(date);
  if (at === null) return '';
  if (lang === 'en') {
    const style = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat('en-GB', style).format(at);
  }
  const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' }).format(at);
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日(${weekday})`;
}

/** `令和8年10月31日`; the first year is 元年, as offices write it. Empty outside the eras known here. */
export function eraDate(date: string): string {
  const at = utc(date);
  const era = ERAS.find((one) => date >= one.from && (one.to === null || date <= one.to));
  if (at === null || !era) return '';
  const year = at.getUTCFullYear() - yearOf(era.from) + 1;
  return `${era.label}${year === 1 ? '元' : year}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

/** Midnight UTC of a `YYYY-MM-DD`, or null when there is no such day. */
export function utc(date: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return null;
  const at = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return at.toISOString().slice(0, 10) === date ? at : null;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function day(year: number, month: number, dayOfMonth: number, era: Era | null): ReadDate {
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
  if (utc(date) === null) return { kind: 'fault', fault: 'no-such-day' };
  if (era && (date < era.from || (era.to !== null && date > era.to))) return { kind: 'fault', fault: 'outside-era' };
  return { kind: 'day', date };
}

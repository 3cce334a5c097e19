import { isLocalDate, toLocalDate, type LocalDate } from '../dates/local-date';

const time =
  /^(?:[T\s]*\d{1,2}[:時]\d{1,2}(?:[:分](?:\d{1,2}(?:\.\d{1,9})?秒?)?)?\s?(?:AM|PM|JST|UTC|GMT|Z|[+-]\d{2}:?\d{2})?)?$/iu;
const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)日?(?:\([月火水木金土日]\))?/u;
const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?(?!\d)/u;
const inEra = /^(令和|平成|昭和|[RHS])(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)日?/iu;
const yearBefore: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  R: 2018,
  H: 1988,
  S: 1925,
};
const longest = 60;

/**
 * The day that a value of a date column names, as it is written, whatever time and zone stand behind it; null where it names none that
 * the calendar has. Draws rest on it: what is read from a value never changes, so it asks no reader of dates that people type.
 */
export function readDay(value: string): LocalDate | null {
  if (value.length > longest) return null;
  const text = value.normalize('NFKC').trim();
  const found = western.exec(text) ?? compact.exec(text) ?? fromEra(text);
  if (!found || !time.test(text.slice(found[0]!.length))) return null;
  const day = toLocalDate({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) });
  return isLocalDate(day) ? day : null;
}

function fromEra(text: string): readonly string[] | null {
  const [whole, era = '', year = '', month = '', day = ''] = inEra.exec(text) ?? [];
  const before = yearBefore[era.toUpperCase()];
  if (whole === undefined || before === undefined) return null;
  return [whole, String(before + (year === '元' ? 1 : Number(year))), month, day];
}

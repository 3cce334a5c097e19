import { westernYear } from './era';
import { isLocalDate, toLocalDate, type LocalDate } from './local-date';

const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const inEra = /^(令和|平成|昭和|大正|明治|[RHSTMrhstm])(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** Full-width digits and separators as their half-width forms, spaces removed. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '');
}

/**
 * What a person types for a date, as a LocalDate: `2026-10-31`, `20261031`, `2026/10/31`, `R8.10.31`,
 * `令和8年10月31日`, also in full-width digits. Null for anything else and for days the calendar does not have.
 */
export function parseLocalDate(text: string): LocalDate | null {
  const typed = toHalfWidth(text);
  const [, year, month, day] = western.exec(typed) ?? compact.exec(typed) ?? fromEra(typed) ?? [];
  if (year === undefined) return null;
  const date = toLocalDate({ year: Number(year), month: Number(month), day: Number(day) });
  return isLocalDate(date) ? date : null;
}

function fromEra(typed: string): string[] | null {
  const [, era = '', yearText = '', month = '', day = ''] = inEra.exec(typed) ?? [];
  const year = westernYear(era, yearText === '元' ? 1 : Number(yearText));
  return year === null ? null : ['', String(year), month, day];
}

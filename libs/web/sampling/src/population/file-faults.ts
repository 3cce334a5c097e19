import type { Fault } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import type { Lang } from '@akashi/web-ui';

/** A place of a file that could not be taken in, in words. */
export interface FileFault {
  /** `3行目`, `D列`, or empty when it is about the whole file. */
  readonly place: string;
  readonly what: string;
  /** The figures behind it: how many values a row has, which row it repeats. */
  readonly more: string;
  readonly next: string;
}

/** What keeps a file out, place by place, in the language in use. Rows are counted as a spreadsheet does: the header is 1. */
export function placesOf(faults: readonly Fault[], lang: Lang): FileFault[] {
  return faults.map(({ place, rule, value }) => {
    const { what, next } = faultText(rule)[lang];
    return { place: placeOf(place, lang), what, more: figures(rule, value, lang), next };
  });
}

function placeOf(place: string, lang: Lang): string {
  const [row, column] = place.split(':');
  const words = lang === 'ja' ? [`${row}行目`, column && `${column}列`] : [`Row ${row}`, column && `column ${column}`];
  return row ? words.filter(Boolean).join(lang === 'ja' ? '' : ', ') : '';
}

function figures(rule: string, value: string, lang: Lang): string {
  const [found, limit] = value.split('/');
  if (rule === 'duplicate-row' && found) return lang === 'ja' ? `（${found}行目と同じ）` : `(same as row ${found})`;
  if (rule === 'ragged-row' && found && limit) {
    return lang === 'ja'
      ? `（見出しは${limit}列、この行は${found}列）`
      : `(${limit} columns in the header, ${found} here)`;
  }
  return '';
}

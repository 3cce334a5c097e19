import { csvText } from '@akashi/domain/table';
import { faultText } from './fault-text';
import type { Fault } from './problem';

type Lang = 'ja' | 'en';

/** A place of a file that could not be taken in, in words. */
export interface FileFault {
  /** As in a spreadsheet: `3`, `D`; empty when it is about the whole file. */
  readonly row: string;
  readonly column: string;
  readonly what: string;
  /** What stands there. */
  readonly found: string;
  /** What would be right, where a rule knows it. */
  readonly expected: string;
  readonly next: string;
}

/** What keeps a file out, place by place, in the language in use. Rows are counted as a spreadsheet does. */
export function placesOf(faults: readonly Fault[], lang: Lang): FileFault[] {
  return faults.map((fault) => {
    const [row = '', column = ''] = fault.place.split(':');
    const { what, next } = faultText(fault.rule)[lang];
    const [found = '', expected = ''] = [fault.found ?? fault.value, fault.expected];
    return {
      row,
      column,
      what,
      next,
      found: inWords(fault.rule, found, lang),
      expected: inWords(fault.rule, expected, lang),
    };
  });
}

const counted: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  'ragged-row': ['列', ' columns'],
  'too-many-columns': ['列', ' columns'],
  'too-many-rows': ['行', ' rows'],
  'no-records': ['行', ' rows'],
  'value-too-long': ['文字', ' letters'],
};

function inWords(rule: string, text: string, lang: Lang): string {
  const unit = counted[rule];
  return unit && /^\d/u.test(text) ? `${text}${unit[lang === 'ja' ? 0 : 1]}` : text;
}

export const fileFaultHeads: Readonly<Record<Lang, readonly string[]>> = {
  ja: ['行', '列', '内容', 'ファイルの値', '正しい形', '直し方'],
  en: ['Row', 'Column', 'What is wrong', 'In the file', 'Would be right', 'What to do'],
};

/** A fault as one line of the list that goes back to whoever made the file. */
export function fileFaultLine({ row, column, what, found, expected, next }: FileFault): (string | number)[] {
  return [row === '' ? '' : Number(row), column, what, found, expected, next];
}

export function faultListCsv(faults: readonly FileFault[], lang: Lang): string {
  return csvText([fileFaultHeads[lang], ...faults.map(fileFaultLine)]);
}

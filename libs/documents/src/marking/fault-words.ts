import { faultExample, type Fault } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';

type Lang = 'ja' | 'en';

export const faultHeads: Readonly<Record<Lang, readonly string[]>> = {
  ja: ['シート', '場所', '管理策番号', '扱い', '直すところ', '次にすること', '今の値', '登録されている値', '例'],
  en: ['Sheet', 'Place', 'Control', 'Grade', 'What is wrong', 'What to do', 'Value', 'Registered', 'Example'],
};

const grades: Readonly<Record<'stop' | 'warn', Readonly<Record<Lang, string>>>> = {
  stop: { ja: '取込みの前に直す', en: 'To correct before the import' },
  warn: { ja: '確かめる', en: 'To ask about' },
};

/** A value as it is told: an empty column says in how many rows. */
export function toldValue({ value, rows }: Fault, lang: Lang): string {
  if (rows !== undefined) return lang === 'ja' ? `${rows} 行で空欄` : `empty in ${rows} rows`;
  return value;
}

/** What would be right: the words of the list it may stand for, or an example. */
export function toldExample({ rule, choices }: Fault, lang: Lang): string {
  if (choices && choices.length > 0) return choices.join('・');
  return faultExample(rule)?.[lang] ?? '';
}

/** A fault as one line of the list that goes to the client. */
export function faultLine(fault: Fault, lang: Lang): string[] {
  const { what, next } = faultText(fault.rule)[lang];
  return [
    fault.sheet ?? '',
    fault.place,
    fault.criterion ?? '',
    fault.grade ? grades[fault.grade][lang] : '',
    what,
    next,
    toldValue(fault, lang),
    fault.registered ?? '',
    toldExample(fault, lang),
  ];
}

/** A fault as the comment at its cell. */
export function faultComment(fault: Fault, lang: Lang): string {
  const { what, next } = faultText(fault.rule)[lang];
  const example = toldExample(fault, lang);
  const more = [
    ...(fault.registered === undefined ? [] : [`${lang === 'ja' ? '登録' : 'Registered'}: ${fault.registered}`]),
    ...(fault.rows === undefined ? [] : [toldValue(fault, lang)]),
    ...(example === '' ? [] : [`${lang === 'ja' ? '例' : 'Example'}: ${example}`]),
  ];
  return [what, next, ...more].join('\n');
}

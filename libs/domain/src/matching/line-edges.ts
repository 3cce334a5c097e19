/** One width for what digits and bars are written in, letter by letter: every place stays where it is. */
export function oneWidth(line: string): string {
  return line
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\uffe5', '¥');
}

/** What binds parts of a code: a bar, the long vowel that is often typed for one, an underscore. */
const bar = /[-_\uff3f\u2010-\u2015\u2212\u30fc\uff0d\uff70]/;
const isCode = (char: string): boolean => /[\p{Script=Latin}\p{Nd}]/u.test(char.normalize('NFKC'));
const isDigit = (char: string): boolean => /\p{Nd}/u.test(char.normalize('NFKC'));

/** What stands beside a place, from it outwards: whole characters. */
interface Side {
  readonly edge: string;
  readonly next: string;
  readonly afterNext: string;
}

function sidesOf(line: string, from: number, to: number): [before: Side, after: Side] {
  const inner = [...line.slice(from, to)];
  const before = [...line.slice(Math.max(0, from - 4), from)].reverse();
  const after = [...line.slice(to, to + 4)];
  const side = (edge: string | undefined, [next = '', afterNext = '']: string[]) => ({
    edge: edge ?? '',
    next,
    afterNext,
  });
  return [side(inner[0], before), side(inner.at(-1), after)];
}

/**
 * Whether what stands in a line from one place to another is a part of something longer: 204 of 2041, U-20 of U-20-1, 34 of 1,234.
 * In the name of a file bars part one word from the next.
 */
export function isPartOfLonger(line: string, from: number, to: number, barsPart = false): boolean {
  return sidesOf(line, from, to).some(({ edge, next, afterNext }) => {
    if (!isCode(edge)) return false;
    if (isCode(next)) return true;
    if (isDigit(edge) && /[.,:/'’]/.test(next.normalize('NFKC')) && isDigit(afterNext)) return true;
    return !barsPart && bar.test(next) && isCode(afterNext);
  });
}

const letter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const beforeName = /(?:者|長|名|員|人|担当|さん|様|は|が|の|を|に|へ|と|も|より|から)$/u;
const afterName = /^(?:様|殿|氏|印|さん|さま|君|が|は|の|を|に|へ|と|も|で|より|から)/u;

/** Whether a name of a person goes on beside its place: 林太郎 of 小林太郎. Words that stand beside names end it. */
export function isPartOfName(line: string, from: number, to: number): boolean {
  if (isPartOfLonger(line, from, to)) return true;
  const [before, after] = [line.slice(Math.max(0, from - 4), from), line.slice(to, to + 4)];
  const goesOn = (char: string | undefined) => char !== undefined && letter.test(char);
  if (goesOn([...before].at(-1)) && !beforeName.test(before)) return true;
  return goesOn([...after][0]) && !afterName.test(after);
}

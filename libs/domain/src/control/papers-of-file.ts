import type { TestType } from '../engagement/test-type';

/** A working paper that a file may belong to. */
export interface PaperForFile {
  readonly id: string;
  /** The control's number, `9.2.1.3` or `9.2.1.3.PB`. */
  readonly number: string;
  readonly type: TestType;
}

/** Why a file's name leads to no paper. */
export type UnplacedFile = 'no-number' | 'several-numbers';

const typeWords: readonly (readonly [type: TestType, word: RegExp])[] = [
  ['DESIGN', /整備|design/iu],
  ['OPERATION', /運用|operat/iu],
];

/**
 * The papers that a file's name means: those of the control whose number stands in it, or else in the name of its folder. Files
 * are named by people: full width, and hyphens or underscores for the dots, are the same number. Where the name says design
 * or operation it means that paper, and else every paper of the control. Two numbers in one name are for a person to decide.
 */
export function papersOfFile(path: string, papers: readonly PaperForFile[]): readonly PaperForFile[] | UnplacedFile {
  const names = path.normalize('NFKC').split('/').reverse();
  const byNumber = Map.groupBy(papers, ({ number }) => number.toUpperCase());
  const byKey = Map.groupBy(papers, ({ number }) => bareNumber(number));
  for (const name of names) {
    const found = new Set(numbersIn(name).flatMap((number) => knownAs(number, byNumber, byKey)));
    if (found.size > 1) return 'several-numbers';
    const [own] = found;
    if (own) return ofType(path, own);
  }
  return 'no-number';
}

const bareNumber = (number: string) => number.toUpperCase().replace(/\.(?:PB|P|B)$/, '');

/** `9.2.1.3`, `9-2-1-3` and `9_2_1_3`, with the letters behind it where it has some; no part of a longer number. */
function numbersIn(name: string): string[] {
  const written = /(?<![a-z\d]|\d[.])(\d{1,2}(?:[.\-_]\d{1,2}){2,3})(?:[.\-_](PB|P|B)(?![\p{L}\d]))?(?!\d|[.]\d)/giu;
  return [...name.matchAll(written)].map(([, digits = '', letters]) => {
    const number = digits.replaceAll(/[-_]/g, '.');
    return letters ? `${number}.${letters.toUpperCase()}` : number;
  });
}

/** The control as it is written; without its letters it is meant where only one has the digits. */
function knownAs(
  number: string,
  byNumber: ReadonlyMap<string, PaperForFile[]>,
  byKey: ReadonlyMap<string, PaperForFile[]>,
): PaperForFile[][] {
  const whole = byNumber.get(number);
  if (whole) return [whole];
  const alike = byKey.get(number) ?? [];
  const isOne = new Set(alike.map((paper) => paper.number)).size === 1;
  return isOne ? [alike] : [];
}

function ofType(path: string, papers: readonly PaperForFile[]): readonly PaperForFile[] {
  const said = typeWords.filter(([, word]) => word.test(path));
  const [only] = said.length === 1 ? said : [];
  const meant = only ? papers.filter(({ type }) => type === only[0]) : [];
  return meant.length > 0 ? meant : papers;
}

import { parseCriterionNumber, type NumberGrammar } from '../catalogue';

/**
 * The grammar to begin with, from the first numbers of a file: ISMAP's where most of them are numbers of its chapters and one
 * at least has three figures. 「A.5.1」 of another standard would read as the group 5.1, and an edition of groups alone has
 * nothing to test.
 */
export function proposeGrammar(numbers: readonly string[]): NumberGrammar {
  const written = numbers.filter((number) => number.trim() !== '');
  const read = written.map(parseCriterionNumber).filter((number) => number !== null);
  const chapters = written.filter((number) => /^(?:第)?\d{1,2}(?:章)?$/u.test(number.normalize('NFKC').trim()));
  if (written.length === 0) return 'ISMAP';
  return (read.length + chapters.length) * 2 > written.length && read.some(({ level }) => level >= 3)
    ? 'ISMAP'
    : 'GENERIC';
}

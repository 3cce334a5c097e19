import type { Found, PreIssueCheckCode, PreIssueLink } from './pre-issue-check';

/** Where the words of a report are mended: by the firm in the report and its findings, by the client, in the records of names. */
const letterPlaces = ['report', 'findings', 'statement', 'names', 'people'] as const;

export type LetterPlace = (typeof letterPlaces)[number];

/** Letters that no font of the report draws, each once, and how many texts were looked at. */
export interface PlacedLetters {
  letters: readonly string[];
  texts: number;
}

const checkOfPlace = {
  report: ['letters-in-report', 'report'],
  findings: ['letters-in-findings', 'findings'],
  statement: ['letters-in-statement', 'plan'],
  names: ['letters-in-names', 'names'],
  people: ['letters-in-peoples-names', 'team'],
} as const satisfies Record<LetterPlace, [PreIssueCheckCode, PreIssueLink]>;

/** One check for each place in which letters are mended. */
export function printableChecks(letters: Readonly<Record<LetterPlace, PlacedLetters>>): Found[] {
  return letterPlaces.map((place) => checkOf(place, letters[place]));
}

/** A letter that no font has prints as 〓: emoji, letters of one machine alone, rare forms of a name. */
function checkOf(place: LetterPlace, { letters, texts }: PlacedLetters): Found {
  const [code, link] = checkOfPlace[place];
  return [code, letters.length, texts, link, letters.map(namedLetter)];
}

/** Whoever does not see the letter either can look it up by its number. */
function namedLetter(letter: string): string {
  const number = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${letter} U+${number}`;
}

import type { LetterPlace, PlacedLetters } from '@akashi/domain/report';
import { glyphsOf } from '../typeset/font-glyphs';
import type { ReportModel } from './report-model';

/**
 * Letters of a report that its fonts have no glyph for, each once, by where they are mended (`𠮷` of a family name). They would print as
 * 〓, so they are told before the report is issued. Variation selectors choose a form and print nothing themselves.
 */
export async function undrawableLetters(
  model: ReportModel,
  fonts?: string,
): Promise<Record<LetterPlace, PlacedLetters>> {
  const isDrawn = await glyphsOf(fonts);
  const texts: Record<LetterPlace, Set<string>> = {
    report: new Set(),
    findings: new Set(),
    statement: new Set(),
    names: new Set(),
    people: new Set(),
  };
  for (const [key, value] of Object.entries(model)) gather(value, [key], texts);
  const lacks = (char: string) => !isDrawn(char);
  const placed = (of: ReadonlySet<string>): PlacedLetters => ({
    letters: lettersOf([...of].join('')).filter(lacks),
    texts: of.size,
  });
  const { report, findings, statement, names, people } = texts;
  return {
    report: placed(report),
    findings: placed(findings),
    statement: placed(statement),
    names: placed(names),
    people: placed(people),
  };
}

/** Letters of a text that the fonts have no glyph for, each once. */
export async function undrawableIn(text: string, fonts?: string): Promise<string[]> {
  const isDrawn = await glyphsOf(fonts);
  return lettersOf(text).filter((char) => !isDrawn(char));
}

const lettersOf = (text: string): string[] =>
  [...new Set(text)].filter((char) => !/[\p{Cc}\p{Variation_Selector}]/u.test(char));

/** By the last name on the way to a text that says whose words it is; what none of them is of the report itself. */
const places: Readonly<Record<string, LetterPlace>> = {
  leaders: 'people',
  performers: 'people',
  firm: 'names',
  addressee: 'names',
  serviceName: 'names',
  baseServices: 'names',
  subject: 'statement',
  scope: 'statement',
  appendix: 'statement',
  controlText: 'statement',
  criterion: 'statement',
  findings: 'findings',
};

function gather(value: unknown, path: readonly string[], texts: Record<LetterPlace, Set<string>>): void {
  if (typeof value === 'string') {
    texts[places[path.findLast((key) => Object.hasOwn(places, key)) ?? ''] ?? 'report'].add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) gather(part, [...path, key], texts);
  }
}

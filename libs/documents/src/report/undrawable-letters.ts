import type { LetterPlace, PlacedLetters } from '@akashi/domain/report';
import { readFile } from 'node:fs/promises';
import { fontFiles } from './report-fonts';
import type { ReportModel } from './report-model';

/**
 * Letters of a report that its fonts have no glyph for, each once, by where they are mended (`𠮷` of a family name). They would print as
 * an empty box, so they are told before the report is issued. Variation selectors choose a form and print nothing themselves.
 */
export async function undrawableLetters(
  model: ReportModel,
  fonts?: string,
): Promise<Record<LetterPlace, PlacedLetters>> {
  const { normal, bold } = fontFiles(fonts);
  const drawn = await Promise.all([rangesOf(normal), rangesOf(bold)]);
  const texts: Record<LetterPlace, Set<string>> = {
    report: new Set(),
    findings: new Set(),
    statement: new Set(),
    names: new Set(),
    people: new Set(),
  };
  for (const [key, value] of Object.entries(model)) gather(value, [key], texts);
  const lacks = (char: string) => !isDrawnBy(drawn, char);
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
  const { normal, bold } = fontFiles(fonts);
  const drawn = await Promise.all([rangesOf(normal), rangesOf(bold)]);
  return lettersOf(text).filter((char) => !isDrawnBy(drawn, char));
}

const lettersOf = (text: string): string[] =>
  [...new Set(text)].filter((char) => !/[\p{Cc}\p{Variation_Selector}]/u.test(char));

const isDrawnBy = (fonts: readonly Range[][], char: string): boolean =>
  fonts.every((ranges) => isInRanges(char.codePointAt(0) ?? 0, ranges));

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

type Range = readonly [first: number, last: number];

/** A font is read once a process: it comes with the program and does not change under it. */
const read = new Map<string, Promise<Range[]>>();

function rangesOf(path: string): Promise<Range[]> {
  const ranges = read.get(path) ?? readFile(path).then(glyphRanges);
  read.set(path, ranges);
  return ranges;
}

/** The format keeps the ranges in order, thousands of them for a Japanese font: halved, not walked. */
function isInRanges(code: number, ranges: readonly Range[]): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.[1] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.[0] ?? Infinity) <= code;
}

/** The code points of a font's full Unicode map: table `cmap`, format 12 (OpenType 1.9). */
function glyphRanges(font: Buffer): Range[] {
  const cmap = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const map = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(map) !== 12) continue;
    return Array.from({ length: font.readUInt32BE(map + 12) }, (_, group): Range => {
      const at = map + 16 + group * 12;
      return [font.readUInt32BE(at), font.readUInt32BE(at + 4)];
    });
  }
  return [];
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return 0;
}

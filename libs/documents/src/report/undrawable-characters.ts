import { readFile } from 'node:fs/promises';
import { fontFiles } from './report-fonts';
import type { ReportModel } from './report-model';

/**
 * Characters of a report that its font has no glyph for, each once, in the order they first stand (`𠮷` of a family name). They
 * would print as an empty box, so they are told before the report is issued. Variation selectors choose a form and print
 * nothing themselves.
 */
export async function undrawableCharacters(model: ReportModel, fonts?: string): Promise<string[]> {
  const paths = fontFiles(fonts);
  const drawn = await Promise.all([paths.normal, paths.bold].map(async (path) => glyphRanges(await readFile(path))));
  const needed = [...new Set(textsOf(model).join(''))].filter((char) => !/[\p{Cc}\p{Variation_Selector}]/u.test(char));
  return needed.filter((char) => !drawn.every((ranges) => isInRanges(char.codePointAt(0) ?? 0, ranges)));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

type Range = readonly [first: number, last: number];

function isInRanges(code: number, ranges: readonly Range[]): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last);
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

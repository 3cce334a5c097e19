import { readFile } from 'node:fs/promises';
import { fontFiles } from '../report/report-fonts';

/** Says of a letter whether both faces, in `fonts` or in the installed package, have a glyph for it. */
export async function glyphsOf(fonts?: string): Promise<(letter: string) => boolean> {
  const { normal, bold } = fontFiles(fonts);
  const drawn = await Promise.all([rangesOf(normal), rangesOf(bold)]);
  return (letter) => drawn.every((ranges) => isInRanges(letter.codePointAt(0) ?? 0, ranges));
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

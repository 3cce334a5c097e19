import { rankingAlgorithm, type DrawSheet } from '@akashi/domain/sampling';
import { sha256Hex } from './bag';
import { CheckFault, incomplete, tampered } from './check';
import { repeatDraw, type RepeatedDraw } from './repeat-draw';

/** What a draw sheet is held against, in the order in which one rests on the other. */
export const drawDifferences = ['file', 'seed', 'reading', 'rows', 'sample'] as const;

export type DrawDifference = (typeof drawDifferences)[number];

export interface ComparedDraw extends RepeatedDraw {
  readonly differs: readonly DrawDifference[];
}

/** Repeats the draw of a sheet from the population's file and says where the two part. */
export function compareDraw(population: Uint8Array, sheet: DrawSheet): ComparedDraw {
  if (sheet.algorithm !== rankingAlgorithm) throw incomplete('malformed', sheet.algorithm);
  const voidRows = sheet.items.filter(({ isVoid }) => isVoid).map(({ row }) => row);
  const isOtherFile = sha256Hex(population) !== sheet.fileSha256;
  const request = { population, seed: sheet.seedHex, size: sheet.size, voidRows, reading: sheet.reading };
  let draw: RepeatedDraw;
  try {
    draw = repeatDraw(request);
  } catch (error) {
    // That a file is another one is known, even where it can no longer be read.
    if (isOtherFile && error instanceof CheckFault) throw tampered('hash-differs', '--population');
    throw error;
  }
  const found: Readonly<Record<DrawDifference, boolean>> = {
    file: isOtherFile,
    seed: draw.seedSha256 !== sheet.seedSha256,
    reading: draw.isOpen,
    rows: draw.rows !== sheet.rowCount,
    sample: !agrees(draw, sheet),
  };
  return { ...draw, differs: drawDifferences.filter((one) => found[one]) };
}

/** Drawn rows and void ones stand where the ranking has them: a void row that the draw never came to would be checked by nobody. */
function agrees({ sample, passedOver }: RepeatedDraw, { items }: DrawSheet): boolean {
  const places = (of: readonly { rank: number; row: number }[]) =>
    JSON.stringify(of.map(({ rank, row }) => [rank, row]).sort(([a = 0], [b = 0]) => a - b));
  const [drawn, isVoid] = [items.filter((item) => !item.isVoid), items.filter((item) => item.isVoid)];
  return places(sample) === places(drawn) && places(passedOver) === places(isVoid);
}

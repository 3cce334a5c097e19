/** A line of a page and where it stands, in parts of the page from its upper left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** As pdfjs-dist tells a run of letters: the last two numbers of its transform are its place. */
export interface PdfRun {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

interface Page {
  readonly width: number;
  readonly height: number;
  convertToViewportPoint(x: number, y: number): number[];
}

/** Runs put together to lines: programs often set a word letter by letter. */
export function pdfLines(runs: readonly PdfRun[], page: Page): PdfLine[] {
  const lines: PdfRun[][] = [];
  let open: PdfRun[] | null = null;
  for (const run of runs) {
    if (!open || !isBeside(open.at(-1)!, run)) lines.push((open = []));
    open.push(run);
    if (run.hasEOL) open = null;
  }
  return lines.filter((line) => line.some(({ str }) => str.trim() !== '')).map((line) => placed(line, page));
}

const isBeside = (before: PdfRun, run: PdfRun): boolean =>
  Math.abs(before.transform[5]! - run.transform[5]!) <= Math.max(1, before.height / 2);

function placed(line: readonly PdfRun[], page: Page): PdfLine {
  const corners = line.flatMap(({ transform: [, , , , x = 0, y = 0], width, height }) => [
    page.convertToViewportPoint(x, y - height / 4),
    page.convertToViewportPoint(x + width, y + height),
  ]);
  const [xs, ys] = [corners.map(([x]) => x!), corners.map(([, y]) => y!)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    text: line.map(({ str }) => str).join(''),
    left: left / page.width,
    top: top / page.height,
    width: (Math.max(...xs) - left) / page.width,
    height: (Math.max(...ys) - top) / page.height,
  };
}

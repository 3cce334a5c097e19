import { findPlaces } from './find-places';
import type { ShownMark } from './mark-place';
import type { FileReading } from './opening';
import { closeFile, openFile } from './shown-file';

/** What is looked for on a file: the first line or cell that it is in. */
export interface SoughtText {
  readonly id: string;
  readonly number: number;
  /** What it is, for whoever points at it or hears it. */
  readonly title: string;
  readonly isIn: (text: string) => boolean;
}

/** Marks for what stands on a file as the viewer draws it; none for what it does not draw, such as a scan. */
export async function soughtMarks(
  file: Blob,
  name: string,
  reading: FileReading | null,
  sought: readonly SoughtText[],
): Promise<ShownMark[]> {
  const shown = await openFile(file, name, reading && (() => reading.read('')));
  if (typeof shown === 'string') return [];
  try {
    const places = await findPlaces(
      shown,
      sought.map(({ isIn }) => isIn),
    );
    return sought.flatMap(({ id, number, title }, at) => {
      const place = places[at];
      return place ? [{ id, number, title, kind: 'tick' as const, ...place }] : [];
    });
  } finally {
    closeFile(shown);
  }
}

import { mayShareEvidence, papersOfFile, type PaperForFile, type UnplacedFile } from '@akashi/domain/control';
import { largestUpload } from '@akashi/domain/upload';
import type { MatrixRow, MatrixTest } from '@akashi/web-data';

/** Why a file goes nowhere. */
export type FileStays = UnplacedFile | 'signed' | 'empty' | 'too-large';

export interface ChosenPaper extends PaperForFile {
  readonly state: MatrixTest['state'];
}

/** A file with the papers that it goes onto, or why it goes onto none. */
export interface PlacedFile {
  readonly file: File;
  /** Its number as a person typed it; null while its name decides. */
  readonly typed: string | null;
  /** The control it is of; null where nothing says. */
  readonly number: string | null;
  readonly papers: readonly ChosenPaper[];
  readonly stays: FileStays | null;
}

/** The papers of these controls. */
export function papersOf(rows: readonly MatrixRow[]): ChosenPaper[] {
  return rows.flatMap(({ number, tests }) => tests.map(({ id, type, state }) => ({ id, number, type, state })));
}

/** Where a file goes by its name, or by the number that a person typed for it. A signed paper takes no file in passing. */
export function placeFile(file: File, typed: string | null, papers: readonly ChosenPaper[]): PlacedFile {
  const stays = (why: FileStays, number: string | null = null): PlacedFile => {
    return { file, typed, number, papers: [], stays: why };
  };
  if (file.size === 0) return stays('empty');
  if (file.size > largestUpload) return stays('too-large');
  const found = papersOfFile(typed ?? (file.webkitRelativePath || file.name), papers);
  if (typeof found === 'string') return stays(found);
  const open = found.flatMap(({ id }) => {
    const paper = papers.find((one) => one.id === id);
    return paper && mayShareEvidence({ state: paper.state, isLinked: false }).allowed ? [paper] : [];
  });
  const number = found[0]?.number ?? null;
  return open.length === 0 ? stays('signed', number) : { file, typed, number, papers: open, stays: null };
}

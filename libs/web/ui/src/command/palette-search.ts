import type { MarkedText } from '@akashi/domain/search';
import type { Command } from '../frame/page-frame';

/** One thing that was found, drawn as a command that opens it. */
export interface FoundCommand extends Command {
  readonly marked: MarkedText;
  /** The line in which the word stands, where that is not its name. */
  readonly excerpt: MarkedText | null;
  /** What is said of it at the end of the row: its engagement, its kind of test. */
  readonly end: string;
}

/** What was found of one kind. */
export interface FoundGroup {
  readonly kind: string;
  readonly name: string;
  readonly hits: readonly FoundCommand[];
  readonly hasMore: boolean;
}

export interface PaletteQuestion {
  readonly words: string;
  /** Of one kind alone, and more of it. */
  readonly only: string | null;
  /** In the open engagement alone. */
  readonly here: boolean;
}

/** How the palette finds what is not on this page. */
export interface PaletteSearch {
  readonly find: (asked: PaletteQuestion) => Promise<readonly FoundGroup[]>;
  /** One is inside an engagement, which can be looked in alone. */
  readonly isInside: boolean;
}

/** What the palette is opened with. */
export interface PaletteData {
  readonly commands: readonly Command[];
  readonly search: PaletteSearch | null;
}

import type { Signal } from '@angular/core';
import type { PaperView } from '@akashi/contracts';

/** The working paper that is open around a part of another area: the sample inside it asks for its paper here. */
export abstract class OpenPaper {
  abstract readonly paper: Signal<PaperView | null>;
  /** Reads the paper again after something of it was recorded; what is being typed stays. */
  abstract refresh(): Promise<unknown>;
}

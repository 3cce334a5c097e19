import { allow, refuse, type Decision } from '../decision';
import { largestPart, mostParts } from './upload-limits';

export type AppendPartRefusal = 'too-large' | 'upload.other-offset' | 'upload.too-many-parts';

export interface AppendPartFacts {
  /** How many bytes of the file are kept, of how many, in how many parts. */
  readonly kept: number;
  readonly length: number;
  readonly parts: number;
  /** Where the part says that it goes on, and how long it says that it is; null where it does not say. */
  readonly offset: number;
  readonly bytes: number | null;
}

/** A part goes on exactly where what is kept ends, so that no byte is taken twice and none is left out. */
export function mayAppendPart({ kept, length, parts, offset, bytes }: AppendPartFacts): Decision<AppendPartRefusal> {
  if (offset !== kept) return refuse('upload.other-offset');
  if (parts >= mostParts) return refuse('upload.too-many-parts');
  const most = Math.min(largestPart, length - kept);
  return (bytes ?? 0) > most ? refuse('too-large') : allow;
}

import { allow, refuse, type Decision } from '../decision';

export type TakeUploadRefusal = 'upload.not-whole' | 'upload.changed';

export interface TakeUploadFacts {
  readonly kept: number;
  readonly length: number;
  /** Over the file as its sender has it; null where they could make none. */
  readonly digest: string | null;
  /** Over the bytes that are kept; null as long as they were not read. */
  readonly found: string | null;
}

/** A file is taken in when all of it is there, and when it is the one that its sender has: parts of two files make none. */
export function mayTakeUpload({ kept, length, digest, found }: TakeUploadFacts): Decision<TakeUploadRefusal> {
  if (kept < length) return refuse('upload.not-whole');
  return digest !== null && found !== null && digest !== found ? refuse('upload.changed') : allow;
}

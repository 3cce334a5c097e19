/** What becomes of a file on its way into the firm, in order: a look at it comes as far as the second. */
export const importSteps = ['read', 'check', 'write'] as const;

export type ImportStep = (typeof importSteps)[number];

/** `ended` came to nothing; `cancelled` because somebody said so. */
export type ImportState = 'running' | 'done' | 'ended' | 'cancelled';

/** How far a step is; `of` is 0 as long as nobody knows how much there is. */
export interface ImportProgress {
  readonly step: ImportStep;
  readonly done: number;
  readonly of: number;
}

/** Told while a file is read, to whoever waits for it. */
export type TellProgress = (progress: ImportProgress) => void;

/** Why a file handed to us was not read. The sentence for each code lives with the other problem texts, in both languages. */
export const documentFaultCodes = [
  'not-a-zip',
  'wrong-type',
  'encrypted',
  'truncated',
  'damaged',
  'too-large',
  'bomb',
  'macro',
  'unsafe-xml',
  'wrong-layout',
  'unknown-encoding',
  'nul-character',
  'empty-file',
  'empty-header',
  'duplicate-header',
  'ragged-row',
  'duplicate-row',
  'too-many-rows',
  'too-many-columns',
  'unterminated-quote',
] as const;

export type DocumentFaultCode = (typeof documentFaultCodes)[number];

/** Where the fault is and what was measured: numbers and short names only, so that it can travel in a problem. */
export interface DocumentFaultPlace {
  readonly sheet?: string;
  readonly cell?: string;
  /** 1-based, as a spreadsheet or an editor counts. */
  readonly row?: number;
  readonly column?: string;
  readonly missing?: readonly string[];
  readonly limit?: number;
  readonly found?: number;
  readonly part?: string;
}

/** A file that cannot be taken in. Nothing of it was kept. */
export class DocumentFault extends Error {
  constructor(
    readonly code: DocumentFaultCode,
    readonly place: DocumentFaultPlace = {},
  ) {
    super(`${code} ${JSON.stringify(place)}`);
    this.name = 'DocumentFault';
  }
}

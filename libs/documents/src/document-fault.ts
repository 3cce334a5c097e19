import type { DocumentFaultRule } from '@akashi/contracts';

/** Why a file handed to us was not read: the codes that have their sentences beside the other problem texts, in both languages. */
export type DocumentFaultCode = DocumentFaultRule;

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

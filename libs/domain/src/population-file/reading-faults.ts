export const readingFaultRules = [
  'control-character',
  'damaged-byte',
  'duplicate-header',
  'empty-header',
  'no-records',
  'no-such-column',
  'ragged-row',
  'text-after-quote',
  'unterminated-quote',
  'value-too-long',
  'too-many-columns',
  'too-many-rows',
] as const;

export type ReadingFaultRule = (typeof readingFaultRules)[number];

/** What keeps a file out: where, what stands there and what would be right. 1-based; 0 is the file as a whole. */
export interface ReadingFault {
  readonly rule: ReadingFaultRule;
  readonly row: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

export const faultLimit = 200;

export const readingNoticeRules = [
  'end-mark',
  'empty-rows',
  'rows-without-value',
  'columns-without-value',
  'separator-line',
  'private-use-letter',
  'windows-signs',
  'control-total-differs',
  'hidden-rows',
  'hidden-columns',
  'hidden-sheet',
  'undated',
] as const;

export type ReadingNoticeRule = (typeof readingNoticeRules)[number];

/** What is told and recorded, and keeps nothing out. */
export interface ReadingNotice {
  readonly rule: ReadingNoticeRule;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

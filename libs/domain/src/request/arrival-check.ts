import type { Harm } from '../control/harmful-file';
import { areDaysOutside, type LookedAtPeriod } from './arrived-days';

/** What a look at a file that has just come says of it. It informs; a person accepts. */
export const arrivalRemarks = [
  'empty',
  'sent-before',
  'program',
  'macros',
  'malware',
  'type-unusual',
  'not-what-it-says',
  'outside-period',
] as const;

export type ArrivalRemark = (typeof arrivalRemarks)[number];

export interface ArrivedFile {
  fileName: string;
  size: number;
  /** Its first bytes, as many as `arrivalHead`. */
  head: Uint8Array;
  /** What stands in it; null of what is not read as text while its sender waits. */
  text: string | null;
  period: LookedAtPeriod;
  /** What it could do to whoever opens it, as it is told of evidence; null of what runs nothing. */
  harm: Harm | null;
  /** The same bytes came before, for this request or another of the engagement. */
  wasSentBefore: boolean;
}

/** So many first bytes tell what a file is. */
export const arrivalHead = 512;

const beginnings: Readonly<Record<string, readonly string[]>> = {
  pdf: ['25504446'],
  png: ['89504e47'],
  jpg: ['ffd8ff'],
  jpeg: ['ffd8ff'],
  gif: ['47494638'],
  tif: ['49492a00', '4d4d002a'],
  tiff: ['49492a00', '4d4d002a'],
  zip: ['504b0304', '504b0506'],
  xlsx: ['504b0304'],
  xlsm: ['504b0304'],
  docx: ['504b0304'],
  pptx: ['504b0304'],
  xls: ['d0cf11e0'],
  doc: ['d0cf11e0'],
  ppt: ['d0cf11e0'],
  msg: ['d0cf11e0'],
};

/** Text begins with no byte that gives it away; that it holds no zero byte does. */
const texts: readonly string[] = ['csv', 'txt', 'tsv', 'log', 'json', 'xml', 'eml', 'html', 'htm', 'md', 'yaml', 'yml'];

/** Films and the like, of which no beginning is looked at. */
const unlooked: readonly string[] = ['mp4', 'mov', 'm4v', 'webm', 'heic', 'svg', 'webp'];

/** Texts of records, which are read as they come; all others are looked at by their names. */
const readTexts: readonly string[] = ['csv', 'txt', 'tsv', 'log', 'json', 'xml', 'eml'];

const kindOf = (fileName: string): string => /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

export const isReadAsText = (fileName: string): boolean => readTexts.includes(kindOf(fileName));

export function lookAtArrived(file: ArrivedFile): ArrivalRemark[] {
  const remarks: ArrivalRemark[] = [];
  if (file.size === 0) remarks.push('empty');
  if (file.size > 0 && file.wasSentBefore) remarks.push('sent-before');
  const kind = kindOf(file.fileName);
  const begins = Array.from(file.head.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (file.harm !== null) remarks.push(file.harm);
  // A program is none of the kinds that its name may say; macros and malware are told beside what the name says.
  if (file.harm === 'program') return remarks;
  if (!isUsual(kind)) remarks.push('type-unusual');
  else if (file.size > 0 && !isWhatItSays(kind, begins, file.head)) remarks.push('not-what-it-says');
  if (file.size > 0 && areDaysOutside(file.fileName, file.text, file.period)) remarks.push('outside-period');
  return remarks;
}

function isUsual(kind: string): boolean {
  return Object.hasOwn(beginnings, kind) || texts.includes(kind) || unlooked.includes(kind);
}

function isWhatItSays(kind: string, begins: string, head: Uint8Array): boolean {
  const known = Object.hasOwn(beginnings, kind) ? beginnings[kind] : undefined;
  if (known) return known.some((beginning) => begins.startsWith(beginning));
  const isUtf16 = begins.startsWith('fffe') || begins.startsWith('feff');
  return !texts.includes(kind) || isUtf16 || !head.includes(0);
}

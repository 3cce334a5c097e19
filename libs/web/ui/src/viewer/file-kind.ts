import { oneSignAByte, pictureSize } from './picture-size';

/** What a file is by its bytes; its name only says whether a text is a table. */
export type FileKind = 'empty' | 'pdf' | 'picture' | 'drawing' | 'table' | 'text' | 'mail' | 'office' | 'unknown';

/** A file that is a text has none of these in its first part, whatever its encoding; UTF-16 is told by its mark. */
const binary = /[\0\x01-\x08\x0e-\x1a\x1c-\x1f]/;
const looked = 4096;
/** A ZIP or a compound file, in which office programs keep what they write. */
const packed = /^(PK\x03\x04|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1)/;
/** Heads of a mail; a text that has none of the others is no mail, whatever its first line. */
const mailHeads = [/^[\w-]+:/, /^from:/im, /^(date|message-id|mime-version|received):/im];

export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return 'empty';
  const head = oneSignAByte(bytes.subarray(0, looked));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (pictureSize(bytes)) return 'picture';
  if (packed.test(head)) return 'office';
  const marked = /^(\xff\xfe|\xfe\xff)/.test(head);
  if (!marked && binary.test(head)) return 'unknown';
  if (/<svg[\s>]/i.test(head) && /^\s*(\xef\xbb\xbf)?\s*</.test(head)) return 'drawing';
  if (/\.(csv|tsv)$/i.test(name)) return 'table';
  return /\.eml$/i.test(name) || mailHeads.every((one) => one.test(head)) ? 'mail' : 'text';
}

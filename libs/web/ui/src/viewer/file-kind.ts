import { oneSignAByte, pictureSize } from './picture-size';

/** What a file is by its bytes; its name only says whether a text is a table. */
export type FileKind = 'empty' | 'pdf' | 'picture' | 'drawing' | 'table' | 'text' | 'unknown';

/** A file that is a text has none of these in its first part, whatever its encoding; UTF-16 is told by its mark. */
const binary = /[\0\x01-\x08\x0e-\x1a\x1c-\x1f]/;
const looked = 4096;

export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return 'empty';
  const head = oneSignAByte(bytes.subarray(0, looked));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (pictureSize(bytes)) return 'picture';
  const marked = /^(\xff\xfe|\xfe\xff)/.test(head);
  if (!marked && binary.test(head)) return 'unknown';
  if (/<svg[\s>]/i.test(head) && /^\s*(\xef\xbb\xbf)?\s*</.test(head)) return 'drawing';
  return /\.(csv|tsv)$/i.test(name) ? 'table' : 'text';
}

import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { DocumentFault } from '../document-fault';
import { decodeText } from '../population/decode-text';

/** A mail that is attached to a mail is a file of its own, opened when it is asked for: never all of them at once. */
const options = {
  rfc822Attachments: true,
  forceRfc822Attachments: true,
  maxRfc822NestingDepth: 0,
  maxNestingDepth: 30,
  maxHeadersSize: 2 ** 20,
} as const;

export async function openMail(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(inNamedLetters(bytes), options);
  } catch (error) {
    // Parts in parts without end, or headers that never do.
    if (error instanceof Error && /maximum/i.test(error.message)) throw new DocumentFault('bomb');
    throw new DocumentFault('damaged');
  }
}

/** An attachment by its number, from 1. */
export async function attachmentOf(mail: Uint8Array, number: number): Promise<Attachment> {
  const found = (await openMail(mail)).attachments[number - 1];
  if (!found) throw new DocumentFault('empty-file');
  return found;
}

export function contentOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

const endings = new Map([
  ['message/rfc822', '.eml'],
  ['application/pdf', '.pdf'],
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
]);

export function nameOf({ filename, mimeType }: Attachment, number: number): string {
  // A name is a name and no path, and writes nothing that turns its letters round.
  const written = unturned((filename ?? '').slice(0, 1_000));
  const plain = written.slice(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1, 1_000);
  // Where it is cut, no half of a letter stays: a download with one in its name would end in an error.
  const short = plain
    .trim()
    .slice(0, 200)
    .replace(/\p{Cs}/gu, '');
  return short || `attachment-${number}${endings.get(mimeType) ?? ''}`;
}

/** Without what turns the letters round that stand after it, and without signs that nobody sees. */
export function unturned(name: string): string {
  return name.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** An old program for mail names no letters at all: then the whole file is read in those that every byte agrees with. */
function inNamedLetters(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2 ** 20)).toString('latin1');
  if (/charset|=\?[\w-]+\?[bq]\?/i.test(head)) return bytes;
  if (head.includes('\x1b$')) return new TextEncoder().encode(new TextDecoder('iso-2022-jp').decode(bytes));
  try {
    const { text, encoding } = decodeText(bytes);
    return encoding === 'utf-8' ? bytes : new TextEncoder().encode(text);
  } catch {
    return bytes;
  }
}

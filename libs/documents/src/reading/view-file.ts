import type { ReadFileView, UnreadReason } from '@akashi/contracts';
import { BoundedArchive, looksLikeArchive } from '../archive/bounded-archive';
import { contentTypes, relations } from '../archive/office-parts';
import { DocumentFault, type DocumentFaultCode } from '../document-fault';
import { refuseCompoundFile } from '../table/compound-file';
import { attachmentOf, contentOf, nameOf } from './open-mail';
import { viewDocument } from './view-document';
import { viewMail } from './view-mail';
import { viewWorkbook } from './view-workbook';
import { viewingLimits } from './viewing-limits';

export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file, or one that a mail in it brings along, as plain data; why, where nothing of it can be shown. */
export async function viewFile(bytes: Uint8Array, inside: readonly number[]): Promise<ReadFileView> {
  try {
    return await read(inside.length > 0 ? (await attachedFile(bytes, inside)).bytes : bytes);
  } catch (error) {
    if (error instanceof DocumentFault) return { kind: 'unread', why: reasons[error.code] ?? 'damaged' };
    throw error;
  }
}

/** Throws `DocumentFault`: `wrong-type` where it is looked for in what is no mail, `empty-file` where the mail has no such. */
export async function attachedFile(bytes: Uint8Array, inside: readonly number[]): Promise<AttachedFile> {
  let file: AttachedFile = { name: '', bytes };
  for (const number of inside) {
    if (!isMail(file.bytes)) throw new DocumentFault('wrong-type');
    const found = await attachmentOf(file.bytes, number);
    file = { name: nameOf(found, number), bytes: contentOf(found) };
  }
  return file;
}

async function read(bytes: Uint8Array): Promise<ReadFileView> {
  if (bytes.length > viewingLimits.fileBytes) throw new DocumentFault('too-large');
  refuseCompoundFile(bytes);
  if (!looksLikeArchive(bytes)) return isMail(bytes) ? viewMail(bytes) : { kind: 'unread', why: 'unknown' };
  const archive = await BoundedArchive.open(bytes, viewingLimits.archive);
  if (!archive.has('[Content_Types].xml')) return { kind: 'unread', why: 'unknown' };
  const types = await contentTypes(archive);
  const main = [...(await relations(archive, '_rels/.rels', '')).values()].find(
    ({ type }) => type === 'officeDocument',
  );
  const type = types.get(main?.target ?? '') ?? '';
  if (/wordprocessingml|ms-word/.test(type)) return viewDocument(archive, main!.target);
  return /spreadsheetml|ms-excel/.test(type) ? viewWorkbook(archive) : { kind: 'unread', why: 'unknown' };
}

/** A mail begins with its heads, of which some stand in every one. */
function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536)).toString('latin1');
  const heads = head.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return (
    /^[\w-]+:/.test(heads) && /^(from|to|date|subject|message-id|mime-version|received|content-type):/im.test(heads)
  );
}

const reasons: Partial<Record<DocumentFaultCode, UnreadReason>> = {
  'not-a-zip': 'old-format',
  'wrong-type': 'unknown',
  encrypted: 'encrypted',
  'too-large': 'too-large',
  bomb: 'bomb',
  'unsafe-xml': 'unsafe',
  'empty-file': 'unknown',
};

import { DocumentFault } from '../document-fault';

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const looksLikeCompoundFile = (bytes: Uint8Array): boolean => magic.every((byte, at) => bytes[at] === byte);

/** An encrypted .xlsx is an old compound file around the real one; an .xls is a compound file too, but of another kind. */
export function refuseCompoundFile(bytes: Uint8Array): void {
  if (!looksLikeCompoundFile(bytes)) return;
  const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw new DocumentFault(encrypted ? 'encrypted' : 'not-a-zip');
}

import { usualPart } from '@akashi/domain/upload';

const edge = 2 ** 20;

/**
 * By which a file is known again when somebody picks it after a reload: its length, its day, and its first and last megabyte. Null where
 * the browser makes no hash (no secure page): there every file is sent from its beginning.
 */
export async function fingerprintOf(file: File): Promise<string | null> {
  if (!globalThis.isSecureContext) return null;
  const facts = new TextEncoder().encode(JSON.stringify([file.name, file.size, file.lastModified]));
  const edges = [file.slice(0, edge), file.slice(Math.max(0, file.size - edge))];
  return hex(await sha256(await new Blob([facts, ...edges]).arrayBuffer()));
}

/** Over the hashes of each 8 MiB, of which no more than one is held; null where the browser makes no hash. */
export async function digestOf(file: File, isStopped: () => boolean): Promise<string | null> {
  if (!globalThis.isSecureContext) return null;
  const blocks: ArrayBuffer[] = [];
  for (let at = 0; at < file.size && !isStopped(); at += usualPart)
    blocks.push(await sha256(await file.slice(at, at + usualPart).arrayBuffer()));
  return hex(await sha256(await new Blob(blocks).arrayBuffer()));
}

const sha256 = (bytes: ArrayBuffer): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', bytes);

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

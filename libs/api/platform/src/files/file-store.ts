import { Readable } from 'node:stream';

export interface ReceivedFile {
  sha256: string;
  size: number;
}

/**
 * Content-addressed storage of one firm's files: a file is its SHA-256, is never overwritten and never deleted here.
 * Nothing in the database points to a path.
 */
export abstract class FileStore {
  /** Streams to a temporary place while hashing; the file is there only when the stream came to its end. */
  abstract receive(firmId: string, source: Readable, limitBytes: number): Promise<ReceivedFile>;
  abstract read(firmId: string, sha256: string): Readable;
  abstract bytes(firmId: string, sha256: string): Promise<Buffer>;

  put(firmId: string, bytes: Uint8Array): Promise<ReceivedFile> {
    return this.receive(firmId, Readable.from([bytes]), Number.MAX_SAFE_INTEGER);
  }
}

/** Throws unless it could be the address of a file: nothing else ever becomes part of a path. */
export function mustBeAddress(firmId: string, sha256: string): void {
  if (!/^[0-9a-f-]{36}$/.test(firmId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not the address of a file.');
}

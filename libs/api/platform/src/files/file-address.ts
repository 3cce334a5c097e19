import type { ReceivedFile } from './file-condition';

/** Of a file whose length no record at hand says, its hash alone. */
export type AddressedFile = Pick<ReceivedFile, 'sha256'> & Partial<ReceivedFile>;

/** Throws unless it could be the address of a file: nothing else ever becomes part of a path. */
export function mustBeAddress(firmId: string, sha256: string): void {
  if (!/^[0-9a-f-]{36}$/.test(firmId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not the address of a file.');
}

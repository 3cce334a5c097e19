import type { Request } from 'express';
import { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { DomainProblem } from '../problems/domain-problem';
import type { ActingCaller } from '../transactions/caller';
import type { ReceivedFile } from './file-condition';

export interface UploadedName {
  fileName: string;
  mediaType: string;
}

// Control characters and the marks that turn text around, by which `gpj.exe` is shown as `exe.jpg`.
const deceiving = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const mediaType = /^[a-z]+\/[\w.+-]{1,100}$/i;

/**
 * Reads the name that an upload declares. A file travels as the whole request body (`application/octet-stream`), so it
 * streams from socket to store; its name comes percent-encoded in `X-File-Name`.
 */
export function uploadedName(request: Request): UploadedName {
  // What is kept are the bytes as they travel: a coding around them would make the file another one.
  const isPlain = (request.get('content-encoding') ?? 'identity') === 'identity';
  if (!request.is('application/octet-stream') || !isPlain) throw new DomainProblem('wrong-type');
  const declared = decode(request.get('x-file-name') ?? '');
  const fileName = declared.normalize('NFC').replace(deceiving, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  if (/^\.*$/.test(fileName) || Buffer.byteLength(fileName) > 255 || !declared.isWellFormed()) {
    throw new DomainProblem('invalid-input', { fields: { fileName: ['required'] } });
  }
  const declaredType = request.get('x-file-type') ?? '';
  return { fileName, mediaType: mediaType.test(declaredType) ? declaredType : 'application/octet-stream' };
}

/** The caller as who sent this file: another content under the same idempotency key is another request. */
export function withFile<C extends ActingCaller>(caller: C, { sha256 }: Pick<ReceivedFile, 'sha256'>): C {
  const { idempotency } = caller;
  if (!idempotency) return caller;
  return Object.freeze<C>({ ...caller, idempotency: Object.freeze({ ...idempotency, fileSha256: sha256 }) });
}

/**
 * Whoever has cancelled waits for no answer, and finds nothing of it later: asked last in a transaction, so that all of it is
 * taken back.
 */
export function mustBeAwaited(upload: Readable): void {
  if (upload instanceof IncomingMessage && upload.socket.destroyed) throw new DomainProblem('invalid-input');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new DomainProblem('invalid-input', { fields: { fileName: ['not-readable'] } });
  }
}

import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { copyName } from './marked-copy';

export interface FileHeaders {
  fileName: string;
  size: number;
  sha256: string;
}

/** RFC 6266 and RFC 8187: an ASCII name for old clients and the true name percent-encoded. */
export function contentDisposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** What has to be done before a file leaves: when it fails, nothing does. */
type BeforeBytes = (facts: Readonly<Record<string, string | number>>) => Promise<void>;

const beforeBytes = new WeakMap<Response, BeforeBytes>();

/** Whoever answers with a file here first waits for this. */
export function tellBeforeBytes(response: Response, tell: BeforeBytes): void {
  beforeBytes.set(response, tell);
}

/** To be called before the first byte of a file, with what says which one it is. */
export async function leaving(response: Response, facts: Readonly<Record<string, string | number>>): Promise<void> {
  await beforeBytes.get(response)?.(facts);
}

/** Sends bytes that people uploaded so that no browser ever runs or renders them in our origin. */
export async function sendFile(response: Response, headers: FileHeaders, content: Readable): Promise<void> {
  await untilThere(content);
  await leaving(response, { sha256: headers.sha256, size: headers.size }).catch(destroying(content));
  // What was read ahead meanwhile may have come to a fault, and nothing is sent yet.
  if (content.errored) throw content.errored;
  response.set({
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(headers.size),
    'Content-Disposition': contentDisposition(copyName(response, headers.fileName)),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
    'Repr-Digest': `sha-256=:${Buffer.from(headers.sha256, 'hex').toString('base64')}:`,
  });
  await untilHungUp(pipeline(content, response));
}

/** The same of a file that was just made and lies in memory. */
export function sendBytes(response: Response, fileName: string, bytes: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sendFile(response, { fileName, size: bytes.length, sha256 }, Readable.from([bytes]));
}

/** Sends lines of JSON as they are made: how long it will be nobody knows before. */
export async function sendLines(response: Response, fileName: string, lines: AsyncIterable<string>): Promise<void> {
  response.set({
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Content-Disposition': contentDisposition(fileName),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  });
  await untilHungUp(pipeline(lines, response));
}

/** Whoever hung up before the end has nothing to be told, and nothing of ours went wrong. */
async function untilHungUp(sending: Promise<void>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** A file that cannot be read is told as a problem while nothing of the answer is sent yet. */
function untilThere(content: Readable): Promise<void> {
  return new Promise((done, failed) => {
    content.once('readable', done);
    content.once('error', failed);
  });
}

/** A file that nobody is going to read is closed. */
function destroying(content: Readable): (error: unknown) => never {
  return (error) => {
    content.destroy();
    throw error;
  };
}

import type { Response } from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

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

/** Sends bytes that people uploaded so that no browser ever runs or renders them in our origin. */
export async function sendFile(response: Response, headers: FileHeaders, content: Readable): Promise<void> {
  await untilThere(content);
  response.set({
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(headers.size),
    'Content-Disposition': contentDisposition(headers.fileName),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
    'Repr-Digest': `sha-256=:${Buffer.from(headers.sha256, 'hex').toString('base64')}:`,
  });
  try {
    await pipeline(content, response);
  } catch (error) {
    // Whoever hung up before the end has nothing to be told, and nothing of ours went wrong.
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

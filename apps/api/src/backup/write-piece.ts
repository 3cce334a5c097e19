import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Piece } from './manifest';

/** Counts and hashes what goes through. */
export class Measure extends Transform {
  private readonly hash = createHash('sha256');
  bytes = 0;
  lines = 0;

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    // In COPY's text a line end within a value is written as two characters: each one ends a row.
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) this.lines += 1;
    done(null, chunk);
  }

  /** Once, at the end. */
  digest(): string {
    return this.hash.digest('hex');
  }
}

/** Writes a file of a backup, with its folders; done when the disk has it. */
export async function writePiece(
  folder: string,
  file: string,
  source: Readable | AsyncIterable<Buffer>,
): Promise<Piece> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const measure = new Measure();
  await pipeline(source, measure, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
  return { file, bytes: measure.bytes, sha256: measure.digest() };
}

/** The same, packed; says besides what was packed. */
export async function writePacked(
  folder: string,
  file: string,
  source: AsyncIterable<Buffer>,
): Promise<Piece & { rows: number; rowsSha256: string }> {
  const rows = new Measure();
  const packing = createGzip({ level: 1 });
  const [piece] = await Promise.all([writePiece(folder, file, packing), pipeline(source, rows, packing)]);
  return { ...piece, rows: rows.lines, rowsSha256: rows.digest() };
}

/** Hash and size of a file that lies there; null when there is none. */
export async function measurePiece(path: string): Promise<Pick<Piece, 'bytes' | 'sha256'> | null> {
  const measure = new Measure();
  try {
    await pipeline(createReadStream(path), measure, async (pieces: AsyncIterable<Buffer>) => {
      for await (const _ of pieces);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return { bytes: measure.bytes, sha256: measure.digest() };
}

/** The rows of a packed piece. */
export const unpacked = (path: string): AsyncIterable<Buffer> => {
  const packed = createReadStream(path);
  const opened = createGunzip();
  packed.once('error', (error) => opened.destroy(error));
  return packed.pipe(opened);
};

import { aScanner, harmfulMark, type RunningScanner } from '@akashi/api-testing';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clamd } from './clamd';

let scanner: RunningScanner;
let clamd: Clamd;
beforeAll(async () => {
  scanner = await aScanner();
  clamd = new Clamd(scanner.address);
});
afterAll(() => scanner.close());

const scan = (...pieces: Buffer[]) => clamd.scan(Readable.from(pieces, { objectMode: false }));

/** Asks one that takes over the connection, with little patience. */
async function scanWith(instead: (socket: Socket) => void, content = Buffer.alloc(20_000_000), silenceMs = 5_000) {
  scanner.instead = instead;
  const asked = new Clamd(scanner.address, { silenceMs, wholeMs: 5_000 });
  return asked.scan(Readable.from([content], { objectMode: false })).finally(() => (scanner.instead = null));
}

/** Answers when everything, or the beginning of it, has come. */
const answering =
  (answer: string, after: 'whole' | 'beginning' = 'whole') =>
  (socket: Socket) => {
    if (after === 'beginning') return void socket.once('data', () => socket.pause().write(answer));
    socket.on('data', (piece: Buffer) => {
      if (piece.subarray(-4).equals(Buffer.alloc(4))) socket.end(answer);
    });
  };

describe('a scanner', () => {
  it('is given every byte of a file, and believed when it says what it found', async () => {
    const content = [randomBytes(70_000), randomBytes(1), Buffer.alloc(300_000)];
    expect(await scan(...content)).toEqual({ state: 'clean' });
    expect(scanner.seen.at(-1)!.equals(Buffer.concat(content))).toBe(true);
    expect(await scan(Buffer.from(harmfulMark))).toEqual({ state: 'infected', finding: 'Akashi.Test.File' });
    expect(await scan()).toEqual({ state: 'clean' });
  });

  it.each([
    ['calls a file clean of which it has a part', answering('stream: OK\0', 'beginning'), 'part of the file'],
    ['answers twice', answering('stream: OK\0stream: X FOUND\0'), 'more than one answer'],
    ['says something like it', answering('stream: OK, I think\0'), 'OK, I think'],
    ['names what it found by nothing', answering('stream:  FOUND\0'), 'FOUND'],
    ['goes on without an end', answering('stream: '.repeat(1_000)), 'without an end'],
    [
      'hangs up without a word',
      (socket: Socket) => void socket.once('data', () => socket.end()),
      /hung up|EPIPE|ECONNRESET/,
    ],
    ['cuts the connection', (socket: Socket) => void socket.resetAndDestroy(), /hung up|EPIPE|ECONNRESET/],
  ])('that %s has said nothing', async (_, instead, fault) => {
    const verdict = await scanWith(instead);
    expect(verdict).toMatchObject({ state: 'pending', fault: expect.stringMatching(fault) });
  });

  it.each(['whole', 'beginning'] as const)(
    'that takes no file of that size is believed, though it has heard no more than the %s',
    async (after) => {
      const verdict = await scanWith(answering('INSTREAM size limit exceeded. ERROR\0', after));
      expect(verdict).toEqual({ state: 'too-large', fault: 'INSTREAM size limit exceeded. ERROR' });
    },
  );

  it('that says it found something before the end is believed', async () => {
    const verdict = await scanWith(answering('stream: Early.Sign FOUND\0', 'beginning'));
    expect(verdict).toEqual({ state: 'infected', finding: 'Early.Sign' });
  });

  it('that does not read, or reads and does not answer, is waited for no longer than it may take', async () => {
    for (const slow of [(socket: Socket) => void socket.pause(), (socket: Socket) => void socket.resume()])
      expect(await scanWith(slow, Buffer.alloc(20_000_000), 40)).toEqual({
        state: 'pending',
        fault: 'silent for too long',
      });
  });

  it('that is not there is told as such', async () => {
    const gone = await aScanner();
    await gone.close();
    const verdict = await new Clamd(gone.address).scan(Readable.from([randomBytes(10)]));
    expect(verdict).toMatchObject({ state: 'pending', fault: expect.stringContaining('ECONNREFUSED') });
  });

  it('is asked for nothing that is not what was kept: the fault of the file is told', async () => {
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(100_000);
        throw new Error('not as recorded');
      })(),
      { objectMode: false },
    );
    const before = scanner.seen.length;
    await expect(clamd.scan(broken)).rejects.toThrow('not as recorded');
    expect(scanner.seen).toHaveLength(before);
  });
});

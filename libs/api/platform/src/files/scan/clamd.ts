import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { ScannerAddress } from '../../api-config';

/** `pending`: nothing is known of the file yet, and why not. `too-large`: it takes no file of that size, now or later. */
export type ScanVerdict =
  { state: 'clean' } | { state: 'infected'; finding: string } | { state: 'pending' | 'too-large'; fault: string };

export interface ScanPatience {
  /** Without a byte in either direction, from the first attempt to reach it. */
  silenceMs: number;
  wholeMs: number;
}

const usual: ScanPatience = { silenceMs: 15_000, wholeMs: 60_000 };
const answerAtMost = 4_096;

/** Asks a clamd by its address for what it knows of a file (`INSTREAM`). Whatever is no plain answer to all of the file says nothing. */
export class Clamd {
  constructor(
    private readonly address: ScannerAddress,
    private readonly patience = usual,
  ) {}

  /** Throws what reading the content throws; of the scanner's faults it tells as `pending`. */
  async scan(content: Readable): Promise<ScanVerdict> {
    const socket = connect(this.address);
    const silent = () => socket.destroy(new Error('silent for too long'));
    socket.setTimeout(this.patience.silenceMs, silent);
    const timer = setTimeout(silent, this.patience.wholeMs);
    const sending: Sending = { isWhole: false };
    try {
      const answer = answerOf(socket, sending);
      await send(content, socket, { sending, answer });
      return verdictOf(await answer.catch(messageOf));
    } finally {
      clearTimeout(timer);
      socket.destroy();
      content.destroy();
    }
  }
}

interface Sending {
  isWhole: boolean;
}

/** Sends until everything is sent or the answer is there: who has found something need not hear the rest. */
async function send(
  content: Readable,
  socket: Socket,
  { sending, answer }: { sending: Sending; answer: Promise<unknown> },
): Promise<void> {
  let isOver = false;
  const over = answer.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  for await (const frame of framed(content, sending)) {
    if (isOver) return;
    const drained = socket.write(frame) ? null : new Promise((resolve) => socket.once('drain', resolve));
    if (drained) await Promise.race([drained, over]);
  }
}

/** Pieces with their lengths before them, and a length of nothing behind the last. */
async function* framed(content: Readable, sending: Sending): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of content as AsyncIterable<Buffer>) {
    if (piece.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield length;
    yield piece;
  }
  sending.isWhole = true;
  yield Buffer.alloc(4);
}

/** The one line that it answers with. One that calls a file clean before it has all of it is taken for no answer. */
function answerOf(socket: Socket, sending: Sending): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let heard = '';
    socket.on('data', (piece: Buffer) => {
      heard += piece.toString('latin1');
      if (heard.length > answerAtMost) reject(new Error('an answer without an end'));
      const end = heard.indexOf('\0');
      if (end < 0) return;
      if (end < heard.length - 1) reject(new Error('more than one answer'));
      const line = heard.slice(0, end);
      if (isClean.test(line) && !sending.isWhole) reject(new Error('an answer to a part of the file'));
      resolve(line);
    });
    socket.on('error', reject);
    for (const end of ['end', 'close']) socket.once(end, () => reject(new Error('hung up without an answer')));
  });
  // It is waited for once everything is sent; what fails before that is told then.
  answer.catch(() => undefined);
  return answer;
}

const isClean = /^stream: OK$/;
/** It hangs up on the rest, and whether these words come through is a matter of moments; they do at one look or another. */
const isTooLarge = /^(stream: )?INSTREAM size limit exceeded\. ERROR$/;
const found = /^stream: ([\x21-\x7e][\x20-\x7e]{0,199}) FOUND$/;

function verdictOf(line: string): ScanVerdict {
  if (isClean.test(line)) return { state: 'clean' };
  const finding = found.exec(line)?.[1];
  if (finding) return { state: 'infected', finding };
  return { state: isTooLarge.test(line) ? 'too-large' : 'pending', fault: line.slice(0, 200) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);

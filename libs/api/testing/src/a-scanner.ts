import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What a scanner of the tests knows as harmful. */
export const harmfulMark = 'AKASHI-TEST-FILE-THAT-A-SCANNER-KNOWS';

/** Instead of an honest answer: takes over the connection. */
export type Misbehaviour = (socket: Socket) => void;

/** A clamd of the tests: it takes what comes by `INSTREAM` apart as the real one does. */
export interface RunningScanner {
  address: { host: string; port: number };
  /** The whole contents that it was given, in order. */
  readonly seen: Buffer[];
  instead: Misbehaviour | null;
  close(): Promise<void>;
}

/** The content behind the command, once its end has come; null before. Throws for what is no stream of pieces. */
function contentOf(heard: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!heard.subarray(0, command.length).equals(command)) throw new Error('Not the command.');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) {
      if (at + 4 !== heard.length) throw new Error('More came after the end.');
      return Buffer.concat(pieces);
    }
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

export async function aScanner(port = 0): Promise<RunningScanner> {
  const seen: Buffer[] = [];
  const sockets = new Set<Socket>();
  const scanner = { instead: null as Misbehaviour | null };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    if (scanner.instead) return scanner.instead(socket);
    const pieces: Buffer[] = [];
    socket.on('data', (piece: Buffer) => {
      pieces.push(piece);
      if (pieces.length === 1 && piece.length < 10) return;
      // Only what ends in an end is worth being taken apart.
      if (!piece.subarray(-4).equals(Buffer.alloc(4))) return;
      const content = contentOf(Buffer.concat(pieces));
      if (!content) return;
      seen.push(content);
      socket.end(content.includes(harmfulMark) ? 'stream: Akashi.Test.File FOUND\0' : 'stream: OK\0');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(scanner, {
    address: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    seen,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  });
}

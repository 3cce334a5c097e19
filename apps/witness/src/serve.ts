import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Answer, Witness } from './witness';

/** A checkpoint, its signatures and 63 hashes are a tenth of this. */
const bodyAtMost = 64 * 1024;

const refuse = (status: number): Answer => ({ status, body: '', type: 'text/plain; charset=utf-8' });

/** Answers `POST <anything>/add-checkpoint` and nothing else. */
export function serveWitness(witness: Witness, tell: (line: string) => void): Server {
  const server = createServer((request, response) => {
    void answer(witness, request)
      .catch((error: unknown) => {
        tell(String(error));
        return refuse(500);
      })
      .then(({ status, body, type }) => {
        const ending = status === 413 ? { Connection: 'close' } : {};
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...ending });
        response.end(body, () => status === 413 && request.destroy());
      });
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 5_000;
  return server;
}

async function answer(witness: Witness, request: IncomingMessage): Promise<Answer> {
  if (!request.url?.endsWith('/add-checkpoint')) return refuse(404);
  if (request.method !== 'POST') return refuse(405);
  const parts: Buffer[] = [];
  let size = 0;
  // What is refused is left unread, and the line stays for the answer.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bodyAtMost) return refuse(413);
    parts.push(part);
  }
  return witness.add(Buffer.concat(parts).toString('utf8'));
}

import { createServer, type IncomingMessage, type Server } from 'node:http';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Witness } from './witness';
import { WitnessFault } from './settings';

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
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
        response.end(body);
        if (status === 413) request.destroy();
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
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bodyAtMost) return refuse(413);
    parts.push(part);
  }
  return witness.add(Buffer.concat(parts).toString('utf8'));
}

/** One program to a folder: two would each keep a last place of their own. Gives back what lets go of it. */
export function holdFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
  } catch {
    if (isAlive(Number(readFileSync(path, 'utf8')))) throw new WitnessFault('runs-already', folder);
    rmSync(path);
    return holdFolder(folder);
  }
  return () => rmSync(path, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

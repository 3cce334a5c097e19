import type { TimestampAddress } from '@akashi/api-platform';
import { sampleAuthority, type SampleLie } from '@akashi/documents/timestamp';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A time-stamping authority that runs beside the API. */
export interface RunningAuthority {
  address: TimestampAddress;
  /** How it lies, until it is told otherwise. */
  lie: SampleLie;
  /** Answers in its place. */
  instead: ((response: ServerResponse) => void) | null;
  /** Signs with another certificate, until it is told otherwise. */
  by: Awaited<ReturnType<typeof sampleAuthority>>;
  close(): Promise<void>;
}

export async function anAuthority(): Promise<RunningAuthority> {
  const own = await sampleAuthority();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (running.instead) return running.instead(response);
      void running.by.answer(Buffer.concat(parts), running.lie).then((answer) => {
        response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' });
        response.end(answer);
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
  const running: RunningAuthority = {
    address: { url, anchors: [own.anchor] },
    lie: {},
    instead: null,
    by: own,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return running;
}

import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyInTime, limitSockets, type SocketTimes } from './socket-times';

const times: SocketTimes = { headMs: 400, bodyMs: 400, fileMs: 20_000, silentMs: 1500, keptMs: 400 };
const inTime = bodyInTime(times);
const large = Buffer.alloc(64 * 2 ** 20);

let server: Server;
let port: number;
/** What arrived whole, by address. */
const arrived: string[] = [];

function answer(request: IncomingMessage): Promise<Buffer> {
  if (request.url === '/large') return Promise.resolve(large);
  return new Promise((done) =>
    request.resume().once('end', () => done(Buffer.from(String(arrived.push(request.url!))))),
  );
}

beforeAll(async () => {
  server = createServer((request, response) =>
    inTime(request, response, () => void answer(request).then((body) => response.end(body))),
  );
  limitSockets(server, times);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function open(text: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(text);
  return socket;
}

const closed = (socket: Socket): Promise<void> => new Promise((done) => socket.once('close', () => done()).resume());

/** Sends a letter every now and then until it is cut off. */
function drip(socket: Socket): Promise<void> {
  const dripping = setInterval(() => socket.write('x'), 50);
  return closed(socket).finally(() => clearInterval(dripping));
}

const head = (path: string, ...lines: string[]): string =>
  [`POST ${path} HTTP/1.1`, 'Host: x', ...lines, '', ''].join('\r\n');

describe('a connection that does not get on', () => {
  it('is closed where it never says anything, and where its head comes letter by letter', async () => {
    await Promise.all([closed(open('')), drip(open('POST / HTTP/1.1\r\nHost: '))]);
  });

  it('is closed where a body comes letter by letter, and not where that body is a file', async () => {
    const file = open(head('/file', 'Content-Type: application/octet-stream', 'Content-Length: 4'));
    file.write('fil');
    await drip(open(head('/json', 'Content-Type: application/json', 'Content-Length: 1000000')));
    file.write('e');
    await new Promise((done) => file.once('data', done));
    expect(arrived).toEqual(['/file']);
    file.destroy();
  });

  it('is closed where nobody reads the answer', async () => {
    const taken = new Promise<Socket>((done) => server.once('connection', done));
    const deaf = open('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
    deaf.pause();
    const ours = await taken;
    await new Promise((done) => ours.once('close', done));
    expect(deaf.bytesRead).toBeLessThan(large.length);
    deaf.destroy();
  });

  it('is closed where it asks nothing more', async () => {
    await closed(open(head('/done', 'Content-Length: 0')));
    expect(arrived).toContain('/done');
  });
});

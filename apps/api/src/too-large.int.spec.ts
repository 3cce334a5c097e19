import { aFirm, aPlannedEngagement, startTestApp, type TestApp } from '@akashi/api-testing';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let port: number;
let cookie: string;
let path: string;

beforeAll(async () => {
  test = await startTestApp(areas);
  ({ port } = test.app.getHttpServer().address() as AddressInfo);
  const planned = await aPlannedEngagement(test, await aFirm(test));
  ({ cookie } = planned.senior);
  path = `/api/engagements/${planned.engagementId}/matrix/workbook/reading`;
});
afterAll(() => test.close());

/** A head and nothing behind it. */
function begin(method: string, at: string, ...lines: string[]): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    [`${method} ${at} HTTP/1.1`, 'Host: x', 'Sec-Fetch-Site: same-origin', `Cookie: ${cookie}`, ...lines, '', ''].join(
      '\r\n',
    ),
  );
  return socket;
}

/** All that is said until the server closes; whoever still sends then may lose the end of it. */
function said(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (piece) => (text += String(piece)));
  return new Promise((done) => socket.once('close', () => done(text)));
}

const file = ['Content-Type: application/octet-stream', 'X-File-Name: x.xlsx'];

describe('a body that is too large', () => {
  it.each([
    ['of JSON', 'POST', () => '/api/session', ['Content-Type: application/json', 'Content-Length: 2000000']],
    ['that is a file', 'POST', () => path, [...file, 'Content-Length: 900000000']],
  ])('%s is refused by its length, before a byte of it came', async (_, method, at, lines) => {
    const answer = await said(begin(method, at(), ...lines));
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toMatch(/^Connection: close\r$/im);
    expect(answer).toContain('"code":"too-large"');
  });

  it.each([
    ['of JSON', () => '/api/session', ['Content-Type: application/json'], 2 ** 20],
    ['that is a file', () => path, file, 60 * 2 ** 20],
  ])('%s is cut where it passes the limit, when it does not say how long it is', async (_, at, lines, limit) => {
    const socket = begin('POST', at(), ...lines, 'Transfer-Encoding: chunked');
    const answer = said(socket);
    const piece = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    let sent = 0;
    // Without an end of its own: only the server ends it.
    while (!socket.destroyed && sent < 8 * limit) {
      sent += piece.length;
      if (!socket.write(piece)) await new Promise((done) => setTimeout(done, 1));
    }
    expect(await answer).toMatch(/^(HTTP\/1.1 413 |$)/);
    expect(sent).toBeLessThan(8 * limit);
  });
});

import { operations } from '@akashi/contracts/api';
import { Logger } from '@nestjs/common';
import express, { type Request } from 'express';
import request from 'supertest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Meters, type AnsweredRequest } from '../metrics/meters';
import type { LoggedRequest } from '../security-log/happening-of';
import { programLog } from './program-log';
import { recordRequests } from './record-requests';

afterEach(() => {
  Logger.overrideLogger(true);
  vi.restoreAllMocks();
});

const [asked] = operations;
const secret = 'akashi-secret-in-an-address';

/** Answers with the status in the address, as the first operation of the table; says what was written and counted meanwhile. */
async function answering(status: number, logsRefusals: boolean) {
  const written: string[] = [];
  const counted: AnsweredRequest[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  Logger.overrideLogger(programLog());
  const meters = new Meters();
  meters.countedBy({ request: (answered) => counted.push(answered), job: () => undefined });
  const app = express();
  app.use(recordRequests(meters, logsRefusals));
  app.use((incoming: Request, response) => {
    (incoming as LoggedRequest).operation = asked!.operation;
    new Logger('other').warn('said on the way');
    response.status(status).end();
  });
  const answer = await request(app).get(`/${secret}?q=${secret}`);
  await vi.waitFor(() => expect(counted).toHaveLength(1));
  vi.restoreAllMocks();
  const lines = written
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { lines, counted, id: answer.headers['x-request-id'] as string };
}

describe('what becomes of a request', () => {
  it('is a line when it failed: operation, status, time and the id that whoever asked was told', async () => {
    const { lines, id } = await answering(500, false);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const message = { request: id, operation: asked!.name, status: 500, ms: expect.any(Number) };
    expect(lines.find(({ context }) => context === 'request')).toMatchObject({ level: 'warn', message });
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it('is a line of a refusal where the installation has it so, and of nothing else', async () => {
    const ofRequests = async (status: number, logsRefusals: boolean) =>
      (await answering(status, logsRefusals)).lines.filter(({ context }) => context === 'request').length;
    expect(await ofRequests(404, true)).toBe(1);
    expect(await ofRequests(404, false)).toBe(0);
    expect(await ofRequests(200, true)).toBe(0);
  });

  it('is known to every line that is written meanwhile, and counted', async () => {
    const { lines, counted, id } = await answering(200, false);
    expect(lines.map(({ requestId, message }) => [requestId, message])).toEqual([[id, 'said on the way']]);
    expect(counted).toEqual([{ operation: asked!.name, status: 200, seconds: expect.any(Number) }]);
  });
});

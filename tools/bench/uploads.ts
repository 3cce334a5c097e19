import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { serveApi } from '../run/api-process.ts';
import { toResult, type BenchResult } from './result.ts';
import type { Setting } from './setting.ts';

const rounds = 3;
const uploads = 10;
const megabytes = 100;

/**
 * Ten people put 100 MB of evidence on papers at once: how much more memory the process that takes them in holds at most, and how long
 * it takes. First as the files are, then encrypted; each round asks a process that was just started and took one small file in.
 */
export async function timeUploads(setting: Setting): Promise<BenchResult[]> {
  const plain = await inRounds(setting);
  // From here on: a process without the key would not start where there are encrypted files.
  process.env['FILE_KEYS'] ??= randomBytes(32).toString('base64');
  const encrypted = await inRounds(setting);
  return [
    toResult('B16', 's, 10 uploads of 100 MB', plain.seconds),
    toResult('B16-memory', 'MB more in the process', plain.memory),
    toResult('B16-enc', 's, the same encrypted', encrypted.seconds),
    toResult('B16-encmem', 'MB more in the process', encrypted.memory),
  ];
}

type Rounds = { ours: number; limit: null }[];

async function inRounds(setting: Setting): Promise<{ seconds: Rounds; memory: Rounds }> {
  const seconds: Rounds = [];
  const memory: Rounds = [];
  for (let round = 0; round < rounds; round += 1) {
    const api = await serveApi({ ...setting.plan, port: 0 });
    try {
      await upload(setting, api.port, 0, 1);
      await wait(3_000);
      const [begun, before] = [performance.now(), residentOf(api.pid)];
      let most = 0;
      const timer = setInterval(() => (most = Math.max(most, residentOf(api.pid) - before)), 20);
      await Promise.all(Array.from({ length: uploads }, (_, at) => upload(setting, api.port, at, megabytes)));
      clearInterval(timer);
      seconds.push({ ours: (performance.now() - begun) / 1000, limit: null });
      memory.push({ ours: most, limit: null });
    } finally {
      await api.stop();
    }
  }
  return { seconds, memory };
}

/** No two of them are the same file, and none of them is held here. */
async function upload({ ours, engagementId, tests }: Setting, port: number, at: number, size: number): Promise<void> {
  const facts = { source: 'ベンチ', asOf: '2026-09-30', receivedOn: '2026-10-05', outsidePeriod: 'yes' };
  const query = new URLSearchParams({ testId: tests[at]!.id, ...facts });
  const sending = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: `/api/engagements/${engagementId}/evidence?${query}`,
    headers: {
      ...ours.headers,
      'Content-Type': 'application/octet-stream',
      'Content-Length': size * 1_000_000,
      'X-File-Name': 'bench.bin',
      'Idempotency-Key': randomBytes(8).toString('hex'),
    },
  });
  const answered = once(sending, 'response');
  const piece = randomBytes(100_000);
  for (let sent = 0; sent < size * 10; sent += 1) {
    if (!sending.write(piece)) await once(sending, 'drain');
  }
  sending.end();
  const [response] = (await answered) as [NodeJS.ReadableStream & { statusCode: number }];
  let body = '';
  for await (const part of response) body += String(part);
  if (response.statusCode !== 201) throw new Error(`An upload was answered with ${response.statusCode}: ${body}`);
}

/** MB. */
function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

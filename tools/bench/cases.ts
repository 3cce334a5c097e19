import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { serveApi } from '../run/api-process.ts';
import { timeBulk } from './bulk.ts';
import { timeDifferences } from './editions.ts';
import { timeFairness } from './fairness.ts';
import { timeLarge } from './large.ts';
import { timeMatrix } from './matrix.ts';
import { timePackage } from './package.ts';
import { timePopulation } from './population.ts';
import { measure, type Answer, type Request, type Target } from './load.ts';
import { timePortfolio } from './portfolio.ts';
import { timeReport } from './report.ts';
import { rotate, toResult, type BenchResult } from './result.ts';
import { timeRequests } from './requests.ts';
import { timeSearch } from './search.ts';
import { timeUploads } from './uploads.ts';
import type { Setting } from './setting.ts';
import { timeWorkbook } from './workbook.ts';

const rounds = 5;
const seconds = 3;

/** Opening the matrix of the worked example: every control with its tests, one request, rights checked. */
async function b1({ ours, limit, firmId, engagementId }: Setting): Promise<BenchResult[]> {
  const own = () => ({ method: 'GET' as const, path: `/api/engagements/${engagementId}/matrix` });
  const bare = () => ({ method: 'GET' as const, path: `/matrix/${firmId}/${engagementId}` });
  const one = await rotate(
    rounds,
    async () => (await measure(ours, 1, seconds, own)).median,
    async () => (await measure(limit, 1, seconds, bare)).median,
  );
  const ten = await rotate(
    rounds,
    async () => (await measure(ours, 10, seconds, own)).rate,
    async () => (await measure(limit, 10, seconds, bare)).rate,
  );
  return [toResult('B1', 'ms, median, 1 client', one), toResult('B1-10', 'requests/s, 10 clients', ten)];
}

/** Fifty tests, filtered and sorted, of ten people: rights checked, counted, and one row more for the next page. */
async function b2({ ours, limit, firmId, engagementId }: Setting): Promise<BenchResult[]> {
  const path = `/api/engagements/${engagementId}/matrix/page?type=OPERATION&sort=due&limit=50`;
  const own = () => ({ method: 'GET' as const, path });
  const bare = () => ({ method: 'GET' as const, path: `/page/${firmId}/${engagementId}` });
  const pairs = await rotate(
    rounds,
    async () => (await measure(ours, 10, seconds, own)).rate,
    async () => (await measure(limit, 10, seconds, bare)).rate,
  );
  return [toResult('B2', 'requests/s, 10 clients', pairs)];
}

/** Recording the result of one test: validation, rights, version, ledger entry; ten people, each on a paper of their own. */
async function b3({ ours, limit, firmId, engagementId, tests }: Setting): Promise<BenchResult[]> {
  const versions = new Map(tests.map(({ id, version }) => [id, version]));
  const body = { conclusion: 'NO_EXCEPTION', note: '' };
  const idOf = (client: number): string => tests[client]?.id ?? '';
  const own = (client: number, answer: Answer | null) => {
    const id = idOf(client);
    if (answer) versions.set(id, (JSON.parse(answer.body) as { version: number }).version);
    const path = `/api/engagements/${engagementId}/tests/${id}/conclusion`;
    return { method: 'PUT' as const, path, body: { ...body, version: versions.get(id) } };
  };
  // The bare server counts versions too; a paper of its own for each side keeps the two apart.
  const bare = (client: number) => ({
    method: 'PUT' as const,
    path: `/record/${firmId}/${engagementId}/${idOf(client + 20)}`,
    body,
  });
  const rate = async (target: Target, next: (client: number, answer: Answer | null) => Request): Promise<number> => {
    const known = new Map(versions);
    const result = await measure(target, 10, seconds, next);
    if (target === ours) await settle(ours, engagementId, versions, known);
    return result.rate;
  };
  const pairs = await rotate(
    rounds,
    () => rate(ours, own),
    () => rate(limit, bare),
  );
  return [toResult('B3', 'requests/s, 10 clients', pairs)];
}

/** The last answer of a round is not seen by `next`: reads the versions anew before the next round. */
async function settle(
  ours: Target,
  engagementId: string,
  versions: Map<string, number>,
  known: Map<string, number>,
): Promise<void> {
  if (known.size === 0) return;
  const answer = await fetch(`http://127.0.0.1:${ours.port}/api/engagements/${engagementId}/matrix`, {
    headers: ours.headers,
  });
  const { tests } = (await answer.json()) as { tests: { id: string[]; version: number[] } };
  tests.id.forEach((id, index) => versions.set(id, tests.version[index] ?? 1));
}

/** Resident memory of a process, MB. */
function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** From the start of the process until it listens, and what it holds once it is idle. */
async function b15({ plan }: Setting): Promise<BenchResult[]> {
  const starts: { ours: number; limit: null }[] = [];
  const sizes: { ours: number; limit: null }[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const api = await serveApi({ ...plan, port: 0 });
    starts.push({ ours: performance.now() - begun, limit: null });
    await wait(2000);
    sizes.push({ ours: residentOf(api.pid), limit: null });
    await api.stop();
  }
  return [toResult('B15', 'ms until it listens', starts), toResult('B15-memory', 'MB resident, idle', sizes)];
}

export const cases: Record<string, (setting: Setting) => Promise<BenchResult[]>> = {
  B1: b1,
  B2: b2,
  B3: b3,
  B4: timeBulk,
  B7: timeDifferences,
  B8: timeWorkbook,
  B9: timeReport,
  B10: timePackage,
  B12: timeSearch,
  B13: timePopulation,
  B14: timeMatrix,
  B15: b15,
  B16: timeUploads,
  LARGE: timeLarge,
  REQUESTS: timeRequests,
  FAIR: timeFairness,
  PORTFOLIO: timePortfolio,
};

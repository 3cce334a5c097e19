import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { signIn, type Asking } from './large-world.ts';
import { toResult, type BenchResult } from './result.ts';
import type { Setting } from './setting.ts';

const rows = 1_000_000;
const rounds = 3;
const aloneSeconds = 10;

/**
 * A population of a million rows taken in and drawn from while somebody else opens the matrix again and again: how long each takes,
 * how long the other waits at most, and how much more memory any process of ours holds. Then two of them at once.
 */
export async function timePopulation(setting: Setting): Promise<BenchResult[]> {
  const url = `http://127.0.0.1:${setting.ours.port}`;
  const people = await Promise.all(['sato', 'tamura'].map((who) => signIn(url, `${who}@kasumidai.example`)));
  const bytes = largePopulation();
  const alone = await besideMatrix(setting, () => wait(aloneSeconds * 1000));
  const imports: number[] = [];
  const draws: number[] = [];
  const waits: number[] = [];
  const p99: number[] = [];
  const memory: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const taken = await besideMatrix(setting, () => take(people[0]!, setting, `B-${round}`, bytes));
    const drawn = await besideMatrix(setting, () => draw(people[0]!, setting, taken.result.id));
    imports.push(taken.seconds);
    draws.push(drawn.seconds);
    waits.push(Math.max(...taken.waits, ...drawn.waits));
    p99.push(percentile([...taken.waits, ...drawn.waits], 0.99) - percentile(alone.waits, 0.99));
    memory.push(Math.max(taken.moreMemory, drawn.moreMemory));
  }
  const both = await besideMatrix(setting, () =>
    Promise.all(people.map((person, at) => take(person, setting, `B-two-${at}`, bytes))),
  );
  const figure = (id: string, unit: string, ours: readonly number[]) =>
    toResult(
      id,
      unit,
      ours.map((one) => ({ ours: one, limit: null })),
    );
  return [
    figure('B13', 's, 1,000,000 rows imported beside matrix requests', imports),
    figure('B13-draw', 's, drawn from them', draws),
    figure('B13-wait', 'ms, longest wait of others meanwhile', waits),
    figure('B13-p99', 'ms, p99 of others more than alone', p99),
    figure('B13-alone', 'ms, longest wait of others without it', [Math.max(...alone.waits)]),
    figure('B13-memory', 'MB more in any process', memory),
    figure('B13-two', 's, two imports at once', [both.seconds]),
    figure('B13-two-wait', 'ms, longest wait of others meanwhile', [Math.max(...both.waits)]),
    figure('B13-two-memory', 'MB more in any process', [both.moreMemory]),
  ];
}

function largePopulation(): Uint8Array {
  const two = (value: number) => String(value).padStart(2, '0');
  const lines = Array.from({ length: rows }, (_, n) => {
    const day = `2026-${two((n % 12) + 1)}-${two((n % 28) + 1)}`;
    return `R-${String(n + 1).padStart(7, '0')},${day},u${n % 977},変更申請 ${n % 5003},${(n * 37) % 100_000}`;
  });
  return new TextEncoder().encode(`番号,申請日,申請者,件名,金額\n${lines.join('\n')}\n`);
}

function take(person: Asking, { engagementId }: Setting, code: string, bytes: Uint8Array): Promise<{ id: string }> {
  const query = new URLSearchParams({
    ...{ code, name: '変更申請', frequency: 'DAILY', sourceSystem: 'ワークフロー' },
    ...{ extractedBy: '楢崎', extractedOn: '2026-10-05', headRow: '1', keyColumn: '1', amountColumn: '5' },
  });
  return person.post(`engagements/${engagementId}/populations?${query}`, bytes, '変更申請.csv');
}

const draw = (person: Asking, { engagementId }: Setting, id: string): Promise<unknown> =>
  person.post(`engagements/${engagementId}/populations/${id}/draw`, { version: 1, size: null, reason: '' });

/** Does the work while one client opens the matrix again and again, and looks how large our processes are meanwhile. */
async function besideMatrix<T>({ ours, api, engagementId }: Setting, work: () => Promise<T>) {
  const workerData = { target: ours, path: `/api/engagements/${engagementId}/matrix` };
  const asking = new Worker(new URL('ask-on.ts', import.meta.url), { workerData });
  try {
    await wait(1000);
    const watched = watchMemory(api.pid);
    const begun = performance.now();
    const result = await work();
    const [seconds, moreMemory] = [(performance.now() - begun) / 1000, watched.end()];
    const told = once(asking, 'message');
    asking.postMessage('end');
    const [waits] = (await told) as [number[]];
    return { result, seconds, waits, moreMemory };
  } finally {
    // Nobody tells it to end where the work failed, and it would ask for ever.
    await asking.terminate();
  }
}

/** What the process holds more than when the watch began, and what each process holds that it began meanwhile. MB. */
function watchMemory(pid: number): { end: () => number } {
  const before = memoryOf(pid, 'VmRSS');
  let most = 0;
  const look = () => {
    const begun = childrenOf(pid).map((child) => memoryOf(child, 'VmHWM'));
    most = Math.max(most, memoryOf(pid, 'VmRSS') - before, ...begun);
  };
  const timer = setInterval(look, 20).unref();
  return {
    end: () => {
      clearInterval(timer);
      return most;
    },
  };
}

/** 0 of one that is gone. */
function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    try {
      return readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    } catch {
      return [];
    }
  });
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

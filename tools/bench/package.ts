import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { build } from '../run/build.ts';
import { places } from '../run/places.ts';
import { toResult, type BenchResult } from './result.ts';

const [fileCount, megabytesOfEach, rounds] = [8, 128, 3];
const eventCount = 20_000;

interface Sample {
  sampleLedger(events: readonly object[]): object;
  signSampleNote(text: string): string;
}

interface Paper {
  path: string;
  at: string;
  size: number;
  sha256: string;
}

/**
 * A package of 1 GB and 20,000 events: its process packs it out of open files and the store measures what was written, beside `sha256sum` of the files and
 * `zip -0`; then it is checked offline, beside `sha256sum` of it. Without `zip` on the machine the first limit is left out.
 */
export async function timePackage(): Promise<BenchResult[]> {
  await build(['api', 'verify']);
  const folder = mkdtempSync(join(tmpdir(), 'akashi-bench-package-'));
  try {
    const papers = Array.from({ length: fileCount }, (_, n) => writePaper(folder, n));
    const sample = await load();
    const at = join(folder, 'package.zip');
    const [packing, memory, verifying]: {
      ours: number;
      limit: number | null;
    }[][] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      const packed = await timed(() => pack(sample, papers, at));
      packing!.push({
        ours: packed.seconds,
        limit: await bareSeconds(folder, papers),
      });
      memory!.push({ ours: packed.done, limit: null });
      const verified = await timed(() => run(process.execPath, [places.verify, at], [3]));
      verifying!.push({
        ours: verified.seconds,
        limit: (await timed(() => run('sha256sum', [at]))).seconds,
      });
    }
    return [
      toResult('B10', 's, package of 1 GB packed and measured', packing!),
      toResult('B10-memory', 'MB, of the process that packs it at most', memory!),
      toResult('B10-verify', 's, the same checked offline', verifying!),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function load(): Promise<Sample> {
  const file = resolve('libs/documents/src/package/sample-ledger.ts');
  return (
    await runnerImport<Sample>(file, {
      configFile: false,
      resolve: { tsconfigPaths: true },
    })
  ).module;
}

function writePaper(folder: string, n: number): Paper {
  const at = join(folder, `paper-${n}.pdf`);
  const [fd, hash] = [openSync(at, 'wx'), createHash('sha256')];
  for (let written = 0; written < megabytesOfEach; written += 1) {
    const piece = randomBytes(2 ** 20);
    hash.update(piece);
    writeSync(fd, piece);
  }
  closeSync(fd);
  return {
    path: `other/paper-${n}.pdf`,
    at,
    size: megabytesOfEach * 2 ** 20,
    sha256: hash.digest('hex'),
  };
}

/** As the API has it done: described, signed, packed by a process of its own, and measured. Gives the most memory the process held, MB. */
async function pack(sample: Sample, papers: readonly Paper[], at: string): Promise<number> {
  const files = papers.map(({ at: _, ...facts }) => {
    return {
      ...facts,
      role: 'other',
      title: facts.path,
      titleEn: facts.path,
      ledgerSeq: null,
    };
  });
  const ledgerSeq = eventCount - 1;
  const report = { ...files[0], role: 'report', path: 'report.pdf', ledgerSeq };
  const appendix = {
    ...files[1],
    role: 'appendix',
    path: 'appendix.xlsx',
    ledgerSeq,
  };
  const issued = { pdfSha256: report.sha256, xlsxSha256: appendix.sha256 };
  const recorded = Array.from({ length: ledgerSeq }, (_, at) => ({
    action: 'test.recorded',
    facts: { items: at },
  }));
  const enclosed = [report, appendix, ...files.slice(2)];
  const model = {
    ...{
      bagName: 'akashi-bench-v1',
      packageId: '018f0000-0000-7000-8000-00000000000a',
      version: 1,
    },
    ...{
      builtOn: '2027-01-15',
      firm: '監査機関',
      client: '依頼者',
      service: 'サービス',
      documentNumber: 'K-1',
    },
    ...{ period: { from: '2026-04-01', to: '2026-09-30' }, notEnclosed: [] },
    ledger: sample.sampleLedger([...recorded, { action: 'report.issued', facts: issued }]),
  };
  const described = (await ask('describe-package', { model, files: enclosed }, [])).output;
  const { page, manifest } = described as { page: string; manifest: string };
  const fds = [openSync(at, 'w'), ...papers.map((paper) => openSync(paper.at, 'r'))];
  const input = {
    model: { ...model, page },
    files: enclosed,
    note: sample.signSampleNote(manifest),
    held: new Map(),
  };
  const { most } = await ask('pack-package', input, fds);
  fds.forEach((fd) => closeSync(fd));
  const hash = createHash('sha256');
  for await (const piece of createReadStream(at, { highWaterMark: 2 ** 18 })) hash.update(piece as Buffer);
  return most;
}

function ask(task: string, input: object, fds: readonly number[]): Promise<{ output: unknown; most: number }> {
  const stdio: ('ignore' | 'ipc' | number)[] = ['ignore', 'ignore', 'ignore', 'ipc', ...fds];
  const worker = fork(places.documentWorker, {
    serialization: 'advanced',
    stdio,
    env: {},
  });
  let most = 0;
  const watching = setInterval(() => (most = Math.max(most, residentOf(worker))), 50);
  return new Promise((done, failed) => {
    worker.on('message', ({ kind, output }: { kind?: string; output?: unknown }) => {
      clearInterval(watching);
      worker.kill('SIGKILL');
      if (kind === 'done') done({ output, most });
      else failed(new Error(`${task} was answered with ${kind}.`));
    });
    worker.send({ task, input, files: fds.map((_, at) => ({ fd: 4 + at })) });
  });
}

function residentOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function bareSeconds(folder: string, papers: readonly Paper[]): Promise<number | null> {
  const paths = papers.map(({ at }) => at);
  const into = join(folder, 'bare.zip');
  rmSync(into, { force: true });
  try {
    return (
      await timed(() => {
        run('sha256sum', paths);
        run('zip', ['-0', '-q', '-j', into, ...paths]);
      })
    ).seconds;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A program that has to end with 0, or with one of these. */
function run(program: string, args: readonly string[], ends: readonly number[] = []): void {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
  } catch (error) {
    if (!ends.includes((error as { status?: number }).status ?? -1)) throw error;
  }
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ seconds: number; done: T }> {
  const begun = performance.now();
  const done = await work();
  return { seconds: (performance.now() - begun) / 1000, done };
}

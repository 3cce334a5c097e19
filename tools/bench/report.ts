import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { places } from '../run/places.ts';
import { largeReport } from './large-report.ts';
import { toResult, type BenchResult } from './result.ts';

interface Answered {
  pieceOf?: number;
  piece?: Uint8Array;
  kind?: string;
  output?: Uint8Array | object;
}

/** One rendering in a process of its own, as the API has it done; hex SHA-256 of what came. */
function render(task: 'render-report-pdf' | 'render-report-docx'): Promise<string> {
  return new Promise((done, failed) => {
    const worker = fork(places.documentWorker, { serialization: 'advanced', stdio: 'inherit', env: {} });
    const hash = createHash('sha256');
    worker.on('message', ({ piece, kind, output }: Answered) => {
      if (piece) hash.update(piece);
      else if (kind !== 'done') failed(new Error(`${task} was answered with ${kind}.`));
      else done(hash.update(output instanceof Uint8Array ? output : '').digest('hex'));
    });
    worker.once('error', failed);
    worker.send({ task, input: { model: largeReport }, files: [] });
  });
}

/** The report of 1,156 rows and 60 findings as PDF and as a document of an office program, the same bytes each time. */
export async function timeReport(): Promise<BenchResult[]> {
  const times = { 'render-report-pdf': [] as number[], 'render-report-docx': [] as number[] };
  const digests = new Set<string>();
  for (let round = 0; round < 5; round++) {
    for (const task of ['render-report-pdf', 'render-report-docx'] as const) {
      const begun = performance.now();
      digests.add(await render(task));
      times[task].push((performance.now() - begun) / 1_000);
    }
  }
  if (digests.size !== 2) throw new Error(`Two files of one report were made in ${digests.size} ways.`);
  const [pdf, docx] = Object.values(times).map((all) => all.map((ours) => ({ ours, limit: null })));
  return [
    toResult('B9', 's, PDF of 1,156 rows and 60 findings', pdf ?? []),
    toResult('B9-docx', 's, DOCX of the same', docx ?? []),
  ];
}

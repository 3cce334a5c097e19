import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { sampleReport } from '../report/sample-report.fixture';
import { DocumentProcesses } from './document-processes';
import { answerFrom, endWithoutAnswer } from './worker-answer';

/** Processes are begun on cores that everything else is tested on, too. */
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'akashi-ends-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A worker whose events come in the order that the spec gives them, as on a machine with no time to look. */
class ScriptedWorker extends EventEmitter {
  exitCode: number | null = 0;
  signalCode: string | null = null;
  killed = false;
  connected = true;
  kill = () => true;

  constructor(private readonly events: readonly (readonly [string, unknown?])[]) {
    super();
  }

  send(_: unknown, done: (error: Error | null) => void): void {
    done(null);
    setImmediate(() => {
      for (const [name, value] of this.events) this.emit(name, value);
    });
  }
}

const answer = { kind: 'done', output: { rowCount: 1 } };

function answerOf(...events: readonly (readonly [string, unknown?])[]) {
  const worker = new ScriptedWorker(events) as unknown as ChildProcess;
  const failure = () => endWithoutAnswer('read-population-summary', worker, { timeLimit: 1_000, memory: 64 });
  return answerFrom(worker, { task: 'read-population-summary' }, { tell: undefined, failure });
}

/** Takes its time when it is written into a message, and the thread with it. */
class Blocking {
  constructor() {
    Object.defineProperty(this, 'rows', { enumerable: true, get: () => blockFor(1_500) });
  }
}

function blockFor(milliseconds: number): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  return 1;
}

describe('the end of a worker', () => {
  it('is waited for to its last word: an answer that is read after the process is gone counts', async () => {
    expect(await answerOf(['exit', 0], ['message', answer], ['close', 0])).toEqual(answer);
  });

  it('without an answer is told as such', async () => {
    await expect(answerOf(['exit', 0], ['close', 0])).rejects.toThrow('without an answer');
  });
});

describe('a worker that does not come to its answer', () => {
  it('is ended when it takes too long', async () => {
    const endless = join(folder, 'endless.mjs');
    writeFileSync(endless, 'for (;;) {}');
    const processes = new DocumentProcesses({ workerFile: endless, timeLimit: 300 });
    await expect(processes.run('read-population-summary', { bytes: new Uint8Array() })).rejects.toMatchObject({
      code: 'too-large',
      place: { part: 'time', limit: 300 },
    });
    await expect(processes.run('render-appendix-xlsx', { model: sampleReport(1, 0) })).rejects.toThrow('time than 300');
  });

  it.each([
    ['out of memory', 'process.abort()', { code: 'too-large', place: { part: 'memory' } }],
    ['without a word', 'process.exit(3)', { message: expect.stringContaining('without an answer') }],
  ])('is told by its end when it goes %s while it is still being told what to do', async (_, end, told) => {
    const gone = join(folder, 'gone.mjs');
    writeFileSync(gone, `process.once('message', () => { ${end}; });`);
    const processes = new DocumentProcesses({ workerFile: gone });
    // The first piece is on its way; until the last is written, the worker is gone, and nobody has looked.
    const bytes = new Uint8Array(2 ** 18 + 1);
    await expect(processes.run('read-table', { bytes, limits: new Blocking() as never })).rejects.toMatchObject(told);
  });

  it('is reported when its thread dies without an answer', async () => {
    const silent = join(folder, 'silent.mjs');
    writeFileSync(silent, 'process.exit(3)');
    const processes = new DocumentProcesses({ workerFile: silent });
    await expect(processes.run('render-appendix-xlsx', { model: sampleReport(1, 0) })).rejects.toThrow(
      'without an answer',
    );
  });
});

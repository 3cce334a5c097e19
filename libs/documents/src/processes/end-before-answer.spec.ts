import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { DocumentProcesses } from './document-processes';

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

let worker: ScriptedWorker;
vi.mock('node:child_process', () => ({ fork: () => worker }));

const answer = { kind: 'done', output: { rowCount: 1 } };
const read = () =>
  new DocumentProcesses({ workerFile: 'worker.js' }).run('read-population-summary', { bytes: new Uint8Array() });

describe('the end of a worker', () => {
  it('is waited for to its last word: an answer that is read after the process is gone counts', async () => {
    worker = new ScriptedWorker([
      ['exit', 0],
      ['message', answer],
      ['close', 0],
    ]);
    expect(await read()).toEqual({ rowCount: 1 });
  });

  it('without an answer is told as such', async () => {
    worker = new ScriptedWorker([
      ['exit', 0],
      ['close', 0],
    ]);
    await expect(read()).rejects.toThrow('without an answer');
  });
});

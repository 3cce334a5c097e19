import { EventEmitter } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { answerFrom, endWithoutAnswer } from './worker-answer';

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

describe('the end of a worker', () => {
  it('is waited for to its last word: an answer that is read after the process is gone counts', async () => {
    expect(await answerOf(['exit', 0], ['message', answer], ['close', 0])).toEqual(answer);
  });

  it('without an answer is told as such', async () => {
    await expect(answerOf(['exit', 0], ['close', 0])).rejects.toThrow('without an answer');
  });
});

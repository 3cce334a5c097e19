import type { ImportProgress, TellProgress } from '@akashi/domain/import-progress';
import type { ChildProcess } from 'node:child_process';
import { DocumentFault } from '../document-fault';
import type { DocumentTask } from './task-kinds';
import { Pieces, sendInPieces } from './pieces';
import type { TaskAnswer } from './task-answer';

/** What a worker answers to a message, told on the way how far it is; rejects with `failure()` when it ends without one. */
export function answerFrom(
  worker: ChildProcess,
  message: object,
  { tell, failure }: { tell: TellProgress | undefined; failure: () => Error },
): Promise<TaskAnswer> {
  const pieces = new Pieces();
  return new Promise((resolve, reject) => {
    worker.on('message', (part) => {
      if ('told' in (part as object)) return tell?.((part as { told: ImportProgress }).told);
      const answer = pieces.take(part as object);
      if (answer) resolve(answer as TaskAnswer);
    });
    worker.once('error', reject);
    // Not its exit: a process may be gone before the last that it sent has been read.
    worker.once('close', () => reject(failure()));
    // A worker that is gone says by its end why it went.
    sendInPieces((part) => sent(worker, part), message).catch(
      (error: unknown) => isGone(worker, error) || reject(error),
    );
  });
}

/** Nobody reads what is written any more; that the process has ended may not be known yet. */
function isGone(worker: ChildProcess, error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return !worker.connected || code === 'EPIPE' || code === 'ECONNRESET';
}

function sent(worker: ChildProcess, part: object): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.send(part, (error) => (error ? reject(error) : resolve()));
  });
}

/** What a reader cannot finish is the file's doing; what a renderer cannot finish is ours. */
export function endWithoutAnswer(
  task: DocumentTask,
  worker: Pick<ChildProcess, 'signalCode' | 'exitCode' | 'killed'>,
  limits: { timeLimit: number; memory: number },
): Error {
  const ranOutOfMemory = worker.signalCode === 'SIGABRT' || worker.exitCode === 134;
  const [part, limit] = ranOutOfMemory ? ['memory', limits.memory] : ['time', limits.timeLimit];
  if (!ranOutOfMemory && !worker.killed) return new Error(`The worker ended without an answer: ${task}`);
  return task.startsWith('read-')
    ? new DocumentFault('too-large', { part, limit })
    : new Error(`${task} took more ${part} than ${limit}`);
}

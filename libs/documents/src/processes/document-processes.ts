import type { TellProgress } from '@akashi/domain/import-progress';
import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { OpenFile } from '../encryption/open-file';
import { performTask } from './document-tasks';
import { outputOf, type TaskAnswer } from './task-answer';
import type { DocumentTask, TaskInput, TaskOutput } from './task-kinds';
import { answerFrom, endWithoutAnswer } from './worker-answer';

export interface DocumentProcessOptions {
  /** The built worker file; null does the work on the calling thread, for tests and tools that have no built file. */
  readonly workerFile: string | URL | null;
  /** Milliseconds after which a task is ended. */
  readonly timeLimit?: number;
  /** Tasks at the same time; the others wait their turn. */
  readonly parallel?: number;
  /** MB of heap for one task; by default what the kind of task needs. */
  readonly memory?: number;
}

/** Who waits for a task: is told how far it is, and may give it up, which ends its process. */
export interface Waiting {
  readonly tell?: TellProgress | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Open files that the task reads or writes by itself: what is large is never copied into a message. */
  readonly files?: readonly OpenFile[] | undefined;
}

/** Behind input, output, errors and messages: so the files are called where a process has them from its parent. */
const firstFile = 4;

/** MB of heap: a statement is small however it is packed, a population may have a million rows. */
const memoryOf: Readonly<Record<DocumentTask, number>> = {
  'render-report-pdf': 1_024,
  'render-report-docx': 1_024,
  'render-report-template': 768,
  'read-report-template': 512,
  'write-starter-template': 256,
  'render-letter-pdf': 512,
  'render-appendix-xlsx': 512,
  'render-statement-template': 512,
  'write-statement-xlsx': 512,
  'read-statement-xlsx': 256,
  'mark-workbook': 1_024,
  'write-fault-xlsx': 512,
  'write-list-xlsx': 512,
  'write-population-faults': 512,
  'preview-statement-table': 768,
  'read-mapped-statement': 768,
  'read-table': 768,
  'read-catalogue-view': 768,
  'read-catalogue': 768,
  'read-procedure-view': 768,
  'read-procedures': 768,
  'read-mapping-view': 768,
  'read-mapping': 768,
  'read-link-view': 768,
  'read-links': 768,
  'write-mapping-xlsx': 512,
  'write-matrix-workbook': 768,
  'read-matrix-workbook': 768,
  'write-sign-off-matrix': 768,
  'read-population-summary': 1_536,
  'rank-population': 2_048,
  'rank-canonical-rows': 512,
  'find-canonical-rows': 512,
  'take-canonical-rows': 512,
  'describe-package': 1_024,
  'pack-package': 1_024,
  'hash-package': 1_024,
  'verify-ledger': 1_024,
  'read-file-view': 768,
  'read-attached-file': 768,
  'read-file-texts': 768,
};

/**
 * Who goes through a million rows makes and drops a text for each value: with little room for what is young, V8 tidies up often and the
 * process stays small.
 */
const youngMemoryOf: Partial<Record<DocumentTask, number>> = {
  'read-population-summary': 4,
  'rank-canonical-rows': 4,
  'find-canonical-rows': 4,
  'take-canonical-rows': 4,
};

/** What takes seconds of a processor gives way to everybody who waits for a page. */
const givesWay: readonly DocumentTask[] = [
  'read-population-summary',
  'rank-canonical-rows',
  'find-canonical-rows',
  'take-canonical-rows',
  'rank-population',
];

/** Milliseconds: a million rows, or two gigabytes of papers, on a machine that others keep busy. */
const timeOf: Partial<Record<DocumentTask, number>> = {
  'read-population-summary': 300_000,
  'pack-package': 300_000,
  'hash-package': 300_000,
};

/**
 * Renders and reads documents away from the process that answers requests. Each task has a process of its own with a limit of
 * memory and time and an empty environment: a thread would not do, because one that runs out of memory takes its whole
 * process with it. A file made to do harm ends its own process and nothing else.
 */
export class DocumentProcesses {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly options: DocumentProcessOptions) {}

  /** Throws `DocumentFault` as the task itself would, and `too-large` when reading took more time or memory than it may. */
  async run<Task extends DocumentTask>(
    task: Task,
    input: TaskInput<Task>,
    waiting: Waiting = {},
  ): Promise<TaskOutput<Task>> {
    const { workerFile } = this.options;
    if (workerFile === null) return performTask(task, input, waiting.tell, waiting.files);
    await this.takeTurn();
    try {
      waiting.signal?.throwIfAborted();
      return outputOf(await this.ask(workerFile, task, input, waiting)) as TaskOutput<Task>;
    } finally {
      this.giveTurn();
    }
  }

  private async ask(
    file: string | URL,
    task: DocumentTask,
    input: unknown,
    { tell, signal, files = [] }: Waiting,
  ): Promise<TaskAnswer> {
    const { timeLimit = timeOf[task] ?? 60_000, memory = memoryOf[task] } = this.options;
    const young = youngMemoryOf[task];
    const worker = fork(file, {
      execArgv: [`--max-old-space-size=${memory}`, ...(young ? [`--max-semi-space-size=${young}`] : [])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc', ...files.map(({ fd }) => fd)],
      env: {},
    });
    if (worker.pid && givesWay.includes(task)) giveWay(worker.pid);
    const stop = () => void worker.kill('SIGKILL');
    const timer = setTimeout(stop, timeLimit);
    signal?.addEventListener('abort', stop);
    try {
      const failure = () => endWithoutAnswer(task, worker, { timeLimit, memory });
      const opened = files.map(({ encryption }, at): OpenFile => ({ fd: firstFile + at, encryption }));
      return await answerFrom(worker, { task, input, files: opened }, { tell, failure });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      worker.kill('SIGKILL');
    }
  }

  private async takeTurn(): Promise<void> {
    if (this.running >= (this.options.parallel ?? 2)) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
  }

  private giveTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

/** A process that has ended already, or a system that refuses it, is no reason to leave the task undone. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}

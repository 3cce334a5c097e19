import type { ImportProgress } from '@akashi/domain/import-progress';
import type { OpenFile } from './encryption/open-file';
import { performTask } from './processes/document-tasks';
import { Pieces, sendInPieces } from './processes/pieces';
import { answerOf, type TaskAnswer } from './processes/task-answer';
import type { DocumentTask, TaskInput } from './processes/task-kinds';

interface Asked {
  task: DocumentTask;
  input: TaskInput<DocumentTask>;
  files: readonly OpenFile[];
}

const pieces = new Pieces();

/** Entry of the worker process: one task in, one answer out, end. Built as a file of its own beside the API. */
process.on('message', (part) => {
  const message = pieces.take(part as object);
  if (!message) return;
  const { task, input, files } = message as Asked;
  void performTask(task, input, tell, files)
    .then((output): TaskAnswer => ({ kind: 'done', output }), answerOf)
    .then((answer) => sendInPieces(send, answer))
    .then(() => process.disconnect());
});

function send(part: object): Promise<void> {
  return new Promise((resolve) => process.send?.(part, () => resolve()));
}

/** Does not wait for its being sent: what is told next tells all of it. */
function tell(told: ImportProgress): void {
  process.send?.({ told });
}

/** Nobody is left to answer when the process that asked is gone. */
process.once('disconnect', () => process.exit());

import { performTask, type DocumentTask, type TaskInput } from './workshop/document-tasks';
import { answerOf, type TaskAnswer } from './workshop/task-answer';

/** Entry of the worker process: one task in, one answer out, end. Built as a file of its own beside the API. */
process.once('message', (message) => {
  const { task, input } = message as { task: DocumentTask; input: TaskInput<DocumentTask> };
  void performTask(task, input)
    .then((output): TaskAnswer => ({ kind: 'done', output }), answerOf)
    .then((answer) => process.send?.(answer, () => process.disconnect()));
});

/** Nobody is left to answer when the process that asked is gone. */
process.once('disconnect', () => process.exit());

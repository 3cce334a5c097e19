import { DocumentFault, type DocumentFaultCode, type DocumentFaultPlace } from '../document-fault';

/** What a worker sends back: errors lose their class on the way, so a fault travels as its code and place. */
export type TaskAnswer =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'fault'; readonly code: DocumentFaultCode; readonly place: DocumentFaultPlace }
  | { readonly kind: 'error'; readonly message: string };

export function answerOf(error: unknown): TaskAnswer {
  if (error instanceof DocumentFault) return { kind: 'fault', code: error.code, place: error.place };
  return { kind: 'error', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The task's output, or the fault it ended with. */
export function outputOf(answer: TaskAnswer): unknown {
  if (answer.kind === 'done') return answer.output;
  if (answer.kind === 'fault') throw new DocumentFault(answer.code, answer.place);
  throw new Error(answer.message);
}

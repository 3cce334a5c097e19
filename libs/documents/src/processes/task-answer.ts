import { DocumentFault, type DocumentFaultCode, type DocumentFaultPlace } from '../document-fault';

/**
 * What a worker sends back: errors lose their class on the way, so a fault travels as its code and place, and what the system refused (a
 * disk that is full) by the system's own code.
 */
export type TaskAnswer =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'fault'; readonly code: DocumentFaultCode; readonly place: DocumentFaultPlace }
  | { readonly kind: 'error'; readonly message: string; readonly code: string | undefined };

export function answerOf(error: unknown): TaskAnswer {
  if (error instanceof DocumentFault) return { kind: 'fault', code: error.code, place: error.place };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'error', message, code: (error as NodeJS.ErrnoException | null)?.code };
}

/** The task's output, or the fault it ended with. */
export function outputOf(answer: TaskAnswer): unknown {
  if (answer.kind === 'done') return answer.output;
  if (answer.kind === 'fault') throw new DocumentFault(answer.code, answer.place);
  throw Object.assign(new Error(answer.message), { code: answer.code });
}

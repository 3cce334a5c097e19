import { Logger } from '@nestjs/common';

/**
 * Something failed that nobody waits for: a change may have been told as done that was not. What is true in this process is
 * not known any more, so it says why and ends; whoever watches over it starts it anew.
 */
export function endOnFault(): void {
  const log = new Logger('process');
  const end = (what: string) => (fault: unknown) => {
    log.fatal(`${what}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
    process.exit(1);
  };
  process.on('unhandledRejection', end('Nobody waited for what failed'));
  process.on('uncaughtException', end('Nobody caught what was thrown'));
}

/** Longer than everything that ends in order may take, and shorter than whoever watches over it waits before a kill. */
const endedByMs = 28_000;

/** Asked to end, the program ends: what hangs then, as a database that does not answer, holds it up no longer. */
export function endInTime(): void {
  const log = new Logger('process');
  const late = () => {
    log.fatal('It did not end in order in time.');
    process.exit(1);
  };
  for (const word of ['SIGTERM', 'SIGINT'] as const) process.once(word, () => setTimeout(late, endedByMs).unref());
}

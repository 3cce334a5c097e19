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

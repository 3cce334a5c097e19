import { ConsoleLogger } from '@nestjs/common';

/**
 * The program's own lines, one JSON object each, so that a log program reads them: the moment in milliseconds of UTC, and of what
 * failed every line break within the text. A text that somebody sent could otherwise end a line and begin one of its own.
 */
export const programLog = (): ConsoleLogger =>
  new ConsoleLogger({ json: true, colors: false, compact: true, logLevels: ['error', 'warn'] });

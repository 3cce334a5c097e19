import { ConsoleLogger } from '@nestjs/common';
import { currentRequest } from './current-request';

/**
 * The program's own lines, one JSON object each, so that a log program reads them: the moment in milliseconds of UTC, and of what
 * failed every line break within the text. A text that somebody sent could otherwise end a line and begin one of its own.
 */
export const programLog = (): ConsoleLogger =>
  new RequestLog({ json: true, colors: false, compact: true, logLevels: ['error', 'warn'] });

/** Each line names the request that was being answered, where one was. */
class RequestLog extends ConsoleLogger {
  protected override getJsonLogObject(
    ...line: Parameters<ConsoleLogger['getJsonLogObject']>
  ): ReturnType<ConsoleLogger['getJsonLogObject']> {
    const requestId = currentRequest.getStore();
    return { ...super.getJsonLogObject(...line), ...(requestId && { requestId }) };
  }
}

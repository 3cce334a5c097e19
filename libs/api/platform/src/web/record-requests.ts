import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { Meters } from '../metrics/meters';
import { operationName, type LoggedRequest } from '../security-log/happening-of';
import { currentRequest } from './current-request';

/**
 * Before everything else: gives the request its id, which every line says that is written while it is answered, and tells when it is
 * over what became of it. Of one that failed a line says operation, status and time, and nothing that anybody sent: no address either.
 */
export function recordRequests(meters: Meters, logsRefusals: boolean) {
  const log = new Logger('request');
  return (request: Request, response: Response, next: NextFunction): void => {
    const asked = request as LoggedRequest;
    asked.requestId = randomUUID();
    const since = performance.now();
    response.setHeader('X-Request-Id', asked.requestId);
    response.once('close', () => {
      const ms = performance.now() - since;
      const operation = operationName(asked);
      const status = response.headersSent ? response.statusCode : null;
      meters.request({ operation, status, seconds: ms / 1000 });
      if (status !== null && status < (logsRefusals ? 400 : 500)) return;
      // What whoever asked gave up says nothing of us.
      if (status === null && !logsRefusals) return;
      log.warn({ request: asked.requestId, operation, status, ms: Math.round(ms) });
    });
    currentRequest.run(asked.requestId, next);
  };
}

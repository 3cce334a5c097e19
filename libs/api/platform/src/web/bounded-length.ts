import type { NextFunction, Request, Response } from 'express';
import { DomainProblem } from '../problems/domain-problem';
import { isFile } from './socket-times';

/** Of a body that is no file. */
export const bodyLimitBytes = 2 ** 20;

/**
 * Refuses a body by the length that it says, and one that does not say it at the byte that passes the limit: the parser behind it
 * would read everything to its end before it says that it was too much. Files have limits of their own (`Spool`).
 */
export function boundedLength(request: Request, _response: Response, next: NextFunction): void {
  const tooLarge = (): void => next(new DomainProblem('too-large', { facts: { limitBytes: bodyLimitBytes } }));
  if (isFile(request)) {
    next();
    return;
  }
  if (Number(request.headers['content-length']) > bodyLimitBytes) {
    tooLarge();
    return;
  }
  if (request.headers['transfer-encoding'] !== undefined) {
    let size = 0;
    // The parser listens in the same turn, so that it misses nothing of what begins to flow here.
    request.on('data', function count(piece: Buffer) {
      size += piece.length;
      if (size <= bodyLimitBytes) return;
      request.off('data', count);
      tooLarge();
    });
  }
  next();
}

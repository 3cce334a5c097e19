import type { ProblemCode } from '@akashi/contracts';
import { HttpException } from '@nestjs/common';
import { databaseProblem } from './database-problem';
import { DomainProblem } from './domain-problem';

const byStatus: Record<number, ProblemCode> = {
  400: 'invalid-input',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  415: 'wrong-type',
  429: 'too-many-requests',
};

/** What an error is to whoever asked: a refusal as it is, anything nobody foresaw as `unexpected`. */
export function toDomainProblem(error: unknown): DomainProblem {
  if (error instanceof DomainProblem) return error;
  const known = databaseProblem(error);
  if (known) return new DomainProblem(known, known === 'busy' ? { retryAfterSeconds: 2 } : {});
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: number } | null)?.status;
  return new DomainProblem(codeOf(status ?? 500));
}

/** Whatever else is the sender's to put right (a range beyond the file, an expectation nobody meets) is bad input. */
function codeOf(status: number): ProblemCode {
  return byStatus[status] ?? (status >= 400 && status < 500 ? 'invalid-input' : 'unexpected');
}

import type { Problem } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { LoggedRequest } from '../security-log/happening-of';
import { TellRefusal } from '../security-log/tell-refusal';
import type { DomainProblem } from './domain-problem';
import { problemStatus } from './problem-status';
import { isScim, scimProblem } from './scim-problem';
import { toDomainProblem } from './to-domain-problem';

/** Every error leaves here as an RFC 9457 problem with a code, in both languages, and without a stack or SQL. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  constructor(private readonly tellRefusal: TellRefusal) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<LoggedRequest>();
    const response = http.getResponse<Response>();
    const problem = toDomainProblem(error);
    if (problem.code === 'unexpected') {
      this.log.error(`${request.requestId} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    this.tellRefusal.execute(request, problem);
    if (problem.code === 'busy') this.log.warn(`${request.requestId} busy: ${String(error)}`);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const body = toBody(problem, request.requestId);
    response.setHeader('X-Request-Id', body.requestId);
    response.setHeader('Cache-Control', 'private, no-store');
    const again = problem.detail.retryAfterSeconds ?? (body.status === 503 ? 2 : null);
    if (again) response.setHeader('Retry-After', String(again));
    // An upload refused half-way is not read to its end: the connection closes with the answer.
    if (!request.complete) response.setHeader('Connection', 'close');
    if (isScim(request)) answerScim(response, problem, body.requestId);
    else response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }
}

/** A provider reads the standard's errors and no others. */
function answerScim(response: Response, { code }: DomainProblem, requestId: string): void {
  const { status, body } = scimProblem(code, requestId);
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.status(status).type('application/scim+json').send(JSON.stringify(body));
}

function toBody(problem: DomainProblem, requestId: string): Problem {
  const text = problemText(problem.code);
  return {
    type: `urn:akashi:problem:${problem.code}`,
    status: problemStatus(problem.code),
    code: problem.code,
    title: text.ja.happened,
    text,
    requestId,
    ...(problem.detail.fields ? { fields: problem.detail.fields } : {}),
    ...(problem.detail.faults ? { faults: problem.detail.faults } : {}),
    ...(problem.detail.facts ? { facts: problem.detail.facts } : {}),
  };
}

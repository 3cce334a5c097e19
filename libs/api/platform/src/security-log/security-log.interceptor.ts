import type { Operation } from '@akashi/contracts/api';
import type { LogKind, SecurityFact } from '@akashi/domain/security-log';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { concatMap, from, map, type Observable } from 'rxjs';
import { handledBy } from '../access/handles';
import { Clock } from '../clock';
import { tellBeforeBytes } from '../files/send-file';
import { concernedBy, happeningOf, type LoggedRequest } from './happening-of';
import { SecurityLog } from './security-log';

/** Nobody comes in, and nothing leaves, before the line that says so is kept. */
const waitedFor: readonly LogKind[] = ['sign-in', 'download', 'export'];

/** What the table of the API marks is told in the security log: here, and in no handler. */
@Injectable()
export class SecurityLogInterceptor implements NestInterceptor {
  constructor(
    private readonly log: SecurityLog,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation = handledBy(context.getHandler());
    if (!operation?.logs) return next.handle();
    const request = context.switchToHttp().getRequest<LoggedRequest>();
    if (operation.answers === 'file') {
      const response = context.switchToHttp().getResponse<Response>();
      tellBeforeBytes(response, (facts) => this.tell(request, operation, facts));
      return next.handle();
    }
    const { kind } = operation.logs;
    if (waitedFor.includes(kind)) {
      return next.handle().pipe(concatMap((answer) => from(this.tell(request, operation).then(() => answer))));
    }
    return next.handle().pipe(
      map((answer: unknown) => {
        void this.tell(request, operation);
        return answer;
      }),
    );
  }

  private async tell(
    request: LoggedRequest,
    operation: Operation,
    facts: Record<string, SecurityFact> = {},
  ): Promise<void> {
    const concerned = concernedBy(request);
    const { logs } = operation;
    // Whoever still has to give their second factor has not come in.
    if (!concerned || !logs || (logs.kind === 'sign-in' && request.session?.awaits)) return;
    const happening = happeningOf(request, operation, { at: this.clock.now(), kind: logs.kind, facts });
    if (waitedFor.includes(logs.kind)) await this.log.keep(concerned.firmId, happening);
    else this.log.note(concerned.firmId, happening);
  }
}

import type { Operation } from '@akashi/contracts/api';
import { isOfOwnAccount } from '@akashi/domain/access';
import type { LogKind, SecurityFact } from '@akashi/domain/security-log';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { concatMap, from, map, type Observable } from 'rxjs';
import { handledBy } from '../access/handles';
import { Clock } from '../clock';
import { markCopies } from '../files/marked-copy';
import { tellBeforeBytes } from '../files/send-file';
import { concernedBy, happeningOf, type LoggedRequest } from './happening-of';
import { SecurityLog } from './security-log';

/** Nobody comes in, and nothing leaves, before the line that says so is kept. */
const waitedFor: readonly LogKind[] = ['sign-in', 'download', 'export', 'inspection'];

/** Everything that an inspector opens is told, marked in the table or not; and as what it is, however it was opened. */
function loggedAs({ caller }: LoggedRequest, { logs }: Operation): LogKind | null {
  return caller?.kind === 'inspector' && !isOfOwnAccount(caller.asking) ? 'inspection' : (logs?.kind ?? null);
}

/** What the table of the API marks is told in the security log: here, and in no handler. */
@Injectable()
export class SecurityLogInterceptor implements NestInterceptor {
  constructor(
    private readonly log: SecurityLog,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation = handledBy(context.getHandler());
    const request = context.switchToHttp().getRequest<LoggedRequest>();
    const kind = operation && loggedAs(request, operation);
    if (!operation || !kind) return next.handle();
    if (operation.answers === 'file') {
      const response = context.switchToHttp().getResponse<Response>();
      const membership = request.session?.membership;
      if (membership?.kind === 'inspector') markCopies(response, { ...membership, at: this.clock.now() });
      tellBeforeBytes(response, (facts) => this.tell(request, operation, kind, facts));
      return next.handle();
    }
    if (waitedFor.includes(kind)) {
      return next.handle().pipe(concatMap((answer) => from(this.tell(request, operation, kind).then(() => answer))));
    }
    return next.handle().pipe(
      map((answer: unknown) => {
        void this.tell(request, operation, kind);
        return answer;
      }),
    );
  }

  private async tell(
    request: LoggedRequest,
    operation: Operation,
    kind: LogKind,
    facts: Record<string, SecurityFact> = {},
  ): Promise<void> {
    const concerned = concernedBy(request);
    // Whoever still has to give their second factor has not come in.
    if (!concerned || (kind === 'sign-in' && request.session?.awaits)) return;
    const happening = happeningOf(request, operation, { at: this.clock.now(), kind, facts });
    if (waitedFor.includes(kind)) await this.log.keep(concerned.firmId, happening);
    else this.log.note(concerned.firmId, happening);
  }
}

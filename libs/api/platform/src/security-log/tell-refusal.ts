import { refusalKind } from '@akashi/domain/security-log';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import type { DomainProblem } from '../problems/domain-problem';
import { concernedBy, happeningOf, type LoggedRequest } from './happening-of';
import { SecurityLog } from './security-log';

/** Every refusal that is a matter of security is told in the log of the firm that it concerns. */
@Injectable()
export class TellRefusal {
  constructor(
    private readonly log: SecurityLog,
    private readonly clock: Clock,
  ) {}

  execute(request: LoggedRequest, problem: DomainProblem): void {
    const kind = refusalKind(problem.code);
    const { operation } = request;
    if (kind === null || !operation) return;
    const happening = happeningOf(request, operation, { at: this.clock.now(), kind, code: problem.code });
    const concerned = concernedBy(request);
    if (concerned) this.log.note(concerned.firmId, happening);
    else if (problem.triedAccount) this.log.noteAtDoor(problem.triedAccount, happening);
  }
}

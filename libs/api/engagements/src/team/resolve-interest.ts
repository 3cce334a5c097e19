import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ResolveInterestBody, TeamMemberView } from '@akashi/contracts';
import { mayResolveInterest } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { DeclarationStore } from './declaration.store';
import { TeamStore } from './team.store';

@Injectable()
export class ResolveInterest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly team: TeamStore,
    private readonly declarations: DeclarationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Why the interest keeps nobody from the work stays in the row; the ledger holds its digest. */
  execute(caller: Caller, engagementId: string, userId: string, body: ResolveInterestBody): Promise<TeamMemberView[]> {
    return this.door.write(caller, engagementId, async (tx) => {
      await this.team.get(tx, caller, engagementId, userId);
      const declared = await this.declarations.of(tx, caller, engagementId, userId);
      if (!declared.some(({ id }) => id === body.declarationId)) throw new DomainProblem('not-found');
      const counting = declared.find(({ hasInterest }) => hasInterest) ?? declared[0]!;
      ensure(
        mayResolveInterest({
          deciderId: caller.userId,
          memberId: userId,
          declaration: counting,
          reason: body.reason,
        }),
      );
      if (counting.id !== body.declarationId) throw new DomainProblem('stale-version');
      await this.declarations.resolve(tx, caller, engagementId, body);
      this.ledger.record(tx, {
        action: 'independence.interest-resolved',
        engagementId,
        entity: { type: 'independence-declaration', id: body.declarationId, version: 2 },
        facts: { member: userId },
        after: body,
      });
      return this.team.list(tx, caller, engagementId);
    });
  }
}

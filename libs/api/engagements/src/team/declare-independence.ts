import { ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { DeclareIndependenceBody, OwnDeclarationView } from '@akashi/contracts';
import { mayDeclareIndependence } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { DeclarationStore } from './declaration.store';
import { TeamStore } from './team.store';

@Injectable()
export class DeclareIndependence {
  constructor(
    private readonly door: EngagementDoor,
    private readonly team: TeamStore,
    private readonly declarations: DeclarationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Declares for the caller and nobody else. What an interest is stays in the row; the ledger holds its digest. */
  execute(caller: MemberCaller, engagementId: string, body: DeclareIndependenceBody): Promise<OwnDeclarationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      ensure(
        mayDeclareIndependence({
          declarantId: caller.userId,
          memberId: caller.userId,
          onTeam: room.role !== null,
          hasInterest: body.hasInterest,
          description: body.explanation,
        }),
      );
      const id = await this.declarations.declare(tx, caller, engagementId, body);
      this.ledger.record(tx, {
        action: 'independence.declared',
        engagementId,
        entity: { type: 'independence-declaration', id },
        facts: { member: caller.userId, hasInterest: body.hasInterest },
        after: body,
      });
      return this.declarations.own(tx, caller, engagementId);
    });
  }
}

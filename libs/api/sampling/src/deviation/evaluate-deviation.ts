import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { DeviationView, EvaluateDeviationBody } from '@akashi/contracts';
import type { LedgerAction } from '@akashi/domain/ledger';
import { deviationStateAfter, mayEvaluateDeviation, type DeviationOutcome } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { DeviationStore } from './deviation.store';

/** A step of an evaluation that ends without a finding; a finding raises a deviation by itself. */
export type ExplanationOutcome = Exclude<DeviationOutcome, 'raised'>;

const actions = {
  explanation_proposed: 'deviation.explanation-proposed',
  explained: 'deviation.explained',
  explanation_refused: 'deviation.explanation-refused',
} as const satisfies Record<ExplanationOutcome, LedgerAction>;

/** Proposes an explanation, agrees to it or refuses it. Agreeing takes a reviewer who neither saw nor explained it. */
@Injectable()
export class EvaluateDeviation {
  constructor(
    private readonly door: EngagementDoor,
    private readonly deviations: DeviationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    deviationId: string,
    outcome: ExplanationOutcome,
    { explanation, version }: EvaluateDeviationBody,
  ): Promise<DeviationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      const facts = await this.deviations.facts(tx, caller, engagementId, deviationId);
      ensure(
        mayEvaluateDeviation({
          engagementState: room.state,
          state: facts.state,
          outcome,
          inFinding: false,
          explanation,
          evaluatedById: caller.userId,
          evaluatorReviews: reviews(room),
          recordedById: facts.recordedBy,
          proposedById: facts.proposedBy,
        }),
      );
      const state = deviationStateAfter(outcome);
      const of = { id: deviationId, version };
      await this.deviations.evaluate(tx, caller, engagementId, of, { outcome, explanation, state });
      this.ledger.record(tx, {
        action: actions[outcome],
        engagementId,
        entity: { type: 'deviation', id: deviationId, version: version + 1 },
        facts: { state },
        after: { explanation },
      });
      return this.deviations.view(tx, caller, engagementId, deviationId);
    });
  }
}

/** Seniors and the engagement leader review. */
export function reviews({ role }: Pick<Room, 'role'>): boolean {
  return role === 'senior' || role === 'engagement_leader';
}

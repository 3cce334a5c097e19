import { Clock, ensure, LedgerWriter, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import { mayMoveEngagement, type EngagementState } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import type { Room } from './engagement-door';
import { EngagementEntity } from './engagement.entity';

/** What a step leaves in the engagement besides its state, where somebody said it. */
export type StepMark = Partial<Pick<EngagementEntity, 'endedOn' | 'endReason' | 'endedBy'>>;

/** An engagement as it stood when somebody decided to move it. */
export type StandingEngagement = Pick<Room, 'engagementId' | 'state' | 'version'> & { isCorrection?: boolean };

/** The one place where an engagement goes from a state to the next: its rule, its row and its entry, for every step. */
@Injectable()
export class MoveEngagement {
  constructor(
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  async execute(
    tx: Tx,
    caller: Caller,
    from: StandingEngagement,
    to: EngagementState,
    mark: StepMark = {},
  ): Promise<void> {
    const { engagementId, state, version, isCorrection = false } = from;
    ensure(mayMoveEngagement({ from: state, to, isCorrection }));
    const standing = { firmId: caller.firmId, id: engagementId, state, version };
    mustChange(await tx.update(EngagementEntity, standing, { state: to, ...mark, ...this.stampOf(to) }));
    this.ledger.record(tx, {
      action: 'engagement.moved',
      engagementId,
      entity: { type: 'engagement', id: engagementId, version: version + 1 },
      facts: { from: state, to },
    });
  }

  /** What a step leaves in the engagement besides its state: planned, it is measured by this edition from here on. */
  private stampOf(to: EngagementState): Partial<Pick<EngagementEntity, 'acceptedAt' | 'editionPinnedAt'>> {
    if (to === 'accepted') return { acceptedAt: this.clock.now() };
    return to === 'planned' ? { editionPinnedAt: this.clock.now() } : {};
  }
}

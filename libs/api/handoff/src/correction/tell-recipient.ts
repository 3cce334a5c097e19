import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import { CorrectionStore } from '@akashi/api-reporting';
import type { CorrectionRecipientView, TellRecipientBody } from '@akashi/contracts';
import { mayTellRecipient } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { RecipientStore } from './recipient.store';

/** Somebody who received the replaced version was told of the one that took its place: when, how, by whom. */
@Injectable()
export class TellRecipient {
  constructor(
    private readonly door: EngagementDoor,
    private readonly corrections: CorrectionStore,
    private readonly recipients: RecipientStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    correctionId: string,
    { kind, recipientId, toldOn, way }: TellRecipientBody,
  ): Promise<CorrectionRecipientView[]> {
    return this.door.write(caller, engagementId, async (tx) => {
      const { state, replacesId } = await this.corrections.one(tx, caller, engagementId, correctionId);
      const all = await this.recipients.list(tx, caller, engagementId, correctionId);
      const recipient = all.find((one) => one.kind === kind && one.id === recipientId);
      if (!recipient) throw new DomainProblem('not-found');
      const replacements = await this.corrections.replacements(tx, caller, engagementId);
      const issuedOn = replacements.find((one) => one.replacesId === replacesId)?.on ?? '';
      const isTold = recipient.told !== null;
      const today = this.clock.today();
      ensure(mayTellRecipient({ correctionState: state, isTold, way, toldOn, issuedOn, today }));

      const id = await this.recipients.addNotice(tx, caller, {
        engagementId,
        correctionId,
        kind,
        recipientId,
        toldOn,
        way,
      });
      this.ledger.record(tx, {
        action: 'correction.recipient-told',
        engagementId,
        entity: { type: 'correction-notice', id },
        facts: { correctionId, recipientKind: kind, recipientId, toldOn },
        after: { way },
      });
      return this.recipients.list(tx, caller, engagementId, correctionId);
    });
  }
}

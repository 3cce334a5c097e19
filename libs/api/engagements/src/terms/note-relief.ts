import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ReliefNoteBody, TermsView } from '@akashi/contracts';
import { mayNoteRelief } from '@akashi/domain/terms';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { TermStore } from './term.store';

/** What a condition of the relief was taken to rest on, by whom, and what they looked at. */
@Injectable()
export class NoteRelief {
  constructor(
    private readonly door: EngagementDoor,
    private readonly terms: TermStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, { version, reason, ...said }: ReliefNoteBody): Promise<TermsView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const asked = await this.terms.reliefConditions(tx, caller, room);
      ensure(mayNoteRelief({ ...said, asked, correction: version > 0 ? { reason } : null }));
      const facts = { item: said.item, note: said.note.trim(), evidence: said.evidence.trim() };
      const became = await this.terms.addReliefNote(tx, caller, engagementId, { version, reason }, facts);
      this.ledger.record(tx, {
        action: 'relief.noted',
        engagementId,
        entity: { type: 'relief-note', id: engagementId, version: became },
        facts: { condition: said.item },
        after: { ...facts, reason },
      });
      return this.terms.view(tx, caller, engagementId);
    });
  }
}

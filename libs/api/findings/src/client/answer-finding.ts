import { Clock, ensure, LedgerWriter, Transactions, type ClientPersonCaller, type Tx } from '@akashi/api-platform';
import type { AnswerFindingBody, ClientFindingView } from '@akashi/contracts';
import { mayAnswerFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from '../finding.store';
import { ClientFindingStore, type ClientFindingFacts } from './client-finding.store';
import { FindingAnswerStore } from './finding-answer.store';

/** 事実確認, by the client's approver themselves: what it is, in their words and under their name. */
@Injectable()
export class AnswerFinding {
  constructor(
    private readonly transactions: Transactions,
    private readonly shown: ClientFindingStore,
    private readonly findings: FindingStore,
    private readonly answers: FindingAnswerStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: ClientPersonCaller, id: string, body: AnswerFindingBody): Promise<ClientFindingView> {
    return this.transactions.writeForClient(caller, {
      find: async (tx) => {
        const finding = await this.shown.hold(tx, caller, id);
        const { engagementState, stage } = finding;
        ensure(mayAnswerFinding({ engagementState, stage, answer: body.answer, words: body.words }));
        return finding;
      },
      change: (tx, finding) => this.keep(tx, caller, finding, body),
      answer: (tx) => this.shown.view(tx, caller, id),
    });
  }

  private async keep(
    tx: Tx,
    caller: ClientPersonCaller,
    finding: ClientFindingFacts,
    { version, answer, words }: AnswerFindingBody,
  ): Promise<void> {
    const { id, engagementId, number, textVersion } = finding;
    const isConfirmed = answer === 'confirmed';
    // What is no agreement leaves the finding as it is, but for its version: whoever writes anew has to have seen it.
    const change = isConfirmed ? ({ state: 'confirmed' } as const) : { textVersion };
    await this.findings.change(tx, caller, finding, { id, version }, change);
    if (isConfirmed)
      await this.findings.addConfirmation(tx, {
        ...{ firmId: caller.firmId, engagementId, findingId: id, textVersion, remark: words },
        confirmedOn: this.clock.today(),
        confirmedBy: caller.name,
        recordedBy: caller.userId,
      });
    const files = await this.answers.add(tx, caller, finding, { answer, words });
    this.ledger.record(tx, {
      action: 'finding.answered',
      engagementId,
      entity: { type: 'finding', id, version: version + 1 },
      facts: { number, textVersion, answer, files },
      after: { words },
    });
  }
}

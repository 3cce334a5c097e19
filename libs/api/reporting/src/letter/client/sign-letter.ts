import { holdEngagement } from '@akashi/api-engagements';
import { Clock, Transactions, type ClientPersonCaller } from '@akashi/api-platform';
import type { ClientLetterView, SignLetterBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ClientLetterStore } from './client-letter.store';
import { LetterDocuments } from './letter-documents';
import { LetterSignatures } from './letter-signatures';

/** 経営者確認書, signed by the client's approver: a document of what they confirmed, in force like one that came on paper. */
@Injectable()
export class SignLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly shown: ClientLetterStore,
    private readonly documents: LetterDocuments,
    private readonly signatures: LetterSignatures,
    private readonly clock: Clock,
  ) {}

  /** The document is made before the transaction: whom its end would refuse is refused before that. */
  async execute(caller: ClientPersonCaller, id: string, body: SignLetterBody): Promise<ClientLetterView> {
    const signedAt = this.clock.now();
    const letter = await this.transactions.read(caller, (tx) => this.shown.facts(tx, caller, id));
    const firmName = await this.transactions.read({ firmId: caller.firmId, clientId: null }, async (tx) => {
      await this.signatures.mustBeSignable(tx, caller, letter, body);
      return this.shown.firmName(tx, caller);
    });
    const at = { firmName, signedAt, today: this.clock.today() };
    const file = await this.documents.make(caller, letter, body, at);
    return this.transactions.writeForClient(caller, {
      find: (tx) => this.shown.facts(tx, caller, id),
      change: async (tx, found) => {
        // What is signed and what is issued exclude each other, and so do two who sign.
        await holdEngagement(tx, caller, found.engagementId);
        await this.signatures.mustBeSignable(tx, caller, found, body);
        await this.signatures.keep(tx, caller, found, { body, file, signedAt });
      },
      answer: (tx) => this.shown.view(tx, caller, id),
    });
  }
}

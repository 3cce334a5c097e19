import { evidenceLimit, HarmOfEvidence } from '@akashi/api-fieldwork';
import {
  ensure,
  IncomingFiles,
  LedgerWriter,
  Transactions,
  uploadedName,
  withFile,
  type ClientPersonCaller,
} from '@akashi/api-platform';
import type { ClientFindingView } from '@akashi/contracts';
import { mayAttachToAnswer } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ClientFindingStore } from './client-finding.store';
import { FindingAnswerStore } from './finding-answer.store';

/** A file from the client, into the answer under way. Whom the end would refuse is refused before a byte of it is taken in. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly shown: ClientFindingStore,
    private readonly answers: FindingAnswerStore,
    private readonly files: IncomingFiles,
    private readonly harmful: HarmOfEvidence,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: ClientPersonCaller, id: string, request: Request): Promise<ClientFindingView> {
    const name = uploadedName(request);
    ensure(mayAttachToAnswer(await this.transactions.read(caller, (tx) => this.shown.facts(tx, caller, id))));
    const file = await this.files.receive(caller, request, evidenceLimit);
    // What does harm is kept and shown as that to the firm; the scanner has to have been asked before anybody opens it.
    await this.harmful.arrived(caller, file);
    return this.transactions.writeForClient(withFile(caller, file), {
      find: async (tx) => {
        const finding = await this.shown.hold(tx, caller, id);
        ensure(mayAttachToAnswer(finding));
        return finding;
      },
      change: async (tx, finding) => {
        const fileId = await this.answers.attach(tx, caller, finding, { ...name, ...file });
        this.ledger.record(tx, {
          action: 'finding.file-attached',
          engagementId: finding.engagementId,
          entity: { type: 'finding', id },
          facts: { number: finding.number, file: fileId, sha256: file.sha256, size: file.size },
        });
      },
      answer: (tx) => this.shown.view(tx, caller, id),
    });
  }
}

import { evidenceLimit } from '@akashi/api-fieldwork';
import {
  ensure,
  IncomingFiles,
  Transactions,
  uploadedName,
  withFile,
  type LinkPersonCaller,
} from '@akashi/api-platform';
import type { DropRequestView } from '@akashi/contracts';
import { mayDeliverFile } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ArrivedFiles } from '../../files/arrived-file';
import { AnswersByLink } from './answers-by-link';
import { DropLinkDoor, firmsSideOf } from './drop-link-door';
import { DropRequestStore } from './drop-request.store';

/** A file through the link, into the answer under way. Whom the end would refuse is refused before a byte of it is taken in. */
@Injectable()
export class DeliverByLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly door: DropLinkDoor,
    private readonly seen: DropRequestStore,
    private readonly answers: AnswersByLink,
    private readonly files: IncomingFiles,
    private readonly arrived: ArrivedFiles,
  ) {}

  async execute(caller: LinkPersonCaller, id: string, request: Request): Promise<DropRequestView> {
    const name = uploadedName(request);
    const { state } = await this.transactions.read(caller, (tx) => this.seen.view(tx, caller, id));
    const { engagementState } = await this.transactions.read(firmsSideOf(caller), (tx) =>
      this.door.openLink(tx, caller),
    );
    ensure(mayDeliverFile({ state, engagementState }));
    const file = await this.files.receive(caller, request, evidenceLimit);
    const content = await this.arrived.look(caller, { ...name, ...file });
    return this.answers.write(withFile(caller, file), id, (tx, held) =>
      this.answers.all.deliver(tx, caller, held, { ...name, ...file, ...content }),
    );
  }
}

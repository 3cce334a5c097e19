import {
  ensure,
  IncomingFiles,
  Transactions,
  uploadedName,
  withFile,
  type ClientPersonCaller,
} from '@akashi/api-platform';
import { evidenceLimit } from '@akashi/api-fieldwork';
import type { ClientRequestView } from '@akashi/contracts';
import { mayDeliverFile } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Answers } from '../answering/answers';
import { ArrivedFiles } from '../files/arrived-file';
import { ClientRequestStore } from './client-request.store';

/** A file from the client, into the answer under way. Whom the end would refuse is refused before a byte of it is taken in. */
@Injectable()
export class DeliverFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ClientRequestStore,
    private readonly answers: Answers,
    private readonly files: IncomingFiles,
    private readonly arrived: ArrivedFiles,
  ) {}

  async execute(caller: ClientPersonCaller, id: string, request: Request): Promise<ClientRequestView> {
    const name = uploadedName(request);
    const found = await this.transactions.read(caller, (tx) => this.requests.facts(tx, caller, id));
    ensure(mayDeliverFile(found));
    const file = await this.files.receive(caller, request, evidenceLimit);
    const content = await this.arrived.look(caller, { ...name, ...file });
    return this.transactions.writeForClient(withFile(caller, file), {
      find: (tx) => this.requests.hold(tx, caller, id),
      change: (tx, facts) => this.answers.deliver(tx, caller, facts, { ...name, ...file, ...content }),
      answer: (tx) => this.requests.view(tx, caller, id),
    });
  }
}

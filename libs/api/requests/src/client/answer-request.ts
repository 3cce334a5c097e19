import { Transactions, type ClientPersonCaller } from '@akashi/api-platform';
import type { AnswerRequestBody, ClientRequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { Answers } from '../answering/answers';
import { ClientRequestStore } from './client-request.store';

/** 提出: the answer goes to the firm with the files that came for it, under the name of whoever sends it. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ClientRequestStore,
    private readonly answers: Answers,
  ) {}

  execute(caller: ClientPersonCaller, id: string, body: AnswerRequestBody): Promise<ClientRequestView> {
    return this.transactions.writeForClient(caller, {
      find: (tx) => this.requests.hold(tx, caller, id),
      change: (tx, facts) => this.answers.send(tx, caller, facts, { ...body, otherWay: null }),
      answer: (tx) => this.requests.view(tx, caller, id),
    });
  }
}

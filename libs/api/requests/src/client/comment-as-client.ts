import { Transactions, type ClientPersonCaller } from '@akashi/api-platform';
import type { ClientRequestView, CommentRequestBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { Comments } from '../answering/comments';
import { ClientRequestStore } from './client-request.store';

@Injectable()
export class CommentAsClient {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ClientRequestStore,
    private readonly comments: Comments,
  ) {}

  execute(caller: ClientPersonCaller, id: string, { text }: CommentRequestBody): Promise<ClientRequestView> {
    return this.transactions.writeForClient(caller, {
      find: (tx) => this.requests.hold(tx, caller, id),
      change: (tx, facts) => this.comments.write(tx, caller, facts, text),
      answer: (tx) => this.requests.view(tx, caller, id),
    });
  }
}

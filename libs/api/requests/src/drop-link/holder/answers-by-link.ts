import { Transactions, type LinkPersonCaller, type Tx } from '@akashi/api-platform';
import type { DropRequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { Answers } from '../../answering/answers';
import { RequestStore, type RequestFacts } from '../../request.store';
import { DropLinkDoor } from './drop-link-door';
import { DropRequestStore } from './drop-request.store';

/** How whoever holds a link changes an answer: found behind the link's wall, changed on the firm's side, told behind the wall again. */
@Injectable()
export class AnswersByLink {
  constructor(
    readonly all: Answers,
    private readonly transactions: Transactions,
    private readonly door: DropLinkDoor,
    private readonly seen: DropRequestStore,
    private readonly requests: RequestStore,
  ) {}

  write(
    caller: LinkPersonCaller,
    id: string,
    change: (tx: Tx, facts: RequestFacts, seen: DropRequestView) => Promise<void>,
  ): Promise<DropRequestView> {
    return this.transactions.writeForLink(caller, (tx) => this.door.stillOpen(tx, caller), {
      find: (tx) => this.seen.view(tx, caller, id),
      change: async (tx, seen) => change(tx, await this.requests.facts(tx, caller, caller.engagementId, id), seen),
      answer: (tx) => this.seen.view(tx, caller, id),
    });
  }
}

import type { LinkPersonCaller } from '@akashi/api-platform';
import type { AnswerRequestBody, DropRequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersByLink } from './answers-by-link';

/** 提出: the answer goes to the firm under the name of the link's recipient. */
@Injectable()
export class AnswerByLink {
  constructor(private readonly answers: AnswersByLink) {}

  execute(caller: LinkPersonCaller, id: string, body: AnswerRequestBody): Promise<DropRequestView> {
    return this.answers.write(caller, id, (tx, facts) =>
      this.answers.all.send(tx, caller, facts, { ...body, otherWay: null }),
    );
  }
}

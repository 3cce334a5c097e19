import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { ensure, type Caller, type Tx } from '@akashi/api-platform';
import type { RecordedRequestRow, RecordRequestListBody, RequestRow } from '@akashi/contracts';
import { listedAlready, mayRecordRequestList } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { Answers } from '../answering/answers';
import { WrittenRequests } from '../asking/written-requests';
import { RequestStore } from '../request.store';
import { RequestListStore } from './request-list.store';

/** Takes in what was read of a list and looked over: each row by the verb that its dialog would use, all of them or none. */
@Injectable()
export class RecordRequestList {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly lists: RequestListStore,
    private readonly written: WrittenRequests,
    private readonly answers: Answers,
  ) {}

  execute(caller: Caller, engagementId: string, { requests: rows }: RecordRequestListBody): Promise<RequestRow[]> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const known = rows.flatMap(({ id }) => (id === null ? [] : [id]));
      // Held in the order of their ids, as every verb for many of them holds them.
      await this.requests.factsOf(tx, caller, engagementId, known);
      const standing = await this.lists.standing(tx, caller, engagementId);
      const fresh = rows.flatMap(({ id, content }) => (id === null && content ? [content] : []));
      const isThere = fresh.some((content) => listedAlready(content, standing));
      ensure(mayRecordRequestList({ rows: rows.length, isThere }));
      const ids: string[] = [];
      for (const row of rows) ids.push(...(await this.take(tx, caller, room, row)));
      return this.requests.rows(tx, caller, engagementId, ids);
    });
  }

  private async take(tx: Tx, caller: Caller, room: Room, row: RecordedRequestRow): Promise<string[]> {
    const { id, version, answer } = row;
    const content = row.content && { ...row.content, testIds: [...row.content.testIds] };
    if (id === null) return content ? [await this.written.draft(tx, caller, room, content)] : [];
    if (content) await this.written.revise(tx, caller, room, id, { ...content, version });
    if (answer) {
      const { note, ...otherWay } = answer;
      const request = await this.requests.facts(tx, caller, room.engagementId, id);
      await this.answers.send(tx, caller, request, { version: content ? version + 1 : version, note, otherWay });
    }
    return [id];
  }
}

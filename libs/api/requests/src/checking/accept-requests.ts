import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, type Caller } from '@akashi/api-platform';
import type { AcceptRequestsBody, RequestRow } from '@akashi/contracts';
import { mayAcceptRequests } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { seenVersions } from '../asking/seen-versions';
import { RequestStore } from '../request.store';
import { Acceptance } from './acceptance';

/** Several answers, each accepted whole: every file becomes evidence of every paper of its request. All of them, or none. */
@Injectable()
export class AcceptRequests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly acceptance: Acceptance,
  ) {}

  execute(caller: Caller, engagementId: string, body: AcceptRequestsBody): Promise<RequestRow[]> {
    const { requests: named, asOf, origin, outsidePeriod } = body;
    const seen = seenVersions(named);
    return this.door.write(caller, engagementId, async (tx, room) => {
      const held = await this.requests.factsOf(tx, caller, engagementId, seen.ids);
      const rows = new Map((await this.requests.rows(tx, caller, engagementId, seen.ids)).map((row) => [row.id, row]));
      const answers = held.map((request) => {
        const { files = 0, tests = [] } = rows.get(request.id) ?? {};
        return { request, files, papers: tests.map(({ id }) => id) };
      });
      ensure(
        mayAcceptRequests(
          answers.map(({ request, files, papers }) => ({ state: request.state, files, papers: papers.length })),
          asOf,
        ),
      );
      for (const { request, papers } of answers) {
        const said = { testIds: papers, asOf: asOf ?? '', origin, outsidePeriod };
        await this.acceptance.accept(tx, caller, room, { ...request, version: seen.versionOf(request.id) }, (sent) =>
          papers.length === 0 ? [] : sent.map(({ id: fileId }) => ({ fileId, ...said })),
        );
      }
      return this.requests.rows(tx, caller, engagementId, seen.ids);
    });
  }
}

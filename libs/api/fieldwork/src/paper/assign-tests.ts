import { EngagementDoor } from '@akashi/api-engagements';
import { NamedMember } from '@akashi/api-people';
import { Clock, digestOf, DomainProblem, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { AssignTestsBody, VersionedTest } from '@akashi/contracts';
import { mayAssignTest, mayWriteOnTest, type TestState } from '@akashi/domain/control';
import type { TeamRole } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';

interface AssignmentFacts {
  assigneeRole: TeamRole | null;
  reportDate: string | null;
}

/** Gives tests to someone on the team, one or many at a time: all of them or none. */
@Injectable()
export class AssignTests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly named: NamedMember,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, body: AssignTestsBody): Promise<VersionedTest[]> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const facts = await this.facts(tx, caller, engagementId, body.assigneeId);
      ensure(
        mayAssignTest({
          engagementState: room.state,
          assigneeRole: facts.assigneeRole,
          due: body.dueOn,
          reportDate: facts.reportDate ?? '9999-12-31',
        }),
      );
      await this.named.ensureWorksHere(tx, caller, body.assigneeId);
      const assigned = await assign(tx, caller, engagementId, body);
      this.ledger.record(tx, {
        action: 'test.assigned',
        engagementId,
        entity:
          assigned.length === 1 ? { type: 'control_test', ...assigned[0]! } : { type: 'engagement', id: engagementId },
        facts: {
          count: assigned.length,
          testsSha256: digestOf(assigned.map(({ id }) => id).sort()),
          assignee: body.assigneeId,
          dueOn: body.dueOn,
        },
      });
      return assigned;
    });
  }

  private async facts(tx: Tx, caller: Caller, engagementId: string, assigneeId: string): Promise<AssignmentFacts> {
    const [row] = await tx.query<AssignmentFacts[]>(
      `SELECT (SELECT role FROM team_member WHERE firm_id = $1 AND engagement_id = $2 AND user_id = $3
          AND (to_on IS NULL OR to_on >= $4)) AS "assigneeRole",
        (SELECT coalesce(overridden_on, computed_on) FROM engagement_date
         WHERE firm_id = $1 AND engagement_id = $2 AND rule = 'report') AS "reportDate"`,
      [caller.firmId, engagementId, assigneeId, this.clock.today()],
    );
    return row!;
  }
}

async function assign(
  tx: Tx,
  caller: Caller,
  engagementId: string,
  { tests, assigneeId, dueOn }: AssignTestsBody,
): Promise<VersionedTest[]> {
  const [rows] = await tx.query<[VersionedTest[], number]>(
    `UPDATE control_test t SET assignee_id = $4, due_on = $5, version = t.version + 1
     FROM (SELECT c.id, w.version FROM control_test c
           JOIN json_to_recordset($3::json) AS w(id uuid, version int) ON w.id = c.id
           WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.state <> 'closed' ORDER BY c.id FOR UPDATE OF c) w
     WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = w.id AND t.version = w.version
     RETURNING t.id, t.version`,
    [caller.firmId, engagementId, JSON.stringify(tests), assigneeId, dueOn],
  );
  if (rows.length === tests.length) return rows;
  const known = await tx.query<{ state: TestState }[]>(
    `SELECT state FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND id = ANY ($3::uuid[])`,
    [caller.firmId, engagementId, tests.map(({ id }) => id)],
  );
  for (const test of known) ensure(mayWriteOnTest(test));
  throw new DomainProblem(known.length < tests.length ? 'not-found' : 'stale-version');
}

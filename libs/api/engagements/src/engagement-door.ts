import { Clock, DomainProblem, ensure, queryPrepared, Transactions, type Caller, type Tx } from '@akashi/api-platform';
import { can, seesEveryEngagement, type Permission } from '@akashi/domain/access';
import { mayWork, type EngagementState, type TeamRole } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { engagementFacts, type DoorRow } from './engagement-door.query';

/** The engagement a caller has been let into, as it stands in this transaction. */
export interface Room {
  engagementId: string;
  state: EngagementState;
  version: number;
  editionId: string;
  rulesetId: string;
  periodStart: string;
  periodEnd: string;
  /** The caller's role in this engagement; null for the quality office, which reads without one. */
  role: TeamRole | null;
}

/** What someone may do whose independence declaration is not in yet: declare it, and staff the engagement. */
const beforeDeclaring: ReadonlySet<Permission> = new Set(['independence.declare', 'team.assign']);

/**
 * The one way into an engagement. Whoever has no role in it is told that it does not exist; whoever has one but not for
 * this action is refused. Working in it needs an independence declaration, reading it does not.
 */
@Injectable()
export class EngagementDoor {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  read<T>(caller: Caller, engagementId: string, work: (tx: Tx, room: Room) => Promise<T>): Promise<T> {
    return this.transactions.read(caller, async (tx) =>
      work(tx, toRoom(engagementId, await admit(tx, caller, engagementId, this.clock.today()))),
    );
  }

  /**
   * Looks before a use case whose long part (an upload, a rendering) stands outside its transaction: whom `write` would
   * refuse at the end is refused before that part begins.
   */
  begin<T>(caller: Caller, engagementId: string, work: (tx: Tx, room: Room) => Promise<T>): Promise<T> {
    return this.transactions.begin(caller, async (tx) =>
      work(tx, toRoom(engagementId, await this.admitToWork(tx, caller, engagementId))),
    );
  }

  /** A use case: the change and its ledger entry land together. */
  write<T>(caller: Caller, engagementId: string, work: (tx: Tx, room: Room) => Promise<T>): Promise<T> {
    return this.transactions.write(caller, async (tx) =>
      work(tx, toRoom(engagementId, await this.admitToWork(tx, caller, engagementId))),
    );
  }

  private async admitToWork(tx: Tx, caller: Caller, engagementId: string): Promise<DoorRow> {
    const row = await admit(tx, caller, engagementId, this.clock.today());
    if (row.role !== null && !beforeDeclaring.has(caller.asking)) ensure(mayWork(workFacts(row, this.clock.today())));
    return row;
  }

  /** After a step that brought a thousand rows: the planner learns of them before the next request does. */
  settle(caller: Caller): Promise<void> {
    return this.transactions.refreshStatistics(caller);
  }
}

async function admit(tx: Tx, caller: Caller, engagementId: string, today: string): Promise<DoorRow> {
  const [row] = await queryPrepared<DoorRow>(tx, engagementFacts, [caller.firmId, engagementId, caller.userId, today]);
  if (!row || (row.role === null && !seesEveryEngagement(caller))) throw new DomainProblem('not-found');
  if (!can(caller, caller.asking, row.role)) throw new DomainProblem('forbidden');
  caller.role = row.role ?? 'quality_office';
  return row;
}

function workFacts(row: DoorRow, today: string) {
  return {
    today,
    archived: row.state === 'archived',
    assignment: row.fromOn === null ? null : { from: row.fromOn, to: row.toOn },
    declaration: row.hasInterest === null ? null : { hasInterest: row.hasInterest },
  };
}

function toRoom(engagementId: string, { hasInterest: _, fromOn: __, toOn: ___, ...standing }: DoorRow): Room {
  return { engagementId, ...standing };
}

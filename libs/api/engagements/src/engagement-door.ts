import {
  Clock,
  DomainProblem,
  ensure,
  queryPrepared,
  Transactions,
  type Caller,
  type ReadingCaller,
  type Tx,
  type Walls,
} from '@akashi/api-platform';
import { grantingRole, seesEveryEngagement, type Permission } from '@akashi/domain/access';
import {
  closedRefusal,
  isDoneAfterArchive,
  mayReadEngagement,
  mayWork,
  type EngagementState,
  type TeamRole,
} from '@akashi/domain/engagement';
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

/** All that is open to somebody on the team who has not declared yet, or whose interest is not resolved: their own declaration. */
const declaring: Permission = 'independence.declare';

/** What is done in an engagement; the caller is the one who asked, in the role that lets them do this. */
type Work<T, C extends ReadingCaller> = (tx: Tx, room: Room, admitted: C) => Promise<T>;

interface Admission<C extends ReadingCaller> {
  row: DoorRow;
  admitted: C;
}

/**
 * The one way into an engagement. Whoever has no role in it is told that it does not exist; whoever has one but not for
 * this action is refused. To one of its team it is closed, for reading as for work, until they have declared and no interest
 * of theirs is left unresolved, whatever role of the firm they hold beside; in one that is archived, declined or withdrawn
 * nobody works any more, but that improvements are followed up after the archive. An inspector reads, and no more, where their
 * inspection is in force.
 */
@Injectable()
export class EngagementDoor {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  read<T, C extends ReadingCaller>(caller: C, engagementId: string, work: Work<T, C>): Promise<T> {
    return this.transactions.read(caller, async (tx) => {
      const { row, admitted } = await this.admit(tx, caller, engagementId);
      return work(tx, toRoom(engagementId, row), admitted);
    });
  }

  /** The same, and everything as it stood at one moment: what is written out whole must not be of two. */
  readStill<T, C extends ReadingCaller>(caller: C, engagementId: string, work: Work<T, C>): Promise<T> {
    return this.transactions.readStill(caller, async (tx) => {
      const { row, admitted } = await this.admit(tx, caller, engagementId);
      return work(tx, toRoom(engagementId, row), admitted);
    });
  }

  /**
   * Looks before a use case whose long part (an upload, a rendering) stands outside its transaction: whom `write` would
   * refuse at the end is refused before that part begins.
   */
  begin<T, C extends Caller>(caller: C, engagementId: string, work: Work<T, C>): Promise<T> {
    return this.transactions.begin(caller, async (tx) => {
      const { row, admitted } = await this.admitToWork(tx, caller, engagementId);
      return work(tx, toRoom(engagementId, row), admitted);
    });
  }

  /** Lets a reader in, and says whether they work here too; in one that is closed nobody works, and readers stand for them. */
  worksIn(caller: Caller, engagementId: string): Promise<boolean> {
    return this.transactions.read(caller, async (tx) => {
      const { row } = await this.admit(tx, caller, engagementId);
      if (closedRefusal(row.state) || row.role === null) return true;
      return mayWork(workFacts(row, this.clock.today())).allowed;
    });
  }

  /** A use case: the change and its ledger entry land together, and the entry names the role that granted the act. */
  write<T, C extends Caller>(caller: C, engagementId: string, work: Work<T, C>): Promise<T> {
    return this.writeAs(caller, engagementId, (tx) => this.admitToWork(tx, caller, engagementId), work);
  }

  /**
   * A use case that begins something beside this engagement and changes nothing of it: whoever may do that comes in as a reader
   * does, into one that is archived too.
   */
  writeBeside<T, C extends Caller>(caller: C, engagementId: string, work: Work<T, C>): Promise<T> {
    return this.writeAs(caller, engagementId, (tx) => this.admit(tx, caller, engagementId), work);
  }

  /** After a step that brought a thousand rows: the planner learns of them before the next request does. */
  settle(caller: Walls): Promise<void> {
    return this.transactions.refreshStatistics(caller);
  }

  private writeAs<T, C extends Caller>(
    caller: C,
    engagementId: string,
    admission: (tx: Tx) => Promise<Admission<C>>,
    work: Work<T, C>,
  ): Promise<T> {
    let row: DoorRow;
    const admit = async (tx: Tx): Promise<C> => {
      const entered = await admission(tx);
      row = entered.row;
      return entered.admitted;
    };
    return this.transactions.writeAdmitted(caller, admit, (tx, admitted) =>
      work(tx, toRoom(engagementId, row), admitted),
    );
  }

  private async admit<C extends ReadingCaller>(tx: Tx, caller: C, engagementId: string): Promise<Admission<C>> {
    const values = [caller.firmId, engagementId, caller.userId, this.clock.today()];
    const [row] = await queryPrepared<DoorRow>(tx, engagementFacts, values);
    // Behind an inspector's wall there is no engagement but those that their inspection opens today.
    const isOutside = row?.role === null && caller.kind !== 'inspector' && !seesEveryEngagement(caller);
    if (!row || isOutside) throw new DomainProblem('not-found');
    if (caller.kind === 'inspector') return { row, admitted: caller };
    const role = grantingRole(caller, caller.asking, row.role);
    if (role === null) throw new DomainProblem('forbidden');
    if (row.role !== null && caller.asking !== declaring) ensure(mayReadEngagement(row));
    return { row, admitted: Object.freeze<C>({ ...caller, role }) };
  }

  private async admitToWork<C extends Caller>(tx: Tx, caller: C, engagementId: string): Promise<Admission<C>> {
    const admission = await this.admit(tx, caller, engagementId);
    const { row } = admission;
    const isAfter = isDoneAfterArchive(caller.asking);
    const closed = closedRefusal(row.state);
    if (closed && !(closed === 'engagement.archived' && isAfter)) throw new DomainProblem(closed);
    const facts = { ...workFacts(row, this.clock.today()), isDoneAfterArchive: isAfter };
    if (row.role !== null && caller.asking !== declaring) ensure(mayWork(facts));
    return admission;
  }
}

function workFacts(row: DoorRow, today: string) {
  return {
    today,
    state: row.state,
    assignment: row.fromOn === null ? null : { from: row.fromOn, to: row.toOn },
    declaration: row.declaration,
  };
}

function toRoom(engagementId: string, { declaration: _, fromOn: __, toOn: ___, ...standing }: DoorRow): Room {
  return { engagementId, ...standing };
}

import { EngagementDoor, type Room, holdEngagement } from '@akashi/api-engagements';
import {
  DomainProblem,
  ensure,
  LedgerWriter,
  StoredFileStore,
  type Caller,
  type FollowedWork,
} from '@akashi/api-platform';
import type { Fault, ImportStatementQuery, StatementImportView } from '@akashi/contracts';
import { keepStableKeys, mayImportStatement, type ImportStatementRefusal } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { checkReading, reviewedDigest } from './check-reading';
import { FaultGradeStore } from './fault-grade.store';
import type { ReceivedStatement } from './received-statement';
import { StatementContextStore, type StatementContext } from './statement-context.store';
import { StatementStore } from './statement.store';

/** Faults that travel with an answer; the total is told beside them. */
export const faultLimit = 500;

/** What there is to say of a file before it is imported. */
interface Said {
  fileAlreadyImported: boolean;
  stops: number;
  warnings: number;
  warningsSeen: boolean;
}

const nothingSaid: Said = { fileAlreadyImported: false, stops: 0, warnings: 0, warningsSeen: false };

@Injectable()
export class ImportStatement {
  constructor(
    private readonly door: EngagementDoor,
    private readonly context: StatementContextStore,
    private readonly statements: StatementStore,
    private readonly grades: FaultGradeStore,
    private readonly files: StoredFileStore,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Refuses before the upload whom and when the rule would refuse anyway, so that nothing is received in vain. */
  async mayBegin(caller: Caller, engagementId: string): Promise<void> {
    await this.door.begin(caller, engagementId, async (tx, room) => {
      ensure(this.mayImport(room, await this.context.of(tx, caller, room), nothingSaid));
    });
  }

  /** The statement whole or nothing of it: with one fault that stops, the answer lists them all and the database is as it was. */
  async execute(
    caller: Caller,
    engagementId: string,
    file: ReceivedStatement,
    { reviewed, followed }: ImportStatementQuery & { followed: FollowedWork },
  ): Promise<StatementImportView> {
    const imported = await this.door.write(caller, engagementId, async (tx, room) => {
      // The report may have been issued while we waited: what counts is how the engagement stands now.
      const { state } = await holdEngagement(tx, caller, engagementId);
      followed.tell({ step: 'check', done: 0, of: file.reading.rows.length });
      const context = await this.context.of(tx, caller, room);
      const earlier = await this.statements.versions(tx, caller, engagementId);
      const grades = await this.grades.inForce(tx, caller, context.ruleset);
      const { check: read, sections, stops, warnings } = checkReading(file.reading, context, grades);
      const keyed = await this.statements.keyed(tx, caller, engagementId);
      const check = { ...read, controls: keepStableKeys(keyed.latest, read.controls, keyed.used, keyed.planned) };
      const decision = this.mayImport({ ...room, state }, context, {
        fileAlreadyImported: earlier.some(({ fileSha256 }) => fileSha256 === file.sha256),
        stops: stops.length,
        warnings: warnings.length,
        warningsSeen: reviewed === reviewedDigest(file, warnings),
      });
      if (!decision.allowed) throw refusal(decision.code, stops, warnings);
      await this.files.add(tx, caller, file);
      const { mapped, fileName, sha256: fileSha256 } = file;
      const added = { check, sections, warnings, mapped, fileName, fileSha256 };
      const id = await this.statements.add(tx, caller, room, added, followed.tell);
      const version = await this.statements.version(tx, caller, engagementId, null);
      const statement = await this.statements.view(tx, caller, room, version);
      this.ledger.record(tx, {
        action: 'statement.imported',
        engagementId,
        entity: { type: 'statement', id, version: version.versionNo },
        facts: {
          fileSha256: file.sha256,
          edition: room.editionId,
          items: check.sums.items.all,
          selected: check.sums.items.selected,
          excluded: check.sums.items.excluded,
          notSelected: check.sums.items.notSelected,
          controls: check.controls.length,
          populations: check.sums.populations,
          warnings: warnings.length,
        },
        after: { sections, populations: check.populations, selections: check.selections, controls: check.controls },
      });
      await followed.keep(tx);
      return { statement, warnings };
    });
    await this.door.settle(caller);
    return imported;
  }

  private mayImport(room: Room, { pinnedEditionId }: StatementContext, said: Said) {
    return mayImportStatement({
      engagementState: room.state,
      editionId: room.editionId,
      pinnedEditionId,
      ...said,
    });
  }
}

/** The refusal that is about faults brings them along. */
function refusal(code: ImportStatementRefusal, stops: readonly Fault[], warnings: readonly Fault[]): DomainProblem {
  const faults = code === 'statement.has-faults' ? stops : code === 'statement.not-reviewed' ? warnings : [];
  if (faults.length === 0) return new DomainProblem(code);
  return new DomainProblem(code, { faults: faults.slice(0, faultLimit), facts: { total: faults.length } });
}

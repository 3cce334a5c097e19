import { EngagementDoor, type Room, holdEngagement } from '@akashi/api-engagements';
import {
  DomainProblem,
  ensure,
  LedgerWriter,
  StoredFileStore,
  type Caller,
  type ReceivedFile,
} from '@akashi/api-platform';
import type { Fault, StatementImportView } from '@akashi/contracts';
import type { StatementReading } from '@akashi/documents';
import { isLocalDate } from '@akashi/domain/dates';
import {
  checkStatement,
  checkStatementFacts,
  isBlocking,
  keepStableKeys,
  mayImportStatement,
  type StatementCheck,
  type StatementFault,
} from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { cellFaults, placeFaults, withoutConsequences } from './fault-place';
import { toFactTexts, toStatementRows } from './read-rows';
import { StatementContextStore, type StatementContext } from './statement-context.store';
import { StatementStore } from './statement.store';

/** Faults that travel with a refusal; the total is told beside them. */
const faultLimit = 500;

export interface ReceivedStatement extends ReceivedFile {
  fileName: string;
  reading: StatementReading;
}

interface CheckedStatement {
  check: StatementCheck;
  faults: StatementFault[];
  /** What keeps the statement out, and what does not, each with its place in the file. */
  blocking: Fault[];
  warnings: Fault[];
}

@Injectable()
export class ImportStatement {
  constructor(
    private readonly door: EngagementDoor,
    private readonly context: StatementContextStore,
    private readonly statements: StatementStore,
    private readonly files: StoredFileStore,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Refuses before the upload whom and when the rule would refuse anyway, so that nothing is received in vain. */
  async mayBegin(caller: Caller, engagementId: string): Promise<void> {
    await this.door.begin(caller, engagementId, async (tx, room) => {
      ensure(this.mayImport(room, await this.context.of(tx, caller, room), false, []));
    });
  }

  /** The statement whole or nothing of it: with one fault left, the answer lists them all and the database is as it was. */
  async execute(caller: Caller, engagementId: string, file: ReceivedStatement): Promise<StatementImportView> {
    const imported = await this.door.write(caller, engagementId, async (tx, room) => {
      await holdEngagement(tx, caller, engagementId);
      const context = await this.context.of(tx, caller, room);
      const earlier = await this.statements.versions(tx, caller, engagementId);
      const { check: read, faults, blocking, warnings } = checked(file.reading, context);
      const keyed = await this.statements.keyed(tx, caller, engagementId);
      const check = { ...read, controls: keepStableKeys(keyed.latest, read.controls, keyed.used) };
      const isRepeated = earlier.some(({ fileSha256 }) => fileSha256 === file.sha256);
      const decision = this.mayImport(room, context, isRepeated, faults);
      if (!decision.allowed && decision.code !== 'statement.has-faults') throw new DomainProblem(decision.code);
      if (blocking.length > 0) throw withFaults(blocking);
      await this.files.add(tx, caller, file);
      const dated = file.reading.facts.statementDate?.text.trim() ?? '';
      const id = await this.statements.add(tx, caller, room, {
        check,
        fileName: file.fileName,
        fileSha256: file.sha256,
        datedOn: isLocalDate(dated) ? dated : null,
      });
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
        after: { selections: check.selections, controls: check.controls },
      });
      return { statement, warnings };
    });
    await this.door.settle(caller);
    return imported;
  }

  private mayImport(room: Room, { pinnedEditionId }: StatementContext, isRepeated: boolean, faults: StatementFault[]) {
    return mayImportStatement({
      engagementState: room.state,
      editionId: room.editionId,
      pinnedEditionId,
      fileAlreadyImported: isRepeated,
      faults,
    });
  }
}

/** A cell that gave nothing keeps the statement out as well: what it was meant to say is not known. */
function checked(reading: StatementReading, context: StatementContext): CheckedStatement {
  const check = checkStatement(toStatementRows(reading), context.edition);
  const faults = [...checkStatementFacts(toFactTexts(reading), context.expected), ...check.faults];
  const warnings = faults.filter((fault) => !isBlocking(fault));
  const blocking = placeFaults(reading, faults.filter(isBlocking));
  const unread = cellFaults(reading);
  return {
    check,
    faults,
    blocking: [...unread, ...withoutConsequences(unread, blocking)],
    warnings: placeFaults(reading, warnings),
  };
}

function withFaults(faults: readonly Fault[]): DomainProblem {
  return new DomainProblem('statement.has-faults', {
    faults: faults.slice(0, faultLimit),
    facts: { total: faults.length },
  });
}

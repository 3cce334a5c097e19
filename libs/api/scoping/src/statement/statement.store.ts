import type { Room } from '@akashi/api-engagements';
import { DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type {
  ControlColumns,
  Fault,
  SelectionColumns,
  StatementSumsView,
  StatementVersionView,
  StatementView,
} from '@akashi/contracts';
import type { Criterion } from '@akashi/domain/catalogue';
import type { TellProgress } from '@akashi/domain/import-progress';
import {
  sumStatement,
  type IndividualControl,
  type KeyedControl,
  type StatedPopulation,
  type StatementCheck,
  type StatementSections,
} from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import type { MappedLayout } from './received-statement';
import { StatementContextStore } from './statement-context.store';
import { sumsView } from './statement-sums-view';
import {
  insertControls,
  insertFaults,
  insertPopulations,
  insertSelections,
  insertStatement,
  selectControls,
  selectFaults,
  selectKeyedControls,
  selectPopulations,
  selectRecalled,
  selectSections,
  selectSelections,
  selectVersions,
} from './statement.query';

export interface NewStatement {
  sections: StatementSections;
  warnings: readonly Fault[];
  mapped: MappedLayout | null;
  fileName: string;
  fileSha256: string;
  check: StatementCheck;
}

export type RecalledLayout = Pick<MappedLayout, 'mapping' | 'places'>;

/** Written together; between two of them it is told how far it is. */
const rowsAtOnce = 500;

@Injectable()
export class StatementStore {
  constructor(
    private readonly ids: Ids,
    private readonly context: StatementContextStore,
  ) {}

  /** Every imported version, newest first. */
  versions(tx: Tx, caller: Caller, engagementId: string): Promise<StatementVersionView[]> {
    return tx.query(selectVersions, [caller.firmId, engagementId]);
  }

  async version(tx: Tx, caller: Caller, engagementId: string, versionNo: number | null): Promise<StatementVersionView> {
    const versions = await this.versions(tx, caller, engagementId);
    const found = versionNo === null ? versions[0] : versions.find((one) => one.versionNo === versionNo);
    if (!found) throw new DomainProblem('not-found');
    return found;
  }

  async view(tx: Tx, caller: Caller, room: Room, version: StatementVersionView): Promise<StatementView> {
    const key = [caller.firmId, room.engagementId, version.id];
    const [selections] = await tx.query<{ columns: SelectionColumns }[]>(selectSelections, key);
    const controls = await this.controls(tx, caller, room.engagementId, version.id);
    const { edition, asked } = await this.context.of(tx, caller, { ...room, editionId: version.editionId });
    const chosen = selections?.columns ?? { criterionKey: [], choice: [], reason: [] };
    const sections = await this.sections(tx, caller, room.engagementId, version.id);
    const populations = await tx.query<StatedPopulation[]>(selectPopulations, key);
    return {
      ...version,
      sections,
      asked,
      populations,
      selections: chosen,
      controls,
      sums: sumsOf(edition.criteria, chosen, controls),
    };
  }

  async sections(tx: Tx, caller: Caller, engagementId: string, statementId: string): Promise<StatementSections> {
    const [sections] = await tx.query<StatementSections[]>(selectSections, [caller.firmId, engagementId, statementId]);
    if (!sections) throw new DomainProblem('not-found');
    return sections;
  }

  async controls(tx: Tx, caller: Caller, engagementId: string, statementId: string): Promise<ControlColumns> {
    const key = [caller.firmId, engagementId, statementId];
    const [controls] = await tx.query<{ columns: ControlColumns }[]>(selectControls, key);
    if (!controls) throw new DomainProblem('not-found');
    return controls.columns;
  }

  /** The controls of the latest version and of the plan in force by their keys, and every key that a version used. */
  async keyed(
    tx: Tx,
    caller: Caller,
    engagementId: string,
  ): Promise<{ latest: KeyedControl[]; planned: KeyedControl[]; used: ReadonlySet<string> }> {
    const rows = await tx.query<(KeyedControl & { isLatest: boolean; isPlanned: boolean })[]>(selectKeyedControls, [
      caller.firmId,
      engagementId,
    ]);
    return {
      latest: rows.filter(({ isLatest }) => isLatest),
      planned: rows.filter(({ isPlanned }) => isPlanned),
      used: new Set(rows.map(({ stableKey }) => stableKey)),
    };
  }

  /** How the client's last file of these headings was read; null when there was none. */
  async recalled(tx: Tx, caller: Caller, engagementId: string, headingSha256: string): Promise<RecalledLayout | null> {
    const key = [caller.firmId, engagementId, headingSha256];
    const [recalled] = await tx.query<RecalledLayout[]>(selectRecalled, key);
    return recalled ?? null;
  }

  /** What was told of a version when it was imported. */
  async faults(tx: Tx, caller: Caller, engagementId: string, statementId: string): Promise<Fault[]> {
    const rows = await tx.query<{ fault: Fault }[]>(selectFaults, [caller.firmId, engagementId, statementId]);
    return rows.map(({ fault }) => fault);
  }

  /** The whole statement with what was told of it. Gives its id; its version is the next one. */
  async add(tx: Tx, caller: Caller, room: Room, statement: NewStatement, tell: TellProgress): Promise<string> {
    const id = this.ids.next();
    const { selections, controls, populations } = statement.check;
    const count = (choice: string) => selections.filter((one) => one.choice === choice).length;
    const counted = {
      fileName: statement.fileName,
      fileSha256: statement.fileSha256,
      selected: count('selected'),
      excluded: count('excluded'),
      notSelected: count('not_selected'),
      controls: controls.length,
      importedBy: caller.userId,
      mapping: statement.mapped?.mapping ?? null,
      places: statement.mapped?.places ?? null,
      headingSha256: statement.mapped?.headingSha256 ?? null,
    };
    const key = [caller.firmId, room.engagementId, id];
    const sections = JSON.stringify(statement.sections);
    await tx.query(insertStatement, [...key, room.editionId, JSON.stringify(counted), sections]);
    // What the statement does not say of a criterion is no choice of the client's: no row says it either.
    const said = selections.filter(({ choice }) => choice !== null);
    await tx.query(insertSelections, [...key, room.editionId, JSON.stringify(said)]);
    const rows = controls.map((control, position) => ({ ...control, position, id: this.ids.next() }));
    for (let done = 0; done < rows.length; done += rowsAtOnce) {
      tell({ step: 'write', done, of: rows.length });
      await tx.query(insertControls, [...key, room.editionId, JSON.stringify(rows.slice(done, done + rowsAtOnce))]);
    }
    const placed = populations.map((population, position) => ({ ...population, position }));
    await tx.query(insertPopulations, [...key, JSON.stringify(placed)]);
    const told = statement.warnings.map((fault, position) => ({ position, fault }));
    await tx.query(insertFaults, [...key, JSON.stringify(told)]);
    return id;
  }
}

/** The same sums as the import's, from what is stored. */
function sumsOf(criteria: readonly Criterion[], chosen: SelectionColumns, columns: ControlColumns): StatementSumsView {
  const selections = chosen.criterionKey.map((criterionKey, at) => {
    return { criterionKey, choice: chosen.choice[at] ?? null, reason: '' };
  });
  const controls = columns.id.map((_, at) => ({
    inheritedFrom: columns.inheritedFrom[at] ?? null,
    populationCode: columns.populationCode[at] ?? null,
  }));
  return sumsView(sumStatement(criteria, selections, controls as IndividualControl[]));
}

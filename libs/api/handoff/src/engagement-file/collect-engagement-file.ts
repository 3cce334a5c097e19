import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, Ids, type Caller, type Tx } from '@akashi/api-platform';
import { boundAssertions, readableTable, type EngagementFileModel, type MeasuredFile } from '@akashi/documents';
import { mayMakeEngagementFile } from '@akashi/domain/handoff';
import { checkpointOrigin } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { enclosedPlaces, heldOutside } from '../package/package-contents';
import { PackageStore } from '../package/package.store';
import { EngagementFileStore, type UsedFile } from './engagement-file.store';
import { EngagementRows, tablesBeside } from './engagement-rows';
import { columnsKeptBack, tablesLeftOut } from './kept-back';
import { inMemory } from './measure-files';

type Ledgerless = Omit<EngagementFileModel, 'ledger'>;

export interface CollectedEngagementFile {
  model: Ledgerless;
  ledger: Omit<EngagementFileModel['ledger'], 'publicKeyPem' | 'keys'>;
  /** What was written of the rows. */
  written: MeasuredFile[];
  rowCount: number;
  used: UsedFile[];
}

interface WrittenTables {
  tables: EngagementFileModel['tables'];
  written: MeasuredFile[];
  rowCount: number;
}

/** Everything that the firm holds of one engagement, as it stands at one moment; the ledger up to the place that was signed for it. */
@Injectable()
export class CollectEngagementFile {
  constructor(
    private readonly door: EngagementDoor,
    private readonly store: EngagementFileStore,
    private readonly rows: EngagementRows,
    private readonly packages: PackageStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  collect(caller: Caller, engagementId: string): Promise<CollectedEngagementFile> {
    return this.door.readStill(caller, engagementId, async (tx, { state }) => {
      ensure(mayMakeEngagementFile({ engagementState: state }));
      const facts = await this.store.facts(tx, caller, engagementId);
      const number = await this.store.nextNumber(tx, caller, engagementId);
      const { tables, written, rowCount } = await this.tables(tx, caller, engagementId);
      const { firm, client, service, engagement, periodStart, periodEnd, madeBy } = facts;
      const model = {
        bagName: `akashi-file-${engagementId.slice(0, 8)}-${number}`,
        ...{
          fileId: this.ids.next(),
          number,
          madeOn: this.clock.today(),
          madeAt: this.clock.now().toISOString(),
          madeBy,
        },
        ...{ firm, client, service, engagement, period: { from: periodStart, to: periodEnd }, tables },
        leftOut: Object.entries(tablesLeftOut).map(([name, why]) => ({ name, ...why })),
      };
      const ledger = await this.ledger(tx, caller, engagementId);
      const used = await this.store.used(tx, caller, engagementId);
      return { model, ledger, written, rowCount, used };
    });
  }

  private async tables(tx: Tx, caller: Caller, engagementId: string): Promise<WrittenTables> {
    const tables: EngagementFileModel['tables'][number][] = [];
    const written: MeasuredFile[] = [];
    const add = (name: string, columns: readonly string[], lines: readonly string[]) => {
      const keptBack = columnsKeptBack[name] ?? [];
      tables.push({ name, rows: lines.length, columns: columns.filter((one) => !keptBack.includes(one)), keptBack });
      if (lines.length === 0) return;
      const text = lines.map((line) => `${line}\n`).join('');
      written.push(inMemory(`tables/${name}.ndjson`, `表 ${name}`, `Table ${name}`, text));
      const page = readableTable(name, lines);
      written.push(
        inMemory(`readable/${name}.html`, `表 ${name}（読むためのページ）`, `Table ${name}, to be read`, page),
      );
    };
    for (const name of tablesBeside) {
      const lines = await this.rows.linesBeside(tx, caller, engagementId, name);
      add(name, lines[0] ? Object.keys(JSON.parse(lines[0]) as object) : [], lines);
    }
    for (const table of await this.rows.tables(tx)) {
      if (table.name in tablesLeftOut) continue;
      add(table.name, table.columns, await this.rows.linesOf(tx, caller, engagementId, table));
    }
    return { tables, written, rowCount: tables.reduce((sum, { rows }) => sum + rows, 0) };
  }

  /** Every event with its content: it does not leave the firm. */
  private async ledger(tx: Tx, caller: Caller, engagementId: string) {
    const all = await this.packages.ledger(tx, caller, engagementId, Number.MAX_SAFE_INTEGER);
    const anchor = all.checkpoints.at(-1);
    if (!anchor) throw new Error('The checkpoint just signed is not there.');
    const events = all.events.slice(0, anchor.size);
    const enclosed = { ...all, events, assertions: all.assertions.slice(0, boundAssertions(events).length) };
    return {
      ...{ origin: checkpointOrigin(caller.firmId, engagementId), size: anchor.size, root: anchor.root, events },
      ...{ checkpoints: enclosedPlaces(enclosed, heldOutside(enclosed)), assertions: enclosed.assertions },
    };
  }
}

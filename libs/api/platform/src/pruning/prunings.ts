import { Injectable } from '@nestjs/common';
import type { Tx } from '../transactions/tenant-connection';
import type { NightlyTable } from './short-lived-tables';

/** What is taken away: older than `before`, so many rows at most. */
export interface Pruned {
  readonly before: Date;
  readonly atMost: number;
}

/** Takes rows of one firm away; gives how many. */
export type PruneOfFirm = (tx: Tx, firmId: string, pruned: Pruned) => Promise<number>;

/** The same of a table that is of no firm. */
export type PruneOfAll = (pruned: Pruned) => Promise<number>;

/** Each area says at the start how the rows of its tables are taken away: one table has one writing area. */
@Injectable()
export class Prunings {
  readonly ofFirms = new Map<NightlyTable, PruneOfFirm>();
  readonly ofAll = new Map<NightlyTable, PruneOfAll>();

  inFirms(table: NightlyTable, prune: PruneOfFirm): void {
    this.ofFirms.set(table, prune);
  }

  everywhere(table: NightlyTable, prune: PruneOfAll): void {
    this.ofAll.set(table, prune);
  }
}

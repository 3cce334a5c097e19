import { DomainProblem, Ids, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { AttributeFigures, SelectionMethod } from '@akashi/domain/engagement';
import { isSampleDraw, type SampleMethod } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { withRowHash, type RankedItem } from './ranked-population';

export interface NewDraw {
  populationId: string;
  ordinal: number;
  method: SelectionMethod;
  algorithm: string;
  /** Null where nothing is drawn by it. */
  seedHex: string | null;
  /** Of a systematic draw. */
  start: number | null;
  /** Items in the sample after this draw; of specific items, how many were picked. */
  size: number;
  rule: string;
  /** Why the size is what it is. */
  reason: string;
  attribute?: AttributeFigures | null;
  criteria?: string;
  methodReason?: string;
}

/** A draw that was made. */
export interface MadeDraw {
  ordinal: number;
  method: SelectionMethod;
  size: number;
}

/** An item as the rules see it. */
export interface DrawnItem {
  id: string;
  drawId: string;
  populationId: string;
  /** Ordinal and method of the draw that it belongs to. */
  draw: number;
  method: SelectionMethod;
  rank: number;
  rowNumber: number;
  voidReason: string | null;
  showsDeviation: boolean;
  version: number;
}

const selectItems = `
  SELECT i.id, i.draw_id AS "drawId", i.population_id AS "populationId", b.ordinal AS draw,
    b.method, i.rank, i.row_number AS "rowNumber",
    i.void_reason AS "voidReason", i.version,
    EXISTS (SELECT FROM item_result r WHERE r.firm_id = i.firm_id AND r.engagement_id = i.engagement_id
      AND r.item_id = i.id AND r.result = 'DEVIATION')
    OR EXISTS (SELECT FROM deviation_item d WHERE d.firm_id = i.firm_id AND d.engagement_id = i.engagement_id
      AND d.item_id = i.id) AS "showsDeviation"
  FROM sample_item i
  JOIN sample_draw b ON b.firm_id = i.firm_id AND b.engagement_id = i.engagement_id AND b.id = i.draw_id
  WHERE i.firm_id = $1 AND i.engagement_id = $2`;

/** Rows of the population that were drawn and then voided. */
export function voidRows(drawn: readonly DrawnItem[]): ReadonlySet<number> {
  return new Set(drawn.filter((item) => item.voidReason !== null).map((item) => item.rowNumber));
}

/** Keeps the rows that were not drawn yet. */
export function notIn(drawn: readonly DrawnItem[]): (item: RankedItem) => boolean {
  const rows = new Set(drawn.map((item) => item.rowNumber));
  return (item) => !rows.has(item.rowNumber);
}

/** How a sample was taken: by its first draw, which every other goes on from. Before it nothing was, and a ranking has no rows yet. */
export function methodOf([first]: readonly MadeDraw[]): SampleMethod {
  return first && first.method !== 'SPECIFIC' ? first.method : 'RANDOM';
}

/** What comes next was read for the sample as it was before the transaction: one that another grew meanwhile is another. */
export function seenAgain(
  { draws, items }: { draws: readonly MadeDraw[]; items: readonly DrawnItem[] },
  before: { items: readonly DrawnItem[] },
): void {
  if (methodOf(draws) !== 'RANDOM' && items.length !== before.items.length) throw new DomainProblem('stale-version');
}

/** Draws and their items: added, never changed but for an item that is voided. */
@Injectable()
export class SampleStore {
  constructor(private readonly ids: Ids) {}

  items(tx: Tx, caller: Caller, engagementId: string, populationId: string): Promise<DrawnItem[]> {
    return tx.query(`${selectItems} AND i.population_id = $3 ORDER BY i.rank`, [
      caller.firmId,
      engagementId,
      populationId,
    ]);
  }

  async item(tx: Tx, caller: Caller, engagementId: string, itemId: string): Promise<DrawnItem> {
    const [item] = await tx.query<DrawnItem[]>(`${selectItems} AND i.id = $3`, [caller.firmId, engagementId, itemId]);
    if (!item) throw new DomainProblem('not-found');
    return item;
  }

  /** Every draw of a population, the first one first. */
  draws(tx: Tx, caller: Caller, engagementId: string, populationId: string): Promise<MadeDraw[]> {
    return tx.query(
      `SELECT ordinal, method, size FROM sample_draw
       WHERE firm_id = $1 AND engagement_id = $2 AND population_id = $3 ORDER BY ordinal`,
      [caller.firmId, engagementId, populationId],
    );
  }

  /** Draws and items of the sample, without the specific ones that stand beside it. */
  async sample(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    populationId: string,
  ): Promise<{ draws: MadeDraw[]; items: DrawnItem[] }> {
    const draws = await this.draws(tx, caller, engagementId, populationId);
    const items = await this.items(tx, caller, engagementId, populationId);
    return { draws: draws.filter(isSampleDraw), items: items.filter(isSampleDraw) };
  }

  async addDraw(tx: Tx, caller: Caller, engagementId: string, draw: NewDraw): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO sample_draw (firm_id, engagement_id, id, population_id, ordinal, algorithm, seed_hex, size, rule, reason,
         drawn_by, method, start, criteria, method_reason, confidence, tolerable, expected)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        caller.firmId,
        engagementId,
        id,
        draw.populationId,
        draw.ordinal,
        draw.algorithm,
        draw.seedHex,
        draw.size,
        draw.rule,
        draw.reason,
        caller.userId,
        draw.method,
        draw.start,
        draw.criteria ?? '',
        draw.methodReason ?? '',
        draw.attribute?.confidence ?? null,
        draw.attribute?.tolerable ?? null,
        draw.attribute?.expected ?? null,
      ],
    );
    return id;
  }

  async addItems(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    of: { populationId: string; drawId: string },
    items: readonly RankedItem[],
  ): Promise<void> {
    const rows = items.map((item) => ({ id: this.ids.next(), ...withRowHash(item) }));
    await tx.query(
      `INSERT INTO sample_item (firm_id, engagement_id, population_id, draw_id, id, rank, row_number, cells, row_sha256)
       SELECT $1, $2, $3, $4, x.id, x.rank, x."rowNumber", x.cells, x."rowSha256"
       FROM json_to_recordset($5::json) AS x(id uuid, rank int, "rowNumber" int, cells jsonb, "rowSha256" text)`,
      [caller.firmId, engagementId, of.populationId, of.drawId, JSON.stringify(rows)],
    );
  }

  async voidItem(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    item: { id: string; version: number; reason: string },
  ): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE sample_item SET void_reason = $5, voided_by = $6, voided_at = clock_timestamp(), version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4 AND void_reason IS NULL`,
      [caller.firmId, engagementId, item.id, item.version, item.reason, caller.userId],
    );
    mustChange({ affected });
  }
}

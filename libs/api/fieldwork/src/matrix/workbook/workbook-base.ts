import { SealedSecrets } from '@akashi/api-platform';
import type { WorkbookTest } from '@akashi/contracts';
import { cellColumns, type CellColumn } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { gunzipSync, gzipSync } from 'node:zlib';

/** What stood in the cells of one control when the workbook was written: as it was shown, and as it is kept. */
export interface BaseRow {
  readonly controlId: string;
  readonly texts: Readonly<Record<CellColumn, string>>;
  readonly tests: readonly WorkbookTest[];
}

export interface WorkbookBase {
  readonly planId: string;
  readonly exportedAt: string;
  readonly rows: readonly BaseRow[];
}

interface Packed {
  planId: string;
  exportedAt: string;
  rows: [controlId: string, texts: string[], tests: (string | null)[][]][];
}

/** No workbook has more; a seal that holds is ours, but what is opened is bounded all the same. */
const inflatedLimit = 100 * 2 ** 20;

/**
 * What a workbook was written from, carried in the workbook: sealed, so that a base that was edited, or moved into the workbook
 * of another engagement, is no base at all.
 */
@Injectable()
export class WorkbookBases {
  constructor(private readonly secrets: SealedSecrets) {}

  seal(firmId: string, engagementId: string, { planId, exportedAt, rows }: WorkbookBase): string {
    const packed: Packed = {
      planId,
      exportedAt,
      rows: rows.map(({ controlId, texts, tests }) => [
        controlId,
        cellColumns.map((column) => texts[column]),
        tests.map((test) => [test.id, test.assigneeId, test.dueOn, test.conclusion, test.note]),
      ]),
    };
    return this.secrets.seal(gzipSync(JSON.stringify(packed)), placeOf(firmId, engagementId)).toString('base64');
  }

  /** Null for anything that was not sealed here for this engagement. */
  open(firmId: string, engagementId: string, sealed: string): WorkbookBase | null {
    const opened = this.secrets.open(Buffer.from(sealed, 'base64'), placeOf(firmId, engagementId));
    if (!opened) return null;
    const text = gunzipSync(opened, { maxOutputLength: inflatedLimit }).toString();
    const { planId, exportedAt, rows } = JSON.parse(text) as Packed;
    return { planId, exportedAt, rows: rows.map(unpacked) };
  }
}

function placeOf(firmId: string, engagementId: string): string {
  return `matrix workbook ${firmId} ${engagementId}`;
}

function unpacked([controlId, texts, tests]: Packed['rows'][number]): BaseRow {
  return {
    controlId,
    texts: Object.fromEntries(cellColumns.map((column, at) => [column, texts[at] ?? ''])) as BaseRow['texts'],
    tests: tests.map(([id, assigneeId, dueOn, conclusion, note]) => ({
      id: id!,
      assigneeId: assigneeId ?? null,
      dueOn: dueOn ?? null,
      conclusion: (conclusion ?? null) as WorkbookTest['conclusion'],
      note: note ?? '',
    })),
  };
}

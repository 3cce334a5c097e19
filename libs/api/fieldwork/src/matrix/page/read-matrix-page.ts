import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { MatrixLineView, MatrixPageQuery, MatrixPageView } from '@akashi/contracts';
import { testTypes } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { selectMatrixPage } from './matrix-page.query';

const pageLength = 50;

/** Where a test stands: its day where they are sorted by it, the place of its control, its type. */
type Place = readonly [due: string, at: number, type: string];

interface PageRow {
  total: number;
  lines: MatrixLineView[];
  last: Place | null;
}

/** Tests of the plan in force, filtered and sorted where they lie: what a program asks that wants to know of a part of them. */
@Injectable()
export class ReadMatrixPage {
  constructor(private readonly door: EngagementDoor) {}

  execute(caller: Caller, engagementId: string, asked: MatrixPageQuery): Promise<MatrixPageView> {
    const { state, type, assignee, chapter, dueBefore, sort = 'control', limit = pageLength } = asked;
    // A place that nobody was given begins anew.
    const place = asked.after === undefined ? null : readPlace(asked.after);
    return this.door.read(caller, engagementId, async (tx) => {
      const filter = [state, type, assignee, chapter, dueBefore].map((value) => value ?? null);
      const behind = place ?? [null, null, null];
      const values = [caller.firmId, engagementId, ...filter, sort, ...behind, limit];
      const [row] = await tx.query<PageRow[]>(selectMatrixPage, values);
      const { total, lines, last } = row!;
      return { total, lines: lines.slice(0, limit), next: lines.length > limit && last ? writePlace(last) : null };
    });
  }
}

function writePlace(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readPlace(text: string): Place | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(read) || read.length !== 3) return null;
    const [due, at, type] = read as unknown[];
    const isDue = typeof due === 'string' && /^(\d{4}-\d\d-\d\d)?$/.test(due);
    const isKnown = isDue && Number.isSafeInteger(at) && testTypes.some((one) => one === type);
    return isKnown ? [due, at as number, type as string] : null;
  } catch {
    return null;
  }
}

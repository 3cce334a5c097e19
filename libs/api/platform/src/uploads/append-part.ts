import type { UploadView } from '@akashi/contracts';
import { largestPart, mayAppendPart } from '@akashi/domain/upload';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { FileStore } from '../files/file-store';
import { FreeSpace } from '../files/free-space';
import { Ids } from '../ids';
import { DomainProblem, ensure } from '../problems/domain-problem';
import { Transactions } from '../transactions/transactions';
import { firmsSide, type UploadOwner } from './upload-owner';
import { UploadParts } from './upload-parts';
import { UploadStore, type UploadFacts } from './upload.store';

/** The next bytes of a file. They count when the storage has them, and of two who bring the same ones the first alone. */
@Injectable()
export class AppendPart {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadStore,
    private readonly parts: UploadParts,
    private readonly files: FileStore,
    private readonly space: FreeSpace,
    private readonly ids: Ids,
  ) {}

  /** What came before the line dropped is kept. Throws `upload.other-offset` with `facts.offset`, `too-large`, `storage-full`. */
  async execute(whose: UploadOwner, id: string, from: number, request: Request): Promise<UploadView> {
    const partId = this.ids.next();
    const most = await this.expect(whose, id, { partId, from, bytes: lengthOf(request) });
    let isCounted = false;
    try {
      const bytes = await this.files.parts.receive(whose.firmId, partId, request, most);
      isCounted =
        bytes > 0 &&
        (await this.transactions.housekeep(firmsSide(whose), (tx) =>
          this.uploads.count(tx, whose, id, { id: partId, bytes, from }),
        ));
    } finally {
      if (!isCounted) await this.parts.drop(whose.firmId, id, [partId]);
    }
    const view = await this.transactions.read(firmsSide(whose), (tx) => this.uploads.view(tx, whose, id));
    if (!isCounted && view.offset !== from) throw otherOffset(view.offset);
    return view;
  }

  private async expect(
    whose: UploadOwner,
    id: string,
    { partId, from, bytes }: { partId: string; from: number; bytes: number | null },
  ): Promise<number> {
    const lacking = await this.space.lacking(bytes ?? largestPart);
    return this.transactions.housekeep(firmsSide(whose), async (tx) => {
      const facts = await this.uploads.facts(tx, whose, id);
      ensureFits(facts, from, bytes);
      if (lacking) throw new DomainProblem('storage-full', { facts: { ...lacking } });
      await this.uploads.expect(tx, whose, id, partId);
      return Math.min(largestPart, facts.length - facts.offset);
    });
  }
}

function ensureFits({ offset: kept, length, parts }: UploadFacts, offset: number, bytes: number | null): void {
  const decision = mayAppendPart({ kept, length, parts, offset, bytes });
  if (!decision.allowed && decision.code === 'upload.other-offset') throw otherOffset(kept);
  if (!decision.allowed && decision.code === 'too-large')
    throw new DomainProblem('too-large', { facts: { limitBytes: Math.min(largestPart, length - kept) } });
  ensure(decision);
}

const otherOffset = (offset: number): DomainProblem => new DomainProblem('upload.other-offset', { facts: { offset } });

/** A body that says no length is measured as it comes. */
function lengthOf(request: Request): number | null {
  const said = request.get('content-length');
  return said === undefined ? null : Number(said);
}

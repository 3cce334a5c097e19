import { largestBody, mayTakeUpload } from '@akashi/domain/upload';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Readable } from 'node:stream';
import type { ReceivedFile } from '../files/file-condition';
import { FileStore } from '../files/file-store';
import type { KeptPart } from '../files/part-store';
import { DomainProblem, ensure } from '../problems/domain-problem';
import { Transactions } from '../transactions/transactions';
import { BlockDigest } from './block-digest';
import { uploadDigestIn, uploadIdIn } from './upload-headers';
import { firmsSide, type UploadOwner } from './upload-owner';
import { UploadParts } from './upload-parts';
import { UploadStore, type UploadFacts } from './upload.store';

/** The file of a request: its body, or the one that came in parts before and that the request names in place of a body. */
@Injectable()
export class IncomingFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadStore,
    private readonly parts: UploadParts,
    private readonly files: FileStore,
  ) {}

  /**
   * The file is in the store afterwards, and whatever asks goes on with it alike. The same upload is the same file however often it is
   * named. Throws `not-found` for one that is not the caller's or for another address, `upload.not-whole`, and `upload.changed`.
   */
  async receive(whose: UploadOwner, request: Request, limitBytes: number): Promise<ReceivedFile> {
    const id = uploadIdIn(request);
    if (id === null) return this.files.receive(whose.firmId, request, Math.min(limitBytes, largestBody));
    const facts = await this.find(whose, id);
    if (facts.purpose !== request.path) throw new DomainProblem('not-found');
    if (facts.length > limitBytes) throw new DomainProblem('too-large', { facts: { limitBytes } });
    return takenBefore(facts) ?? this.take(whose, facts, uploadDigestIn(request));
  }

  private async take(whose: UploadOwner, facts: UploadFacts, digest: string | null): Promise<ReceivedFile> {
    const { id, length } = facts;
    ensure(mayTakeUpload({ kept: facts.offset, length, digest, found: null }));
    const parts = await this.transactions.read(firmsSide(whose), (tx) => this.uploads.counted(tx, whose.firmId, id));
    const content = Readable.from(this.content(whose.firmId, parts, { length, digest }), { objectMode: false });
    try {
      const file = await this.files.receive(whose.firmId, content, length);
      await this.transactions.housekeep(firmsSide(whose), (tx) => this.uploads.taken(tx, whose, id, file));
      await this.parts.dropAll(whose.firmId, id);
      return file;
    } catch (error) {
      if (error instanceof DomainProblem && error.code === 'upload.changed') await this.parts.end(whose.firmId, id);
      // The same request may have been sent twice, and the other one was faster and took the parts away.
      const taken = takenBefore(await this.find(whose, id).catch(() => null));
      if (taken) return taken;
      throw error;
    }
  }

  /** Fails before its end when it is not the file that the sender has: then nothing of it is kept. */
  private async *content(
    firmId: string,
    parts: readonly KeptPart[],
    { length, digest }: Pick<UploadFacts, 'length'> & { digest: string | null },
  ): AsyncGenerator<Buffer> {
    const found = new BlockDigest();
    for (const part of parts) {
      for await (const piece of this.files.parts.read(firmId, part)) {
        if (digest !== null) found.update(piece);
        yield piece;
      }
    }
    ensure(mayTakeUpload({ kept: length, length, digest, found: found.end() }));
  }

  private find(whose: UploadOwner, id: string): Promise<UploadFacts> {
    return this.transactions.read(firmsSide(whose), (tx) => this.uploads.facts(tx, whose, id));
  }
}

const takenBefore = (facts: UploadFacts | null): ReceivedFile | null =>
  facts?.sha256 ? { sha256: facts.sha256, size: facts.length } : null;

import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, FileStore, readOrRefuse, type Caller } from '@akashi/api-platform';
import type { EvidenceVersionView, ReadFileView } from '@akashi/contracts';
import { DocumentFault, DocumentProcesses, harmOfFile, viewingLimits } from '@akashi/documents';
import { attachmentPath, handedOutName } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { EvidenceStore } from '../evidence.store';

/** Which file of which evidence, and what of a mail in it. */
export interface AskedFile {
  engagementId: string;
  evidenceId: string;
  version: number | undefined;
  inside: string | undefined;
}

export interface GivenAttachment {
  fileName: string;
  sha256: string;
  size: number;
  bytes: Uint8Array;
}

/** Reads a file of evidence for whoever looks at it, in a process of its own; the file stays as it is. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly door: EngagementDoor,
    private readonly evidence: EvidenceStore,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  async view(caller: Caller, asked: AskedFile): Promise<ReadFileView> {
    const inside = pathOf(asked.inside);
    const found = await this.find(caller, asked);
    if (found.size > viewingLimits.fileBytes) return { kind: 'unread', why: 'too-large' };
    const bytes = await this.files.bytes(caller.firmId, found.sha256);
    try {
      return await this.processes.run('read-file-view', { bytes, inside });
    } catch (error) {
      // Its process ran out of time or memory; all that it could say itself, it said.
      if (error instanceof DocumentFault) return { kind: 'unread', why: 'too-large' };
      throw error;
    }
  }

  async attachment(caller: Caller, asked: AskedFile): Promise<GivenAttachment> {
    const inside = pathOf(asked.inside);
    const found = await this.find(caller, asked);
    if (inside.length === 0 || found.size > viewingLimits.fileBytes) throw new DomainProblem('not-found');
    const bytes = await this.files.bytes(caller.firmId, found.sha256);
    const reading = this.processes.run('read-attached-file', { bytes, inside });
    const file = await readOrRefuse(reading.catch(notThere));
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    // A mail that runs nothing may bring along what does.
    const harm = await harmOfFile(() => Readable.from([Buffer.from(file.bytes)], { objectMode: false }));
    return { fileName: handedOutName(file.name, harm), sha256, size: file.bytes.byteLength, bytes: file.bytes };
  }

  private find(caller: Caller, asked: AskedFile): Promise<EvidenceVersionView> {
    const { engagementId, evidenceId, version } = asked;
    return this.door.read(caller, engagementId, (tx) =>
      this.evidence.file(tx, caller, engagementId, evidenceId, version),
    );
  }
}

function pathOf(inside: string | undefined): readonly number[] {
  const path = inside === undefined ? [] : attachmentPath(inside);
  if (!path) throw new DomainProblem('not-found');
  return path;
}

function notThere(error: unknown): never {
  if (error instanceof DocumentFault && error.code === 'empty-file') throw new DomainProblem('not-found');
  throw error;
}

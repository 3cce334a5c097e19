import {
  DomainProblem,
  FileStore,
  readOrRefuse,
  Transactions,
  Turns,
  type Caller,
  type FollowedWork,
  type ReceivedFile,
} from '@akashi/api-platform';
import type { LinkListQuery } from '@akashi/contracts';
import { DocumentProcesses, tableLimits, type LinkListLook, type LinkListReading } from '@akashi/documents';
import { linkFields, type LinkField } from '@akashi/domain/framework-link';
import { parseMapping, type TableEncoding, type TableMapping } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { EditionStore } from '../edition/edition.store';
import { FrameworkLinkStore } from './framework-link.store';

/** A list as it was read by its columns. */
export interface ReadList extends LinkListReading {
  mapping: TableMapping<LinkField>;
  received: ReceivedFile;
}

/** Takes a list of links in and reads it, outside of every transaction and in a process of its own. */
@Injectable()
export class ReadLinkList {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly links: FrameworkLinkStore,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
  ) {}

  async look(
    caller: Caller,
    editionId: string,
    encoding: TableEncoding | null,
    upload: Readable,
  ): Promise<LinkListLook> {
    await this.transactions.read(caller, (tx) => this.editions.view(tx, caller, editionId));
    const { bytes } = await this.receive(caller, upload);
    return this.turns.take(caller.userId, () =>
      readOrRefuse(this.processes.run('read-link-view', { bytes, encoding })),
    );
  }

  async read(
    caller: Caller,
    editionId: string,
    { mapping: text, encoding = undefined }: LinkListQuery,
    upload: Readable,
    followed: FollowedWork,
  ): Promise<ReadList> {
    const criteria = await this.transactions.read(caller, async (tx) => {
      await this.editions.view(tx, caller, editionId);
      return this.links.criteria(tx, caller, editionId);
    });
    const mapping = parseMapping(text, linkFields);
    if (!mapping) throw new DomainProblem('invalid-input');
    const { received, bytes } = await this.receive(caller, upload);
    const numbered = criteria.map(({ key, number }) => ({ key, number }));
    const plan = { mapping, criteria: numbered, encoding: encoding ?? null };
    const reading = await this.turns.take(caller.userId, () =>
      readOrRefuse(this.processes.run('read-links', { bytes, plan }, followed)),
    );
    return { ...reading, mapping, received };
  }

  private async receive(caller: Caller, upload: Readable): Promise<{ received: ReceivedFile; bytes: Uint8Array }> {
    const received = await this.files.receive(caller.firmId, upload, tableLimits.fileBytes);
    return { received, bytes: await this.files.bytes(caller.firmId, received.sha256) };
  }
}

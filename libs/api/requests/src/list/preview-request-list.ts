import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, FileStore, readOrRefuse, type Caller } from '@akashi/api-platform';
import type { RequestListPreview } from '@akashi/contracts';
import { DocumentProcesses, tableLimits } from '@akashi/documents';
import { compareRequestList, mayTakeRequestList, readRequestList, type ListedLink } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Readable } from 'node:stream';
import { RequestStore } from '../request.store';
import { RequestListStore } from './request-list.store';

/** Faults that travel with a preview; the total is told beside them. */
const faultLimit = 200;

/** Reads a list of requests as it would be taken in. Nothing is written: recording sends what was read. */
@Injectable()
export class PreviewRequestList {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly lists: RequestListStore,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Caller, engagementId: string, upload: Readable): Promise<RequestListPreview> {
    await this.door.begin(caller, engagementId, () => Promise.resolve());
    const { sha256 } = await this.files.receive(caller.firmId, upload, tableLimits.fileBytes);
    const bytes = await this.files.bytes(caller.firmId, sha256);
    const reading = readRequestList(await readOrRefuse(this.processes.run('read-table', { bytes })));
    const link = await this.linkOf(caller, engagementId, reading?.linkId ?? null);
    ensure(mayTakeRequestList(engagementId, reading, link !== null));
    const ground = await this.door.read(caller, engagementId, async (tx, room) => ({
      engagementState: room.state,
      today: this.clock.today(),
      standing: await this.lists.standing(tx, caller, engagementId),
      answerers: await this.requests.answerers(tx, caller, engagementId),
      papers: await this.lists.papers(tx, caller, engagementId),
      how: link ? 'Excel（資料受付リンク）' : 'Excel',
      link,
    }));
    const { requests, same, faults } = compareRequestList(reading!, ground);
    return {
      requests: [...requests],
      same,
      faults: faults.slice(0, faultLimit),
      faultTotal: faults.length,
      unknown: [...reading!.unknown],
    };
  }

  private linkOf(caller: Caller, engagementId: string, linkId: string | null): Promise<ListedLink | null> {
    if (!isUUID(linkId)) return Promise.resolve(null);
    return this.door.read(caller, engagementId, (tx) => this.lists.link(tx, caller, engagementId, linkId!));
  }
}

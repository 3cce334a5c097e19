import {
  Clock,
  DomainProblem,
  Ids,
  StoredFileStore,
  type Caller,
  type ReceivedFile,
  type Tx,
  type UploadedName,
} from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { FactAnswer } from '@akashi/domain/finding';
import type { ClientFindingFacts } from './client-finding.store';
import { FindingAnswerEntity, FindingAnswerFileEntity } from './finding-answer.entity';

type OfFinding = Pick<ClientFindingFacts, 'id' | 'engagementId'>;

/** A file of an answer, as it leaves again. */
interface AttachedFile {
  fileName: string;
  mediaType: string;
  sha256: string;
  size: number;
}

/** What the client's people say to the facts of a finding, and the files that bear it out. None of it is taken away. */
@Injectable()
export class FindingAnswerStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly stored: StoredFileStore,
  ) {}

  /** With every file that was attached until now; gives how many. */
  async add(
    tx: Tx,
    caller: Caller,
    { id: findingId, engagementId, releaseId }: ClientFindingFacts,
    { answer, words }: { answer: FactAnswer; words: string },
  ): Promise<number> {
    const { firmId } = caller;
    const id = this.ids.next();
    await tx.insert(FindingAnswerEntity, {
      ...{ firmId, engagementId, id, findingId, releaseId, answer, words },
      answeredBy: caller.userId,
      answeredByName: caller.name,
      answeredAt: this.clock.now(),
    });
    const waiting = { firmId, engagementId, findingId, answerId: IsNull(), removedAt: IsNull() };
    const { affected } = await tx.update(FindingAnswerFileEntity, waiting, { answerId: id });
    return affected ?? 0;
  }

  /** Into the answer under way; gives its id. */
  async attach(tx: Tx, caller: Caller, of: OfFinding, file: ReceivedFile & UploadedName): Promise<string> {
    const { fileName, mediaType, sha256, size } = file;
    await this.stored.add(tx, caller, file);
    const id = this.ids.next();
    await tx.insert(FindingAnswerFileEntity, {
      ...{ firmId: caller.firmId, engagementId: of.engagementId, id, findingId: of.id, answerId: null },
      ...{ fileName, mediaType, sha256, size },
      sentBy: caller.userId,
      sentByName: caller.name,
      sentAt: this.clock.now(),
      removedAt: null,
    });
    return id;
  }

  /** Out of the answer under way; its row and its bytes stay. */
  async detach(tx: Tx, caller: Caller, of: OfFinding, id: string): Promise<void> {
    const where = { firmId: caller.firmId, engagementId: of.engagementId, findingId: of.id, id };
    const waiting = { ...where, answerId: IsNull(), removedAt: IsNull() };
    const { affected } = await tx.update(FindingAnswerFileEntity, waiting, { removedAt: this.clock.now() });
    if (affected !== 1) throw new DomainProblem('not-found');
  }

  /** One that came for this finding and was not taken out again; to the firm none before the answer is given. */
  async find(tx: Tx, caller: Caller, of: OfFinding, id: string, ofAnswers: boolean): Promise<AttachedFile> {
    const [file] = await tx.query<AttachedFile[]>(
      `SELECT file_name AS "fileName", media_type AS "mediaType", sha256, size::float8 AS size FROM finding_answer_file
       WHERE firm_id = $1 AND engagement_id = $2 AND finding_id = $3 AND id = $4 AND removed_at IS NULL
         AND (answer_id IS NOT NULL OR NOT $5::boolean)`,
      [caller.firmId, of.engagementId, of.id, id, ofAnswers],
    );
    if (!file) throw new DomainProblem('not-found');
    return file;
  }
}

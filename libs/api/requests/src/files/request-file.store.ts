import {
  Clock,
  DomainProblem,
  Ids,
  StoredFileStore,
  type ActingCaller,
  type Walls,
  type ReceivedFile,
  type Tx,
  type UploadedName,
} from '@akashi/api-platform';
import { findIds } from '@akashi/domain/matching';
import { lookAtArrived } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { ArrivedContent } from './arrived-file';
import { RequestFileEntity } from '../request-file.entity';
import { sideOf } from '../side-of';
import type { RequestFacts } from '../request.store';

/** A file as it was received, with what its content tells. */
export type ArrivingFile = ReceivedFile & UploadedName & ArrivedContent;

/** A file of an answer, as it leaves again. */
export interface KeptFile {
  id: string;
  fileName: string;
  mediaType: string;
  sha256: string;
  size: number;
}

/** With who sent it, and on which day in Japan it came: what evidence says of itself. */
export interface SentFile extends KeptFile {
  from: string;
  sentOn: string;
}

/** The files that came for requests: looked at when they come, and kept whatever becomes of them. */
@Injectable()
export class RequestFileStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly stored: StoredFileStore,
  ) {}

  /** Into the answer under way; gives its id and how many remarks there are on it. */
  async add(
    tx: Tx,
    caller: ActingCaller,
    request: RequestFacts,
    { head, text, harm, ...file }: ArrivingFile,
  ): Promise<{ id: string; remarks: number }> {
    const sentBefore = await this.sentBefore(tx, caller, request.engagementId, file.sha256);
    const period = { from: request.periodStart, to: request.periodEnd };
    const remarks = lookAtArrived({ ...file, head, text, period, harm, wasSentBefore: sentBefore !== null });
    await this.stored.add(tx, caller, file);
    const id = this.ids.next();
    await tx.insert(RequestFileEntity, {
      firmId: caller.firmId,
      engagementId: request.engagementId,
      id,
      requestId: request.id,
      round: request.round + 1,
      fileName: file.fileName,
      mediaType: file.mediaType,
      sha256: file.sha256,
      size: file.size,
      remarks,
      found: findIds({ fileName: file.fileName, text }, request.expected),
      sentBefore,
      dropLinkId: caller.kind === 'linkPerson' ? caller.linkId : null,
      side: sideOf(caller),
      sentBy: caller.userId,
      sentByName: caller.name,
      sentAt: this.clock.now(),
      removedAt: null,
      evidenceId: null,
    });
    return { id, remarks: remarks.length };
  }

  /** Files of an answer, in the order in which they came. */
  async ofRound(tx: Tx, caller: Walls, request: RequestFacts, round: number): Promise<SentFile[]> {
    return tx.query<SentFile[]>(
      `SELECT f.id, f.file_name AS "fileName", f.media_type AS "mediaType", f.sha256, f.size::float8 AS size,
         CASE WHEN f.drop_link_id IS NULL THEN coalesce(m.received_from, f.sent_by_name)
           ELSE '資料受付リンク: ' || f.sent_by_name END AS "from",
         coalesce(m.received_on::text, to_char(f.sent_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD')) AS "sentOn"
       FROM evidence_request_file f
       LEFT JOIN LATERAL (SELECT a.received_from, a.received_on FROM evidence_request_message a
         WHERE a.firm_id = f.firm_id AND a.engagement_id = f.engagement_id AND a.request_id = f.request_id AND a.kind = 'answer'
         ORDER BY a.written_at DESC, a.id DESC LIMIT 1) m ON f.side = 'firm'
       WHERE f.firm_id = $1 AND f.engagement_id = $2 AND f.request_id = $3 AND f.round = $4 AND f.removed_at IS NULL
       ORDER BY f.sent_at, f.id`,
      [caller.firmId, request.engagementId, request.id, round],
    );
  }

  /** Any file that came for the request and was not taken out again. */
  async find(tx: Tx, caller: Walls, request: { id: string; engagementId: string }, fileId: string): Promise<KeptFile> {
    const [file] = await tx.query<KeptFile[]>(
      `SELECT id, file_name AS "fileName", media_type AS "mediaType", sha256, size::float8 AS size FROM evidence_request_file
       WHERE firm_id = $1 AND engagement_id = $2 AND request_id = $3 AND id = $4 AND removed_at IS NULL`,
      [caller.firmId, request.engagementId, request.id, fileId],
    );
    if (!file) throw new DomainProblem('not-found');
    return file;
  }

  /** Out of the answer under way; its row and its bytes stay. */
  async remove(tx: Tx, caller: Walls, request: RequestFacts, fileId: string): Promise<void> {
    const { firmId } = caller;
    const { engagementId, id: requestId, round } = request;
    const where = { firmId, engagementId, id: fileId, requestId, round: round + 1, removedAt: IsNull() };
    const { affected } = await tx.update(RequestFileEntity, where, { removedAt: this.clock.now() });
    if (affected !== 1) throw new DomainProblem('not-found');
  }

  async becameEvidence(tx: Tx, caller: Walls, engagementId: string, fileId: string, evidenceId: string): Promise<void> {
    await tx.update(RequestFileEntity, { firmId: caller.firmId, engagementId, id: fileId }, { evidenceId });
  }

  /** Where the same bytes came before in this engagement; null when they are new. */
  private async sentBefore(tx: Tx, caller: Walls, engagementId: string, sha256: string): Promise<string | null> {
    const [before] = await tx.query<{ told: string }[]>(
      `SELECT 'R-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0') || ' ' || f.file_name AS told
       FROM evidence_request_file f
       JOIN evidence_request r ON r.firm_id = f.firm_id AND r.engagement_id = f.engagement_id AND r.id = f.request_id
       WHERE f.firm_id = $1 AND f.engagement_id = $2 AND f.sha256 = $3 AND f.removed_at IS NULL ORDER BY f.sent_at LIMIT 1`,
      [caller.firmId, engagementId, sha256],
    );
    return before?.told ?? null;
  }
}

import { DomainProblem, type ClientPersonCaller, type Tx } from '@akashi/api-platform';
import type { ClientLetterPointView, ClientLetterSignatureView, ClientLetterView } from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import type { AnsweredPoint } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import type { RequestedPoint } from './letter-request.entity';

/** $1 firm, $2 client. Of each audit the letter that was put before them last: one before it is none any more. */
const selectLetters = `
  SELECT r.id, r.engagement_id AS "engagementId", c.name AS "clientName", s.name AS "serviceName",
    e.period_start AS "periodStart", e.period_end AS "periodEnd", e.state AS "engagementState", r.points AS asked,
    r.sign_by AS "signBy", r.note, r.requested_by_name AS "requestedByName", r.requested_at AS "requestedAt",
    coalesce(g.points, '[]') AS answered, g.file_sha256 AS sha256, g.file_size::float8 AS size,
    CASE WHEN g.request_id IS NOT NULL THEN json_build_object('signedByName', g.signed_by_name, 'signerTitle', g.signer_title,
      'signerAuthority', g.signer_authority, 'signedAt', g.signed_at, 'fileName', g.file_name) END AS signature
  FROM letter_request r
  JOIN engagement e ON e.firm_id = r.firm_id AND e.id = r.engagement_id
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  LEFT JOIN letter_signature g ON g.firm_id = r.firm_id AND g.engagement_id = r.engagement_id AND g.request_id = r.id
  WHERE r.firm_id = $1 AND e.client_id = $2 AND NOT EXISTS (SELECT FROM letter_request n WHERE n.firm_id = r.firm_id
    AND n.engagement_id = r.engagement_id AND (n.requested_at, n.id) > (r.requested_at, r.id))`;

/** A letter as the rules and its document ask of it. */
export interface ClientLetterFacts {
  id: string;
  engagementId: string;
  clientName: string;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  engagementState: EngagementState;
  asked: RequestedPoint[];
  signature: ClientLetterSignatureView | null;
  /** Of the signed document; null before it is. */
  sha256: string | null;
  size: number | null;
}

interface StoredClientLetter extends ClientLetterFacts {
  signBy: string;
  note: string;
  requestedByName: string;
  requestedAt: string;
  answered: AnsweredPoint[];
}

/** Letters as a client's people read them, asked behind their wall. */
@Injectable()
export class ClientLetterStore {
  async list(tx: Tx, caller: ClientPersonCaller): Promise<ClientLetterView[]> {
    const letters = await tx.query<StoredClientLetter[]>(
      `${selectLetters} ORDER BY g.request_id IS NOT NULL, r.sign_by, r.id`,
      [caller.firmId, caller.clientId],
    );
    return letters.map(viewOf);
  }

  async view(tx: Tx, caller: ClientPersonCaller, id: string): Promise<ClientLetterView> {
    return viewOf(await this.one(tx, caller, id));
  }

  facts(tx: Tx, caller: ClientPersonCaller, id: string): Promise<ClientLetterFacts> {
    return this.one(tx, caller, id);
  }

  /** Behind the firm's wall alone: to whom the letter is addressed. */
  async firmName(tx: Tx, { firmId }: ClientPersonCaller): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>(`SELECT name FROM firm WHERE firm_id = $1`, [firmId]);
    return row?.name ?? '';
  }

  private async one(tx: Tx, caller: ClientPersonCaller, id: string): Promise<StoredClientLetter> {
    const of = [caller.firmId, caller.clientId, id];
    const [letter] = await tx.query<StoredClientLetter[]>(`${selectLetters} AND r.id = $3`, of);
    if (!letter) throw new DomainProblem('not-found');
    return letter;
  }
}

/** Field by field: what a row gains, the client's people do not. */
function viewOf(letter: StoredClientLetter): ClientLetterView {
  const { id, serviceName, periodStart, periodEnd, signBy, note, requestedByName, requestedAt, signature } = letter;
  const isOver = ['archived', 'declined', 'withdrawn'].includes(letter.engagementState);
  const points = letter.asked.map(({ code, ja, en }): ClientLetterPointView => {
    const said = letter.answered.find((one) => one.code === code);
    return { code, textJa: ja, textEn: en, answer: said?.answer ?? null, words: said?.words ?? '' };
  });
  const of = { id, serviceName, periodStart, periodEnd, points, signBy, note, requestedByName, requestedAt };
  return { ...of, isOver, signature };
}

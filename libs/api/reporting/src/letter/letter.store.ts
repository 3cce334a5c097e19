import { type Room } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { LetterView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { LetterAcknowledgementEntity, LetterAnswerEntity } from './letter-answer.entity';
import { letterView, type StoredLetter } from './letter-view';
import { LetterEntity } from './letter.entity';

const selectLetter = `
  SELECT l.id, l.dated_on AS "datedOn", l.received_on AS "receivedOn", l.signer_name AS "signerName",
    l.signer_title AS "signerTitle", l.signer_authority AS "signerAuthority", l.file_name AS "fileName",
    l.file_sha256 AS "fileSha256", coalesce(s.signed_by_name, m.family_name || ' ' || m.given_name) AS "recordedByName",
    l.recorded_at AS "recordedAt", s.letter_id IS NOT NULL AS "isSignedHere", coalesce(a.version, 0) AS "pointsVersion", coalesce(a.points, '[]') AS answered,
    (SELECT coalesce(json_agg(json_build_object('point', k.point, 'reason', k.reason,
        'byName', p.family_name || ' ' || p.given_name, 'at', k.acknowledged_at) ORDER BY k.acknowledged_at), '[]')
      FROM letter_acknowledgement k JOIN member p ON p.firm_id = k.firm_id AND p.user_id = k.acknowledged_by
      WHERE k.firm_id = l.firm_id AND k.engagement_id = l.engagement_id AND k.letter_id = l.id
        AND k.answer_version = a.version) AS acknowledgements
  FROM representation_letter l LEFT JOIN member m ON m.firm_id = l.firm_id AND m.user_id = l.recorded_by
  LEFT JOIN letter_signature s ON s.firm_id = l.firm_id AND s.engagement_id = l.engagement_id AND s.letter_id = l.id
  LEFT JOIN LATERAL (SELECT x.version, x.points FROM letter_answer x WHERE x.firm_id = l.firm_id
    AND x.engagement_id = l.engagement_id AND x.letter_id = l.id ORDER BY x.version DESC LIMIT 1) a ON true
  WHERE l.firm_id = $1 AND l.engagement_id = $2 ORDER BY l.recorded_at DESC, l.id DESC LIMIT 1`;

@Injectable()
export class LetterStore {
  constructor(
    private readonly ids: Ids,
    private readonly rulesets: RulesetStore,
  ) {}

  /** The letter recorded last; null when none is in. Earlier ones stay on file. */
  async latest(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<StoredLetter | null> {
    const [row] = await tx.query<StoredLetter[]>(selectLetter, [caller.firmId, engagementId]);
    return row ?? null;
  }

  /** The same with the points that the engagement's own ruleset asks for. */
  async view(tx: Tx, caller: Caller, room: Room): Promise<LetterView | null> {
    const letter = await this.latest(tx, caller, room.engagementId);
    return letter && letterView(letter, await this.rulesets.get(tx, caller, room.rulesetId));
  }

  /** The letter that this transaction has just changed: it is there. */
  async changed(tx: Tx, caller: Caller, room: Room): Promise<LetterView> {
    const letter = await this.view(tx, caller, room);
    if (!letter) throw new Error('The letter just recorded is not there.');
    return letter;
  }

  /** The letter in force, as somebody saw it who is about to change what is known of it. */
  async seen(tx: Tx, caller: Caller, engagementId: string, as: { id: string; version: number }): Promise<StoredLetter> {
    const known = await tx.existsBy(LetterEntity, { firmId: caller.firmId, engagementId, id: as.id });
    if (!known) throw new DomainProblem('not-found');
    const letter = await this.latest(tx, caller, engagementId);
    if (letter?.id !== as.id || letter.pointsVersion !== as.version) throw new DomainProblem('stale-version');
    return letter;
  }

  /** Gives its id. */
  async add(tx: Tx, letter: Omit<LetterEntity, 'id'>): Promise<string> {
    const id = this.ids.next();
    await tx.insert(LetterEntity, { ...letter, id });
    return id;
  }

  async addAnswers(tx: Tx, answers: LetterAnswerEntity): Promise<void> {
    await tx.insert(LetterAnswerEntity, answers);
  }

  async addAcknowledgement(tx: Tx, acknowledgement: LetterAcknowledgementEntity): Promise<void> {
    await tx.insert(LetterAcknowledgementEntity, acknowledgement);
  }
}

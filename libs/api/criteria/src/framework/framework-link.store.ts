import { mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { FrameworkLinkColumns, FrameworkLinksView, SeenLink } from '@akashi/contracts';
import {
  proposeLinks,
  type FrameworkLink,
  type LinkAnswer,
  type LinkOrigin,
  type TracedCriterion,
} from '@akashi/domain/framework-link';
import type { TellProgress } from '@akashi/domain/import-progress';
import { Injectable } from '@nestjs/common';

/** A link as it stands. */
export interface StandingLink extends FrameworkLink {
  origin: LinkOrigin;
  source: string;
  answer: LinkAnswer;
  answeredBy: string | null;
  answeredAt: string | null;
  version: number;
}

export type NumberedCriterion = TracedCriterion & { number: string };

/** $1 firm, $2 edition, $3 one criterion, or null for all of them: in the order of the catalogue. */
const selectLinks = `
  SELECT x.criterion_key AS "criterionKey", x.framework, x.reference, x.origin, x.source,
    coalesce(x.answer, 'open') AS answer, m.family_name || ' ' || m.given_name AS "answeredBy",
    x.answered_at AS "answeredAt", x.version
  FROM framework_link x
  JOIN criterion c ON c.firm_id = x.firm_id AND c.edition_id = x.edition_id AND c.key = x.criterion_key
  LEFT JOIN member m ON m.firm_id = x.firm_id AND m.user_id = x.answered_by
  WHERE x.firm_id = $1 AND x.edition_id = $2 AND ($3::text IS NULL OR x.criterion_key = $3)
  ORDER BY c.position, x.framework, x.reference`;

/** $1 firm, $2 edition, $3 links as they were seen, $4 answer, $5 who. */
const answerSeen = `
  WITH changed AS (
    UPDATE framework_link x SET answer = nullif($4, 'open'), answered_by = CASE WHEN $4 <> 'open' THEN $5::uuid END,
      answered_at = CASE WHEN $4 <> 'open' THEN now() END, version = x.version + 1
    FROM jsonb_to_recordset($3) AS seen("criterionKey" text, framework text, reference text, version int)
    WHERE x.firm_id = $1 AND x.edition_id = $2 AND x.criterion_key = seen."criterionKey"
      AND x.framework = seen.framework AND x.reference = seen.reference AND x.version = seen.version
    RETURNING 1)
  SELECT 1 FROM changed`;

const insertLinks = `
  INSERT INTO framework_link (firm_id, edition_id, criterion_key, framework, reference, origin, source, proposed_by)
  SELECT $1, $2, x."criterionKey", x.framework, x.reference, $4, $5, $6
  FROM jsonb_to_recordset($3) AS x("criterionKey" text, framework text, reference text)`;

/** How many are written between two tellings. */
const rowsAtOnce = 500;

/** What criteria answer to in other frameworks. */
@Injectable()
export class FrameworkLinkStore {
  criteria(tx: Tx, caller: Caller, editionId: string, of: string | null = null): Promise<NumberedCriterion[]> {
    return tx.query(
      `SELECT key, number, lineage FROM criterion
       WHERE firm_id = $1 AND edition_id = $2 AND ($3::text IS NULL OR key = $3) ORDER BY position`,
      [caller.firmId, editionId, of],
    );
  }

  links(tx: Tx, caller: Caller, editionId: string, of: string | null = null): Promise<StandingLink[]> {
    return tx.query(selectLinks, [caller.firmId, editionId, of]);
  }

  /** Of the whole edition, or of one criterion of it. */
  async view(tx: Tx, caller: Caller, editionId: string, of: string | null = null): Promise<FrameworkLinksView> {
    const links = await this.links(tx, caller, editionId, of);
    const criteria = await this.criteria(tx, caller, editionId, of);
    return { links: columnsOf(links), proposable: proposeLinks(criteria, links).length };
  }

  /** Two people at one moment come one after the other: nothing is proposed twice. */
  async hold(tx: Tx, caller: Caller, editionId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1 || '/framework-link/' || $2, 0))`, [
      caller.firmId,
      editionId,
    ]);
  }

  async add(
    tx: Tx,
    caller: Caller,
    editionId: string,
    { origin, source }: Pick<StandingLink, 'origin' | 'source'>,
    links: readonly FrameworkLink[],
    tell?: TellProgress,
  ): Promise<void> {
    for (let done = 0; done < links.length; done += rowsAtOnce) {
      tell?.({ step: 'write', done, of: links.length });
      const some = JSON.stringify(links.slice(done, done + rowsAtOnce));
      await tx.query(insertLinks, [caller.firmId, editionId, some, origin, source, caller.userId]);
    }
  }

  async answer(
    tx: Tx,
    caller: Caller,
    editionId: string,
    links: readonly SeenLink[],
    answer: LinkAnswer,
  ): Promise<void> {
    const key = [caller.firmId, editionId, JSON.stringify(links), answer, caller.userId];
    const changed = await tx.query<unknown[]>(answerSeen, key);
    mustChange({ affected: changed.length === links.length ? 1 : 0 });
  }
}

function columnsOf(links: readonly StandingLink[]): FrameworkLinkColumns {
  return {
    criterionKey: links.map(({ criterionKey }) => criterionKey),
    framework: links.map(({ framework }) => framework),
    reference: links.map(({ reference }) => reference),
    origin: links.map(({ origin }) => origin),
    source: links.map(({ source }) => source),
    answer: links.map(({ answer }) => answer),
    answeredBy: links.map(({ answeredBy }) => answeredBy),
    answeredAt: links.map(({ answeredAt }) => answeredAt),
    version: links.map(({ version }) => version),
  };
}

import { digestOf } from '@akashi/api-platform';
import type pg from 'pg';
import type { Edition } from './editions';

/** Copies an edition into a firm, once: editions never change. The caller has set the firm. */
export async function addEdition(client: pg.ClientBase, firmId: string, edition: Edition): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO catalog_edition (firm_id, id, title_ja, title_en, is_fictional, source_note, criterion_sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      firmId,
      edition.id,
      edition.titleJa,
      edition.titleEn,
      edition.isFictional,
      edition.sourceNote,
      digestOf(edition.criteria),
    ],
  );
  if (rowCount === 0) return;
  await client.query(
    `INSERT INTO criterion (firm_id, edition_id, position, key, number, suffix, part, level, parent_key, label_ja, label_en,
       is_mandatory, is_audited, depth, chapter)
     SELECT $1, $2, c.position, c.key, c.number, c.suffix, c.part, c.level, c."parentKey", c."labelJa", c."labelEn",
       c."isMandatory", c."isAudited", c.level, c.chapter
     FROM jsonb_to_recordset($3) AS c(position int, key text, number text, suffix text, part text, level int,
       "parentKey" text, chapter text, "labelJa" text, "labelEn" text, "isMandatory" boolean, "isAudited" boolean)`,
    [firmId, edition.id, JSON.stringify(edition.criteria.map((criterion, position) => ({ position, ...criterion })))],
  );
}

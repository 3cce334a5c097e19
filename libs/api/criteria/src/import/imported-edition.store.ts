import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { CatalogueCriterion } from '@akashi/domain/edition-import';
import type { TellProgress } from '@akashi/domain/import-progress';
import type { NumberGrammar } from '@akashi/domain/catalogue';
import { Injectable } from '@nestjs/common';

export interface ImportedEdition {
  code: string;
  titleJa: string;
  titleEn: string;
  grammar: NumberGrammar;
  contentSha256: string;
  fileName: string;
  format: string;
  fileSha256: string;
  rightsBasis: string;
  criteria: readonly CatalogueCriterion[];
}

const longestLabel = 160;

/** Written together; between two of them it is told how far it is. */
const rowsAtOnce = 500;

/** Editions as a firm imports them: written once, never changed. */
@Injectable()
export class ImportedEditionStore {
  async ofContent(tx: Tx, caller: Caller, contentSha256: string): Promise<string | null> {
    const [same] = await tx.query<{ id: string }[]>(
      `SELECT id FROM catalog_edition WHERE firm_id = $1 AND criterion_sha256 = $2 AND is_restricted`,
      [caller.firmId, contentSha256],
    );
    return same?.id ?? null;
  }

  async codes(tx: Tx, caller: Caller): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT id FROM catalog_edition WHERE firm_id = $1`, [caller.firmId]);
    return rows.map(({ id }) => id);
  }

  /** Numbers of the edition of public numbers, for saying how many of them a file has. */
  publicNumbers(tx: Tx, caller: Caller): Promise<{ key: string; level: number; isMandatory: boolean }[]> {
    return tx.query(
      `SELECT key, level, is_mandatory AS "isMandatory" FROM criterion
       WHERE firm_id = $1 AND edition_id = 'ismap-skeleton' AND part = 'CONTROLS' AND level >= 3`,
      [caller.firmId],
    );
  }

  async add(tx: Tx, caller: Caller, edition: ImportedEdition, tell: TellProgress): Promise<void> {
    const added = await tx.query<unknown[]>(
      `INSERT INTO catalog_edition (firm_id, id, title_ja, title_en, is_fictional, source_note, criterion_sha256, grammar,
         is_restricted, file_name, file_format, file_sha256, rights_basis, imported_by)
       VALUES ($1, $2, $3, $4, false, $5, $6, $7, true, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING id`,
      [
        caller.firmId,
        edition.code,
        edition.titleJa,
        edition.titleEn,
        `${edition.fileName}から当法人が取り込んだ。`,
        edition.contentSha256,
        edition.grammar,
        edition.fileName,
        edition.format,
        edition.fileSha256,
        edition.rightsBasis,
        caller.userId,
      ],
    );
    // Somebody else imported the same at this moment: the rule has looked before, the database knows now.
    if (added.length === 0) throw new DomainProblem('edition.already-imported');
    const rows = edition.criteria.map(toRow);
    for (let done = 0; done < rows.length; done += rowsAtOnce) {
      tell({ step: 'write', done, of: rows.length });
      const some = rows.slice(done, done + rowsAtOnce);
      await tx.query(insertCriteria, [caller.firmId, edition.code, JSON.stringify(some)]);
    }
  }
}

/**
 * A criterion without a title is shown by the beginning of its text; to whom it has no words in their language, in Japanese, then
 * English, then the first of its others.
 */
function toRow({ titleJa, titleEn, ...criterion }: CatalogueCriterion, position: number) {
  const { textJa, textEn, others = [] } = criterion;
  const labelJa = titleJa || shortened(textJa);
  const labelEn = titleEn || shortened(textEn);
  const [first = ''] = others.map(({ title, text }) => title || shortened(text));
  return { ...criterion, others, position, labelJa: labelJa || labelEn || first, labelEn: labelEn || labelJa || first };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > longestLabel ? `${line.slice(0, longestLabel).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

const insertCriteria = `
  INSERT INTO criterion (firm_id, edition_id, position, key, number, suffix, part, level, parent_key, label_ja, label_en,
    is_mandatory, is_audited, depth, chapter, part_name, text_ja, text_en, responsibility, critical_area, main_target,
    change_type, lineage, other_words)
  SELECT $1, $2, c.position, c.key, c.number, c.suffix, c.part, c.level, c."parentKey", c."labelJa", c."labelEn",
    c."isMandatory", c."isAudited", c.depth, c.chapter, c."partName", c."textJa", c."textEn", c.responsibility,
    c."criticalArea", c."mainTarget", c."changeType", c.lineage, c.others
  FROM jsonb_to_recordset($3) AS c(position int, key text, number text, suffix text, part text, level int,
    "parentKey" text, "labelJa" text, "labelEn" text, "isMandatory" boolean, "isAudited" boolean, depth int,
    chapter text, "partName" text, "textJa" text, "textEn" text, responsibility text, "criticalArea" text,
    "mainTarget" text, "changeType" text, lineage jsonb, others jsonb)`;

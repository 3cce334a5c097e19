import type { CriteriaView, Label } from '@akashi/contracts';
import type { CriterionPart } from '@akashi/domain/catalogue';
import type { Lang } from '@akashi/web-ui';

/** A criterion of the edition, as a row shows it. */
export interface CriterionLine {
  key: string;
  /** With its suffix: `9.2.3.11.PB`. */
  number: string;
  part: CriterionPart;
  chapter: string;
  /** 3 is a heading or a 統制目標, 4 a tested item or detailed control. */
  level: number;
  labelJa: string;
  labelEn: string;
  isMandatory: boolean;
  /** Some general parts of the criteria are not audited, and no statement answers them. */
  isAudited: boolean;
}

/** The criteria of an edition in catalogue order, by key. */
export function criteriaByKey(view: CriteriaView): ReadonlyMap<string, CriterionLine> {
  return new Map(
    view.key.map((key, at) => [
      key,
      {
        key,
        number: view.number[at] ?? key,
        part: view.part[at] ?? 'CONTROLS',
        chapter: view.chapter[at] ?? '',
        level: view.level[at] ?? 4,
        labelJa: view.labelJa[at] ?? '',
        labelEn: view.labelEn[at] ?? '',
        isMandatory: view.isMandatory[at] ?? false,
        isAudited: view.isAudited[at] ?? true,
      },
    ]),
  );
}

/** The names that the edition itself gives to its chapters. */
export function chapterNames(criteria: ReadonlyMap<string, CriterionLine>): ReadonlyMap<string, Label> {
  const chapters = [...criteria.values()].filter(({ key, chapter }) => key === chapter);
  return new Map(chapters.map(({ key, labelJa, labelEn }) => [key, { ja: labelJa, en: labelEn }]));
}

/** The name of a criterion in the language in use. */
export function labelIn(line: CriterionLine, lang: Lang): string {
  return lang === 'ja' ? line.labelJa : line.labelEn;
}

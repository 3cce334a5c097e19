import type { CriteriaView, FrameworkLinksView, SeenLink } from '@akashi/contracts';
import { linkName, mayAnswerLinks, type FrameworkLink, type LinkAnswer } from '@akashi/domain/framework-link';

/** A link with what its criterion is called. */
export interface LinkRow extends SeenLink {
  /** One name for one link. */
  id: string;
  number: string;
  label: string;
  source: string;
  answer: LinkAnswer;
  answeredBy: string | null;
}

/** The links of an edition in the order of its catalogue. */
export function linkRows({ links }: FrameworkLinksView, criteria: CriteriaView, lang: 'ja' | 'en'): LinkRow[] {
  const places = new Map(criteria.key.map((key, at) => [key, at]));
  const labels = lang === 'ja' ? criteria.labelJa : criteria.labelEn;
  return links.criterionKey.map((criterionKey, at) => {
    const place = places.get(criterionKey) ?? -1;
    const link: FrameworkLink = {
      criterionKey,
      framework: links.framework[at] ?? 'JIS_Q_27002',
      reference: links.reference[at] ?? '',
    };
    return {
      ...link,
      id: linkName(link),
      number: criteria.number[place] ?? criterionKey,
      label: labels[place] ?? '',
      source: links.source[at] ?? '',
      answer: links.answer[at] ?? 'open',
      answeredBy: links.answeredBy[at] ?? null,
      version: links.version[at] ?? 1,
    };
  });
}

export const linkFilters = ['all', 'open', 'yes', 'no'] as const;

export type LinkFilter = (typeof linkFilters)[number];

export function fitsLinkFilter({ answer }: Pick<LinkRow, 'answer'>, filter: LinkFilter): boolean {
  return filter === 'all' || answer === filter;
}

/** Those of the rows that an answer changes: what is said already is left as it is. */
export function answerable(rows: readonly LinkRow[], answer: LinkAnswer): LinkRow[] {
  return rows.filter((row) => mayAnswerLinks(answer, [row.answer]).allowed);
}

/** As they were seen, for the answer to name them. */
export function seenLinks(rows: readonly LinkRow[]): SeenLink[] {
  return rows.map(({ criterionKey, framework, reference, version }) => ({
    criterionKey,
    framework,
    reference,
    version,
  }));
}

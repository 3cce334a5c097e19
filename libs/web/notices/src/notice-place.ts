import type { NoticeView } from '@akashi/contracts';
import type { NoticeThingKind } from '@akashi/domain/notice';
import { pageAt } from '@akashi/web-platform';

/** Where a notice leads: a page, and what is opened on it. */
export interface NoticePlace {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Whoever was only just named for a team has their declaration before them in the list of engagements, and no page inside yet. */
const beforeDeclaring: readonly string[] = ['team.assigned', 'engagement.opened', 'engagement.renewed'];

/** The address of what a notice is about. */
export function placeOfNotice({ action, engagementId, thingKind, thingId }: NoticeView): NoticePlace {
  if (engagementId === null) return at(placesOfFirm[thingKind] ?? '/engagements');
  if (beforeDeclaring.includes(action)) return at('/engagements');
  const inside = (...parts: string[]) => at(pageAt(engagementId, ...parts));
  const own: Partial<Record<NoticeThingKind, () => NoticePlace>> = {
    paper: () => inside('papers', thingId),
    finding: () => inside('findings', thingId),
    population: () => inside('populations', thingId),
    request: () => ({ ...inside('requests'), query: { open: thingId } }),
  };
  return own[thingKind]?.() ?? inside(pages[thingKind] ?? 'overview');
}

const at = (path: string): NoticePlace => ({ path, query: {} });

const placesOfFirm: Partial<Record<NoticeThingKind, string>> = {
  ruleset: '/rulesets',
  people: '/firm',
  account: '/account',
};

const pages: Partial<Record<NoticeThingKind, string>> = {
  matrix: 'matrix',
  letter: 'report',
  report: 'report',
  statement: 'statement',
  plan: 'scope',
  team: 'plan',
  handoff: 'handoff',
};

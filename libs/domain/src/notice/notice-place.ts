import type { NoticeThing, NoticeThingKind } from './notice-thing';

/** Where a notice leads: a page of ours, and what is opened on it. */
export interface NoticePlace {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

interface PlacedNotice {
  readonly action: string;
  readonly engagementId: string | null;
  readonly thingKind: NoticeThingKind;
  readonly thingId: string;
}

/** Whoever was only just named for a team has their declaration before them in the list of engagements, and no page inside yet. */
const beforeDeclaring: readonly string[] = ['team.assigned', 'engagement.opened', 'engagement.renewed'];

/** The address of what a notice to a member is about. */
export function noticePlace({ action, engagementId, thingKind, thingId }: PlacedNotice): NoticePlace {
  if (engagementId === null) return at(placesOfFirm[thingKind] ?? '/engagements');
  if (beforeDeclaring.includes(action)) return at('/engagements');
  const inside = (...parts: string[]) => at(['/engagements', engagementId, ...parts].join('/'));
  const own: Partial<Record<NoticeThingKind, () => NoticePlace>> = {
    paper: () => inside('papers', thingId),
    finding: () => inside('findings', thingId),
    population: () => inside('populations', thingId),
    request: () => ({ ...inside('requests'), query: { open: thingId } }),
  };
  return own[thingKind]?.() ?? inside(pages[thingKind] ?? 'overview');
}

/** The same for a notice to one of a client's people: where it is read and answered at their desk. */
export function clientNoticePath({ kind, id }: NoticeThing): string {
  if (kind === 'request') return `/client/requests/${id}`;
  if (kind === 'finding') return `/client/findings/${id}`;
  if (kind === 'document') return '/client/documents';
  return kind === 'letter' ? '/client/letters' : '/client';
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
  document: 'released',
};

/** What a notice leads to: each has a page of its own, or stands on one. */
export const noticeThingKinds = [
  'paper',
  'matrix',
  'request',
  'finding',
  'letter',
  'report',
  'population',
  'statement',
  'plan',
  'team',
  'handoff',
  'document',
  'engagement',
  'ruleset',
  'people',
  'account',
] as const;

export type NoticeThingKind = (typeof noticeThingKinds)[number];

export interface NoticeThing {
  readonly kind: NoticeThingKind;
  readonly id: string;
}

/** The act, as far as it says what it was done to. */
export interface NoticedAct {
  readonly action: string;
  readonly engagementId: string | null;
  readonly entity: { readonly type: string; readonly id: string };
  readonly facts: Readonly<Record<string, unknown>>;
}

const kindsByEntity: Readonly<Record<string, NoticeThingKind>> = {
  control_test: 'paper',
  'evidence-request': 'request',
  finding: 'finding',
  letter: 'letter',
  'letter-request': 'letter',
  report: 'report',
  correction: 'report',
  population: 'population',
  'statement-file': 'statement',
  statement: 'statement',
  scope_plan: 'plan',
  'team-member': 'team',
  'independence-declaration': 'team',
  'engagement-date': 'team',
  export: 'handoff',
  package: 'handoff',
  'released-document': 'document',
  'registration-event': 'handoff',
  addendum: 'handoff',
  'legal-hold': 'handoff',
  'engagement-file': 'handoff',
  ruleset: 'ruleset',
  invitation: 'people',
};

/** A person is told of others in the list of people, and of what is theirs on their own page. */
const ofPeople: readonly string[] = ['member.joined', 'joiner.joined'];

/** What the act is about for whoever is told of it: a note, a step or a mark leads to its paper. */
export function noticeThing({ action, engagementId, entity, facts }: NoticedAct): NoticeThing {
  const paper = facts['test'] ?? facts['testId'];
  if (typeof facts['findingId'] === 'string') return { kind: 'finding', id: facts['findingId'] };
  if (typeof paper === 'string' && entity.type !== 'finding') return { kind: 'paper', id: paper };
  const kind = kindsByEntity[entity.type];
  if (kind) return { kind, id: entity.id };
  if (engagementId === null) return { kind: ofPeople.includes(action) ? 'people' : 'account', id: entity.id };
  return { kind: action.startsWith('test.') ? 'matrix' : 'engagement', id: entity.id };
}

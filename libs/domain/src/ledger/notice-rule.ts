/**
 * What somebody is to the thing of an act. Of the firm's side: `assignee` whose paper it is, `signer` who signed it, `reviewer` who
 * could review it, `named` whom the act itself names, `self` the person who is its thing, `office` who answers for the firm.
 * Of the client's: `answerer` who is asked, `approver` who says what it is, `recipient` who reads what the firm gives out.
 */
export const noticeRelations = [
  'assignee',
  'signer',
  'reviewer',
  'mentioned',
  'note-writer',
  'finding-raiser',
  'request-asker',
  'report-composer',
  'leader',
  'quality-reviewer',
  'team',
  'named',
  'self',
  'office',
  'answerer',
  'approver',
  'recipient',
] as const;

export type NoticeRelation = (typeof noticeRelations)[number];

/** Relations of a client's people: whoever has one is told at their own desk, and nobody of the firm is. */
export function isClientRelation(relation: NoticeRelation): boolean {
  return relation === 'answerer' || relation === 'approver' || relation === 'recipient';
}

/** A day that counts and no setting silences, something to do, or something to know; the first comes first. */
export const noticeUrgencies = ['deadline', 'act', 'news'] as const;

export type NoticeUrgency = (typeof noticeUrgencies)[number];

/** What waits for the person who is told; news wait for nobody. */
export const askingUrgencies = ['deadline', 'act'] as const satisfies readonly NoticeUrgency[];

/** Who is told of an act, and how urgently. */
export interface NoticeRule {
  readonly relation: NoticeRelation;
  readonly urgency: NoticeUrgency;
  /** Only where this fact of the act is a number above zero, or true: signatures that it took back, an interest that it declared. */
  readonly onlyWith?: string;
}

export type NoticeRules = readonly NoticeRule[];

/** The act asks something of them. */
/* @__NO_SIDE_EFFECTS__ */
export function asks(...relations: readonly NoticeRelation[]): NoticeRules {
  return relations.map((relation) => ({ relation, urgency: 'act' }));
}

/** The act is for them to know. */
/* @__NO_SIDE_EFFECTS__ */
export function tells(...relations: readonly NoticeRelation[]): NoticeRules {
  return relations.map((relation) => ({ relation, urgency: 'news' }));
}

/** Nobody is told: said expressly, so that a new action is thought about before it compiles. */
export const nobody: NoticeRules = [];

/** Work that took signatures back: whoever signs has to look again. */
export const tookBack: NoticeRules = [{ relation: 'signer', urgency: 'act', onlyWith: 'voidedSignOffs' }];

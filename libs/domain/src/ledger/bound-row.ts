/** What an engagement shows as final, by kind: each has rows in the database that an event says how they stood. */
const kindsOfEngagement = [
  'engagement',
  'term',
  'team',
  'declaration',
  'statement',
  'plan',
  'paper',
  'signature',
  'note',
  'evidence',
  'population',
  'deviation',
  'finding',
  'letter',
  'report',
  'correction',
  'package',
  'package-item',
  'registration',
  'addendum',
  'legal-hold',
  'export',
  'base-service',
] as const;

/** What the firm itself shows as confirmed: bound in the firm's own log. */
const kindsOfFirm = ['member', 'ruleset'] as const;

export const boundKinds = [...kindsOfEngagement, ...kindsOfFirm] as const;

export type BoundKind = (typeof boundKinds)[number];

/** The log of a firm carries the firm's id. */
export function boundKindsIn({ firmId, streamId }: { firmId: string; streamId: string }): readonly BoundKind[] {
  return streamId === firmId ? kindsOfFirm : kindsOfEngagement;
}

/** One thing of a kind. Its rows are bound together: none of them can be taken away and none added. */
export interface BoundKey {
  kind: BoundKind;
  key: string;
}

const kindOfEntity: Readonly<Record<string, BoundKind>> = {
  engagement: 'engagement',
  enquiry: 'term',
  contract: 'term',
  consultation: 'term',
  relief: 'term',
  'relief-note': 'term',
  'team-member': 'team',
  'independence-declaration': 'declaration',
  statement: 'statement',
  scope_plan: 'plan',
  review_note: 'note',
  evidence: 'evidence',
  population: 'population',
  deviation: 'deviation',
  finding: 'finding',
  letter: 'letter',
  report: 'report',
  correction: 'correction',
  package: 'package',
  'package-item': 'package-item',
  'registration-event': 'registration',
  addendum: 'addendum',
  'legal-hold': 'legal-hold',
  export: 'export',
  'base-service': 'base-service',
};

const kindOfFirmEntity: Readonly<Record<string, BoundKind>> = { member: 'member', ruleset: 'ruleset' };

/** The thing an event leaves as it then stands, by what it was done to; null where nothing of it is final. */
export function boundByEvent(
  action: string,
  entity: { type: string; id: string },
  engagementId: string | null,
): BoundKey | null {
  if (engagementId === null) return boundIn(kindOfFirmEntity, entity);
  // Dates stand with their engagement; papers assigned or signed together name the engagement and change nothing of it.
  if (entity.type === 'engagement-date') return { kind: 'engagement', key: engagementId };
  if (entity.type === 'engagement' && !action.startsWith('engagement.')) return null;
  return boundIn(kindOfEntity, entity);
}

function boundIn(kinds: Readonly<Record<string, BoundKind>>, { type, id }: { type: string; id: string }) {
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  return kind ? { kind, key: id } : null;
}

/** A row as an event bound it, or as it is today. `digest` is null where today's row has none to compare with. */
export type BoundRows = ReadonlyMap<string, string>;

export const rowDifferences = ['changed', 'missing', 'added'] as const;

/** Changed since it was bound; gone since then; there without any event that says so. */
export type RowDifference = (typeof rowDifferences)[number];

/** Every row that is not as it was bound. Nothing may be shown as final that no event made so. */
export function compareRows(bound: BoundRows, today: BoundRows): { row: string; difference: RowDifference }[] {
  const ofBound = [...bound].flatMap(([row, digest]): { row: string; difference: RowDifference }[] => {
    if (!today.has(row)) return [{ row, difference: 'missing' }];
    return today.get(row) === digest ? [] : [{ row, difference: 'changed' }];
  });
  const added = [...today.keys()].filter((row) => !bound.has(row));
  return [...ofBound, ...added.map((row) => ({ row, difference: 'added' as const }))];
}

import type { AuditScope, ScopeProfile } from '../engagement/scheme-ruleset';

type Entry = ScopeProfile['entries'][number];

/** What the profile says of a criterion, or of the nearest number above it. */
function entryOf(criterionKey: string, { entries }: ScopeProfile): Entry | null {
  const fitting = entries.filter(({ key }) => criterionKey === key || criterionKey.startsWith(`${key}.`));
  return fitting.reduce<Entry | null>(
    (found, entry) => (found && found.key.length >= entry.key.length ? found : entry),
    null,
  );
}

/** Who audits a criterion. */
export function auditScopeOf(criterionKey: string, profile: ScopeProfile): AuditScope {
  return entryOf(criterionKey, profile)?.scope ?? profile.otherwise;
}

export interface AuditScopeSums {
  external: number;
  internal: number;
  /** Those of them that stand on an entry the firm has not made certain, or on none. */
  uncertain: number;
}

/** How many of these controls are audited by whom, and of how many nobody is sure. */
export function sumAuditScopes(criterionKeys: readonly string[], profile: ScopeProfile): AuditScopeSums {
  const internal = criterionKeys.filter((key) => auditScopeOf(key, profile) === 'INTERNAL').length;
  const uncertain = criterionKeys.filter((key) => entryOf(key, profile)?.certain !== true).length;
  return { external: criterionKeys.length - internal, internal, uncertain };
}

import type { AuditScope, ScopeProfile } from '../engagement/scheme-ruleset';

/** Who audits a criterion: what the profile says of it, or of the nearest number above it. */
export function auditScopeOf(criterionKey: string, { entries, otherwise }: ScopeProfile): AuditScope {
  const fitting = entries.filter(({ key }) => criterionKey === key || criterionKey.startsWith(`${key}.`));
  const nearest = fitting.reduce<(typeof entries)[number] | null>(
    (found, entry) => (found && found.key.length >= entry.key.length ? found : entry),
    null,
  );
  return nearest?.scope ?? otherwise;
}

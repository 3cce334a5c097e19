import { ledgerActionRule } from './ledger-action';
import type { LedgerFact } from './ledger-fact';

/** Under this name an event holds the hash of what a passkey signed for its act; null where none did. */
export const assertionFact = 'assertionSha256';

/**
 * The acts by which a person puts their name under something: what their passkey signed goes wherever the ledger goes. Of the
 * other binding acts it stays in the firm, because what was sent with them may be words.
 */
export const signingActions = [
  'plan.approved',
  'plan.amendment-approved',
  'test.signed',
  'test.reviewed',
  'report.quality-reviewed',
  'report.approved',
  'report.issued',
] as const;

/** Does an event of this action say what a passkey signed for it? */
export const bindsAssertion = (action: string): boolean => assertionFact in (ledgerActionRule(action)?.facts ?? {});

/** The hash of the assertion that an event of a signature binds; null where none was made. */
export function assertionBoundBy(event: {
  action: string;
  facts: Readonly<Record<string, LedgerFact>>;
}): string | null {
  const fact = event.facts[assertionFact];
  const isSigning = signingActions.some((action) => action === event.action);
  return isSigning && typeof fact === 'string' ? fact : null;
}

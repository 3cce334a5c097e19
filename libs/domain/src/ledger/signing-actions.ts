import type { LedgerFact } from './ledger-fact';
/** The acts by which a person puts their name under something: what their passkey signed goes wherever the ledger goes. */
export const signingActions = ['test.signed', 'test.reviewed', 'report.quality-reviewed', 'report.approved'] as const;

/** The hash of the assertion that an event of a signature binds; null where none was made. */
export function assertionBoundBy(event: {
  action: string;
  facts: Readonly<Record<string, LedgerFact>>;
}): string | null {
  const fact = event.facts['assertionSha256'];
  const isSigning = signingActions.some((action) => action === event.action);
  return isSigning && typeof fact === 'string' ? fact : null;
}

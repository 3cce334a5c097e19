import { ledgerActionRule } from './ledger-action';
import { ledgerAudiences, type LedgerAudience } from './ledger-action-rule';
import type { LedgerEvent } from './ledger-event';

/** Who outside the firm a ledger can go to. What goes to the client goes on to the authority only where it may be told of it, too. */
export const ledgerReceivers = ['client', 'authority'] as const satisfies readonly LedgerAudience[];

export type LedgerReceiver = (typeof ledgerReceivers)[number];

/**
 * How far each fact of an event may go. An event is hashed whole and leaves whole or not at all, so that one fact that may not leave keeps
 * the event in the firm, whatever is said of its action. A fact that is not in this table stays in the firm.
 */
export const ledgerFactAudiences: Readonly<Record<string, LedgerAudience>> = {
  // What the report prints of its plan, and the hash over the decisions, whose ids nobody outside has.
  edition: 'authority',
  ruleset: 'client',
  statementVersion: 'authority',
  controls: 'authority',
  designTests: 'authority',
  operationTests: 'authority',
  updateTests: 'authority',
  omitted: 'authority',
  decisionsSha256: 'authority',
  amends: 'authority',
  untouched: 'authority',
  renewed: 'authority',
  retested: 'authority',
  closed: 'authority',
  created: 'authority',
  // The report itself, and its way to the authority.
  versionNo: 'authority',
  digest: 'authority',
  pdfSha256: 'authority',
  xlsxSha256: 'authority',
  docxSha256: 'authority',
  // By which of the firm's forms the Word file was made: an id that nobody outside has, and a number.
  templateId: 'authority',
  templateVersion: 'authority',
  // That warnings were acknowledged with the approval: an id that nobody outside has, and none of them.
  acknowledgementId: 'authority',
  // That an issued report was found to be wrong, and which one took its place.
  replacesId: 'authority',
  editionNo: 'authority',
  stateBefore: 'authority',
  givesOldFile: 'authority',
  assertionSha256: 'authority',
  sha256: 'authority',
  handedOverOn: 'authority',
  ordinal: 'authority',
  kind: 'authority',
  occurredOn: 'authority',
  outcome: 'authority',
  registrationNo: 'authority',
  validUntil: 'authority',
  // What was agreed with the client, received from it or put to it.
  client: 'client',
  service: 'client',
  leader: 'client',
  members: 'client',
  periodStart: 'client',
  periodEnd: 'client',
  report: 'client',
  apply: 'client',
  on: 'client',
  role: 'client',
  from: 'client',
  to: 'client',
  before: 'client',
  fileSha256: 'client',
  canonicalSha256: 'client',
  items: 'client',
  selected: 'client',
  excluded: 'client',
  notSelected: 'client',
  populations: 'client',
  warnings: 'client',
  rowCount: 'client',
  encoding: 'client',
  frequency: 'client',
  replaces: 'client',
  seedSha256: 'client',
  rankingSha256: 'client',
  seedHex: 'client',
  size: 'client',
  rule: 'client',
  method: 'client',
  start: 'client',
  algorithm: 'client',
  rowsSha256: 'client',
  number: 'client',
  textVersion: 'client',
  confirmedOn: 'client',
  state: 'client',
  dueOn: 'client',
  dueOnBefore: 'client',
  answerNo: 'client',
  file: 'client',
  files: 'client',
  remarks: 'client',
  improvedOn: 'client',
  datedOn: 'client',
  receivedOn: 'client',
  confirmed: 'client',
  qualified: 'client',
  form: 'client',
  format: 'client',
  download: 'client',
  downloads: 'client',
  maxDownloads: 'client',
  requests: 'client',
  asksAll: 'client',
  byCode: 'client',
  expiresAt: 'client',
  reportId: 'client',
  ledgerSize: 'client',
  ledgerRoot: 'client',
  planVersion: 'client',
  followUp: 'client',
  seenOn: 'client',
  restoredFindings: 'client',
  correctionId: 'client',
  recipientKind: 'client',
  recipientId: 'client',
  toldOn: 'client',
};

/** May whoever receives it be told of an action with these facts? An action that nobody writes any more stays in the firm. */
export function mayTellOf(action: string, facts: readonly string[], receiver: LedgerReceiver): boolean {
  const audience = ledgerActionRule(action)?.audience ?? 'firm';
  const tellable = facts.map((fact) => (Object.hasOwn(ledgerFactAudiences, fact) ? ledgerFactAudiences[fact] : 'firm'));
  return [audience, ...tellable].every((one) => reaches(one ?? 'firm', receiver));
}

/**
 * May this very event be shown? One of the first version may hold a reason in words, or hashes of short texts without a key: it is shown
 * only where it holds neither.
 */
export function mayShowEvent(event: LedgerEvent, receiver: LedgerReceiver): boolean {
  const isBare = event.beforeSha256 === null && event.afterSha256 === null;
  if (event.reason !== null || (event.v === 1 && !isBare)) return false;
  return mayTellOf(event.action, Object.keys(event.facts), receiver);
}

function reaches(audience: LedgerAudience, receiver: LedgerReceiver): boolean {
  return ledgerAudiences.indexOf(audience) >= ledgerAudiences.indexOf(receiver);
}

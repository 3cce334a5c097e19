import { allow, refuse, type Decision } from '../decision';
import { canonicalFault, canonicalJson, parseCanonicalJson } from './canonical-json';

export const ledgerEventVersion = 1;

/** How the actor had proved who they are when they acted. `password-again`: asked anew for this very action. */
export const ledgerAuthentications = ['session', 'password-again', 'export-link', 'job'] as const;

export type LedgerAuthentication = (typeof ledgerAuthentications)[number];

/** A small fact that is no prose: a number, an id, a code, a date, a hash. */
export type LedgerFact = string | number | boolean | null;

/**
 * One thing done in an engagement. Restricted text (procedures, papers, notes) never stands here, only hashes of it.
 * `seq` counts from 0 and is the leaf's index; `at` is UTC with milliseconds.
 */
export interface LedgerEvent {
  v: typeof ledgerEventVersion;
  stream: string;
  seq: number;
  id: string;
  at: string;
  tenant: string;
  engagement: string | null;
  actor: { id: string; name: string; role: string; authn: LedgerAuthentication };
  action: string;
  entity: { type: string; id: string; version: number | null };
  beforeSha256: string | null;
  afterSha256: string | null;
  reason: string | null;
  facts: Readonly<Record<string, LedgerFact>>;
  req: string | null;
}

export type LedgerRefusal = 'ledger.event-malformed' | 'ledger.fact-is-text';

const maxReason = 2000;
const sha256Hex = /^[0-9a-f]{64}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const action = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;
const code = /^[\x21-\x7e]{0,200}$/;

/** The canonical text of an event: what is stored, hashed and handed over. */
export function ledgerEventText(event: LedgerEvent): string {
  return canonicalJson(event);
}

/**
 * The same text as what stands before and after the event's number: whoever holds the head of the ledger puts the number
 * between them, and `seq` of the event given here is not read.
 */
export function ledgerTextAroundNumber({ seq: _, ...event }: LedgerEvent): [before: string, after: string] {
  const { stream, tenant, v, ...first } = event;
  return [`${canonicalJson(first).slice(0, -1)},"seq":`, `,${canonicalJson({ stream, tenant, v }).slice(1)}`];
}

/** May this be written to the ledger? What cannot be taken back must not hold what may not be passed on. */
export function mayRecordLedgerEvent(event: LedgerEvent): Decision<LedgerRefusal> {
  if (canonicalFault(event) !== null || !isWellShaped(event)) return refuse('ledger.event-malformed');
  const facts = Object.entries(event.facts);
  if (!facts.every(([key, fact]) => code.test(key) && (typeof fact !== 'string' || code.test(fact)))) {
    return refuse('ledger.fact-is-text');
  }
  return allow;
}

/** Reads one line of an exported ledger: an event in its canonical form, or null. */
export function parseLedgerEvent(text: string): LedgerEvent | null {
  const value = parseCanonicalJson(text);
  if (!isRecord(value) || !eventKeys.every((key) => key in value) || Object.keys(value).length !== eventKeys.length)
    return null;
  if (!isRecord(value['actor']) || !isRecord(value['entity']) || !isRecord(value['facts'])) return null;
  const event = value as unknown as LedgerEvent;
  return mayRecordLedgerEvent(event).allowed ? event : null;
}

const eventKeys = [
  'v',
  'stream',
  'seq',
  'id',
  'at',
  'tenant',
  'engagement',
  'actor',
  'action',
  'entity',
  'beforeSha256',
  'afterSha256',
  'reason',
  'facts',
  'req',
] as const satisfies readonly (keyof LedgerEvent)[];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWellShaped(event: LedgerEvent): boolean {
  const texts = [
    event.stream,
    event.id,
    event.tenant,
    event.actor.id,
    event.actor.role,
    event.entity.type,
    event.entity.id,
  ];
  return (
    event.v === ledgerEventVersion &&
    Number.isSafeInteger(event.seq) &&
    event.seq >= 0 &&
    texts.every((text) => typeof text === 'string' && text !== '' && code.test(text)) &&
    typeof event.actor.name === 'string' &&
    ledgerAuthentications.includes(event.actor.authn) &&
    instant.test(event.at) &&
    action.test(event.action) &&
    [event.beforeSha256, event.afterSha256].every((hash) => hash === null || sha256Hex.test(hash)) &&
    (event.reason === null || (typeof event.reason === 'string' && event.reason.length <= maxReason))
  );
}

import { allow, refuse, type Decision } from '../decision';
import { canonicalFault, canonicalJson, parseCanonicalJson } from './canonical-json';
import { ledgerActionRule } from './ledger-action';
import type { LedgerActionRule } from './ledger-action-rule';
import { isFactOf, isLedgerFact, type LedgerFact } from './ledger-fact';

/** The version that is written. Version 1 had no salt, and is read for as long as a ledger holds it. */
export const ledgerEventVersion = 2;

/**
 * How the actor had proved who they are when they acted. `-again`: asked anew a short while before, by the password alone, by
 * password and code of a device, or by a recovery code. `api-token`: a program, in the stead of whoever made its token. `installation`: a command of
 * whoever runs it.
 */
export const ledgerAuthentications = [
  'session',
  'password-again',
  'code-again',
  'passkey-again',
  'recovery-again',
  'export-link',
  'drop-link',
  'invitation',
  'job',
  'api-token',
  'installation',
] as const;

export type LedgerAuthentication = (typeof ledgerAuthentications)[number];

/**
 * One thing done in an engagement. Restricted text (procedures, papers, notes) never stands here. `seq` counts from 0 and is
 * the leaf's index; `at` is UTC with milliseconds. `beforeSha256` and `afterSha256` bind the state before and after; since
 * version 2 they are keyed with a secret of the firm's, so that whoever is handed the event cannot try texts on them.
 */
interface EventContent {
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

/**
 * `salt` is 16 random bytes in hex. The hash of an event is seen where the event itself is not, and without them whoever
 * guessed the rest of it could see from the hash that the guess was right.
 */
export type LedgerEvent = EventContent & ({ v: 1 } | { v: typeof ledgerEventVersion; salt: string });

export type LedgerRefusal =
  | 'ledger.event-malformed'
  | 'ledger.event-outdated'
  | 'ledger.action-unknown'
  | 'ledger.entity-of-another-action'
  | 'ledger.facts-differ'
  | 'ledger.reason-is-text'
  | 'ledger.fact-is-text';

const maxReason = 2000;
const saltHex = /^[0-9a-f]{32}$/;
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
  if (!Object.entries(event.facts).every(isLedgerFact)) return refuse('ledger.fact-is-text');
  if (event.v !== ledgerEventVersion) return refuse('ledger.event-outdated');
  if (event.reason !== null && !code.test(event.reason)) return refuse('ledger.reason-is-text');
  const rule = ledgerActionRule(event.action);
  if (!rule) return refuse('ledger.action-unknown');
  if (![rule.entity].flat().includes(event.entity.type)) return refuse('ledger.entity-of-another-action');
  return hasFactsOf(rule, event.facts) ? allow : refuse('ledger.facts-differ');
}

function hasFactsOf({ facts: kinds }: LedgerActionRule, facts: LedgerEvent['facts']): boolean {
  return (
    Object.keys(facts).length === Object.keys(kinds).length &&
    Object.entries(kinds).every(([name, kind]) => isFactOf(kind, facts[name]))
  );
}

/**
 * Reads one line of an exported ledger: an event in its canonical form, of any version there has been, or null. It is read
 * by its form and not by today's table of actions: an action may fall away, what was done does not.
 */
export function parseLedgerEvent(text: string): LedgerEvent | null {
  const value = parseCanonicalJson(text);
  if (!isRecord(value) || !hasKeysOf(value['v'], value)) return null;
  if (!isRecord(value['actor']) || !isRecord(value['entity']) || !isRecord(value['facts'])) return null;
  const event = value as unknown as LedgerEvent;
  return isWellShaped(event) && Object.entries(event.facts).every(isLedgerFact) ? event : null;
}

function hasKeysOf(version: unknown, value: object): boolean {
  const keys = version === 1 ? eventKeys : [...eventKeys, 'salt'];
  return keys.every((key) => key in value) && Object.keys(value).length === keys.length;
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

function isOfKnownVersion(event: LedgerEvent): boolean {
  return event.v === 1 || (event.v === ledgerEventVersion && saltHex.test(event.salt));
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
    isOfKnownVersion(event) &&
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

import {
  assertionBoundBy,
  encodeUtf8,
  issuingAction,
  parseAssertion,
  toHex,
  type KeptAssertion,
  type LedgerEvent,
} from '@akashi/domain/ledger';
import { verify } from 'node:crypto';
import { fileOf, sha256, sha256Hex, textOf, type Bag } from './bag';
import { incomplete, tampered, type Remark } from './check';
import { readCoseKey } from './cose-key';
import { isRecord, signsEvent } from './signed-act';
import { countShown, type Ledger } from './ledger';

const path = 'data/ledger/assertions.ndjson';
const [userPresent, userVerified] = [0x01, 0x04];

/**
 * Every signature that a passkey made: the event binds the assertion, the key made it, its holder was seen, and what it signed
 * is what the event tells of. A ledger without one, as from before there were any, leaves nothing to check; of what is not shown nothing
 * is said.
 */
export function checkAssertions({ files }: Bag, ledger: Ledger): Remark {
  const signed = ledger.events.flatMap((event) => {
    const hash = event && assertionBoundBy(event);
    return event === null || hash === null ? [] : [{ event, hash }];
  });
  const enclosed = files.has(path) ? linesOf(textOf(fileOf(files, path), path)) : [];
  const byHash = new Map(enclosed.map((line) => [sha256Hex(encodeUtf8(line)), line]));
  const bound = new Set(signed.map(({ hash }) => hash));
  for (const [hash, line] of byHash) if (!bound.has(hash)) throw tampered('not-listed', placeOf(line));
  const holders = new Map<string, string>();
  for (const { event, hash } of signed) {
    const line = byHash.get(hash);
    if (line === undefined) throw incomplete('missing', `#${event.seq}`);
    const assertion = parseAssertion(line);
    if (!assertion) throw tampered('malformed', `#${event.seq}`);
    checkOne(assertion, event);
    checkHolder(holders, assertion, event);
  }
  if (countShown(ledger).withheld > 0) return { place: String(signed.length), reason: 'others-not-shown' };
  return signed.length === 0 ? { reason: 'no-passkeys' } : { place: String(signed.length) };
}

function linesOf(text: string): string[] {
  if (!text.endsWith('\n')) throw tampered('malformed', path);
  return text.slice(0, -1).split('\n');
}

function checkOne(assertion: KeptAssertion, event: LedgerEvent): void {
  const place = `#${event.seq}`;
  const [clientData, data] = [bytesOf(assertion.clientData), bytesOf(assertion.authenticatorData)];
  const key = readCoseKey(bytesOf(assertion.publicKey));
  const signedBytes = Buffer.concat([data, sha256(clientData)]);
  if (!key || !verify('sha256', signedBytes, key, bytesOf(assertion.signature)))
    throw tampered('signature-differs', place);
  // What a job wrote was asked for by the person whom it names, and signed for when it was.
  const authn = event.action === issuingAction ? 'job' : 'passkey-again';
  if (assertion.signer !== event.actor.id || event.actor.authn !== authn) throw tampered('not-by-passkey', place);
  const said = recordIn(Buffer.from(clientData).toString('utf8'), place);
  const challenge = Buffer.from(sha256(encodeUtf8(assertion.act))).toString('base64url');
  if (said['type'] !== 'webauthn.get' || said['challenge'] !== challenge) throw tampered('other-act', place);
  checkOrigin(said, data, place);
  const flags = data[32] ?? 0;
  if ((flags & userPresent) === 0 || (flags & userVerified) === 0) throw tampered('holder-not-seen', place);
  if (!signsEvent(assertion, event)) throw tampered('other-act', place);
}

/** The device signs for one site by the hash of its name, which is the host of the page or one above it. */
function checkOrigin({ origin, crossOrigin }: Record<string, unknown>, data: Uint8Array, place: string): void {
  const site = typeof origin === 'string' && URL.canParse(origin) ? new URL(origin) : null;
  const labels = (site?.hostname ?? '').split('.');
  const names = labels.map((_, from) => labels.slice(from).join('.'));
  const isOurs = names.some((name) => sha256Hex(encodeUtf8(name)) === toHex(data.slice(0, 32)));
  const isSafe = site?.protocol === 'https:' || site?.hostname === 'localhost';
  if (!isSafe || !isOurs || crossOrigin === true) throw tampered('other-origin', place);
}

/** A device's key is one person's, and the same wherever it signs. */
function checkHolder(
  holders: Map<string, string>,
  { credentialId, publicKey, signer }: KeptAssertion,
  event: LedgerEvent,
) {
  const held = `${signer} ${publicKey}`;
  if ((holders.get(credentialId) ?? held) !== held) throw tampered('not-by-passkey', `#${event.seq}`);
  holders.set(credentialId, held);
}

function recordIn(text: string, place: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(text);
    if (isRecord(said)) return said;
  } catch {
    // Told below, as anything else that is no record.
  }
  throw tampered('malformed', place);
}

const bytesOf = (encoded: string): Uint8Array => new Uint8Array(Buffer.from(encoded, 'base64url'));
const placeOf = (line: string): string => sha256Hex(encodeUtf8(line)).slice(0, 16);

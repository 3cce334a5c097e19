import {
  encodeUtf8,
  issuedHashFacts,
  issuingAction,
  leafHash,
  checkpointOrigin,
  parseCheckpoint,
  parseIssuedFileExtra,
  parseLedgerEvent,
  parseLedgerProof,
  toHex,
  verifyInclusion,
  type LedgerEvent,
} from '@akashi/domain/ledger';
import { sha256, sha256Hex, textOf } from './bag';
import { CheckFault, tampered } from './check';
import { checkKnownCheckpoint } from './ledger';
import { compareKey, openCheckpointNote, readKey, type LedgerKey } from './ledger-key';
import { checkWitnessedPlace } from './witness';
import { compared, Run, type Verification, type VerifyOptions } from './run';

const place = '.tlog-proof';

/**
 * «Was my report filed unchanged?»: one issued file and its proof, nothing else. The event of the issue names the file's hash, the
 * log has that event, and the firm's key signed the log.
 */
export function verifyIssuedFile(file: Uint8Array, proof: Uint8Array, options: VerifyOptions = {}): Verification {
  const run = new Run();
  try {
    runChecks(file, proof, options, run);
  } catch (error) {
    if (!(error instanceof CheckFault)) throw error;
  }
  return { exitCode: run.exitCode, checks: run.checks, info: run.info };
}

function runChecks(file: Uint8Array, bytes: Uint8Array, options: VerifyOptions, run: Run): void {
  const { witnesses = [] } = options;
  // A witness knows the key of the log: under its cosignature the event is the log's, whoever tells the key.
  const witnessed = witnesses.length > 0 ? { endsOpen: false } : {};
  const { proof, extra } = run.check('proof-readable', () => readProof(bytes));
  const key = run.check(
    'key',
    () => readExactKey(extra.publicKeyPem),
    (opened) => ({ ...compared(compareKey(opened, options.keyFingerprint)), ...witnessed }),
  );
  const event = run.check('issuing-event', () => readIssue(extra.event, proof.index));
  const checkpoint = run.check('checkpoints', () => {
    const signed = parseCheckpoint(openCheckpointNote(proof.checkpoint, key, place));
    if (!signed) throw tampered('malformed', place);
    if (signed.origin !== checkpointOrigin(event.tenant, event.engagement ?? ''))
      throw tampered('of-another-ledger', place);
    return signed;
  });
  run.info = {
    'External-Identifier': event.entity.id,
    'Issued-At': event.at,
    'Ledger-Origin': checkpoint.origin,
    'Ledger-Size': String(checkpoint.size),
    'Ledger-Root': toHex(checkpoint.root),
    'Key-Fingerprint': key.fingerprint,
  };
  run.tell('inclusion', () => {
    const { index, hashes } = proof;
    const { size, root } = checkpoint;
    const leaf = leafHash(encodeUtf8(extra.event), sha256);
    if (!verifyInclusion({ leaf, index, size, root, proof: hashes }, sha256))
      throw tampered('root-differs', `#${index}`);
    return { place: `#${index}` };
  });
  for (const witness of witnesses) run.tell('witness', () => checkWitnessedPlace(proof.checkpoint, witness, place));
  const { knownRoot } = options;
  if (knownRoot) run.tell('known-root', () => ({ place: checkKnownCheckpoint(checkpoint, knownRoot) }));
  run.tell('issued-files', () => {
    const hash = sha256Hex(file);
    if (!issuedHashFacts.some((fact) => event.facts[fact] === hash)) throw tampered('not-in-ledger', hash);
    return { place: hash };
  });
}

function readProof(bytes: Uint8Array) {
  const proof = parseLedgerProof(textOf(bytes, place));
  const extra = proof?.extra ? parseIssuedFileExtra(textOf(proof.extra, place)) : null;
  if (!proof || !extra) throw new CheckFault('incomplete', 'malformed', place);
  return { proof, extra };
}

/** Written as the key itself is written: a proof has one form. */
function readExactKey(pem: string): LedgerKey {
  const opened = readKey(pem, place);
  if (opened.key.export({ type: 'spki', format: 'pem' }) !== pem) throw tampered('malformed', place);
  return opened;
}

function readIssue(text: string, index: number): LedgerEvent {
  const event = parseLedgerEvent(text);
  if (!event) throw tampered('not-canonical', `#${index}`);
  if (event.seq !== index) throw tampered('out-of-sequence', `#${index}`);
  if (event.action !== issuingAction) throw tampered('not-in-ledger', event.action);
  return event;
}

import { heldArchive, type ArchiveBytes } from './archive-bytes';
import { checkArchiveForm } from './archive-form';
import { checkAssertions } from './assertions';
import { checkPayloadComplete, checkPayloadHashes, checkTagManifest, openBag } from './bag';
import { CheckFault } from './check';
import { checkIssuedFiles } from './issued-files';
import { checkCheckpoints, checkKnownRoot, checkLedgerRoot, countShown, openLedger, tellShown } from './ledger';
import { compareKeys, openKeys } from './key-list';
import { checkManifestSignature } from './ledger-key';
import { readArchive } from './read-archive';
import { checkTimestamps } from './timestamps';
import { checkWitness } from './witness';
import { compared, Run, type Verification, type VerifyOptions } from './run';

/** Checks a package from its bytes alone, held or in an open file, and stops at the first fault, which is the last of `checks`. */
export function verifyPackage(bytes: Uint8Array | ArchiveBytes, options: VerifyOptions = {}): Verification {
  const run = new Run();
  try {
    runChecks(bytes instanceof Uint8Array ? heldArchive(bytes) : bytes, options, run);
  } catch (error) {
    if (!(error instanceof CheckFault)) throw error;
  }
  const { exitCode, checks, info, shown } = run;
  return { exitCode, checks, info, ...(shown && { events: shown }) };
}

function runChecks(bytes: ArchiveBytes, options: VerifyOptions, run: Run): void {
  const archive = run.check('archive-readable', () => readArchive(bytes));
  const bag = run.check('bag-structure', () => openBag(archive.entries));
  run.info = Object.fromEntries(bag.info);
  run.tell('tag-manifest', () => checkTagManifest(bag));
  run.tell('payload-complete', () => ({ place: checkPayloadComplete(bag) }));
  run.tell('payload-hashes', () => ({ place: checkPayloadHashes(bag) }));
  const keys = run.check(
    'key',
    () => openKeys(bag),
    (opened) => {
      const { reason, place } = compareKeys(opened, options.keyFingerprint);
      return { ...compared(reason), place };
    },
  );
  run.tell('manifest-signature', () => checkManifestSignature(bag, keys.at(-1)!));
  const ledger = run.check('ledger-events', () => openLedger(bag), tellShown);
  run.shown = countShown(ledger);
  run.tell('ledger-root', () => ({ place: checkLedgerRoot(bag, ledger) }));
  run.tell('checkpoints', () => checkCheckpoints(bag, ledger, keys));
  for (const witness of options.witnesses ?? []) run.tell('witness', () => checkWitness(bag, ledger, witness));
  run.tell('passkeys', () => checkAssertions(bag, ledger));
  const { knownRoot } = options;
  if (knownRoot) run.tell('known-root', () => ({ place: checkKnownRoot(ledger, knownRoot) }));
  run.tell('issued-files', () => checkIssuedFiles(bag, ledger));
  run.tell('archive-form', () => ({ reason: checkArchiveForm(bytes, archive) }));
  run.tell('time-stamp', () => checkTimestamps(bag, ledger, options.timestampAnchors));
}

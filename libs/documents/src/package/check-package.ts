import { createHash } from 'node:crypto';
import {
  assertionBoundBy,
  encodeUtf8,
  enclosedLeaf,
  parseLedgerEvent,
  rootOfLeaves,
  toHex,
} from '@akashi/domain/ledger';
import { PackageFault } from './package-fault';
import type { PackageFile, PackageLedger, PackageModel } from './package-model';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

export function sha256Hex(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}

/** The event after which the report and its appendix may not change by a byte. */
export const issuingAction = 'report.issued';

/** Throws `PackageFault` where ledger, checkpoints and files do not belong together. */
export function checkPackage(model: PackageModel, files: readonly PackageFile[]): void {
  checkPaths(model.bagName, files);
  checkLedger(model.ledger);
  for (const file of files) checkAnchor(file, model.ledger);
}

const segment = /^[\p{L}\p{N}][\p{L}\p{N} ._()（）・ー-]*$/u;
const reserved = /^(index\.html|package\.json|report\.tlog-proof|(ledger|keys)\/.*)$/i;

function checkPaths(bagName: string, files: readonly PackageFile[]): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(bagName)) throw new PackageFault('package.path-unusable', bagName);
  const seen = new Set<string>();
  for (const { path } of files) {
    const isPlain = path === path.normalize('NFC') && path.split('/').every((name) => segment.test(name));
    if (!isPlain || path.length > 150 || reserved.test(path)) throw new PackageFault('package.path-unusable', path);
    if (seen.has(path.toLowerCase())) throw new PackageFault('package.path-twice', path);
    seen.add(path.toLowerCase());
  }
}

function checkLedger({ events, size, root, checkpoints, receiver, assertions = [] }: PackageLedger): void {
  const leaves = events.map((event) => enclosedLeaf(event, sha256));
  const isWhole = events.every((event) => typeof event === 'string');
  if (receiver === undefined && !isWhole) throw new PackageFault('package.ledger-incomplete', 'receiver');
  if (events.length !== size || toHex(rootOfLeaves(leaves, sha256)) !== root) {
    throw new PackageFault('package.ledger-incomplete', `${events.length}/${size}`);
  }
  const bound = boundAssertions(events.filter((event) => typeof event === 'string'));
  const hashes = assertions.map((one) => sha256Hex(encodeUtf8(one)));
  if (bound.join() !== hashes.join()) {
    throw new PackageFault('package.ledger-incomplete', `${hashes.length}/${bound.length} assertions`);
  }
  if (checkpoints.at(-1)?.size !== size) throw new PackageFault('package.checkpoint-missing', String(size));
}

/** The hashes of the assertions that these events bind, in their order, each once. */
export function boundAssertions(events: readonly string[]): string[] {
  const bound = events.flatMap((text) => {
    // Most events are no signature: they are not read for it.
    const event = text.includes('"assertionSha256"') ? parseLedgerEvent(text) : null;
    return (event && assertionBoundBy(event)) ?? [];
  });
  return [...new Set(bound)];
}

/** What is withheld cannot be read here; the report and its appendix stand on an event that is shown. */
function checkAnchor({ path, role, sha256: content, ledgerSeq }: PackageFile, { events }: PackageLedger): void {
  const mustBeIssued = role === 'report' || role === 'appendix';
  if (ledgerSeq === null && !mustBeIssued) return;
  const enclosed = events[ledgerSeq ?? -1];
  if (typeof enclosed === 'object' && !mustBeIssued) return;
  const event = typeof enclosed === 'string' ? parseLedgerEvent(enclosed) : null;
  const holds = event !== null && Object.values(event.facts).includes(content);
  if (!holds || (mustBeIssued && event.action !== issuingAction)) {
    throw new PackageFault('package.file-not-in-ledger', path);
  }
}

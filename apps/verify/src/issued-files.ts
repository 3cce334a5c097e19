import { issuingAction, parseCanonicalJson, type CanonicalValue, type LedgerEvent } from '@akashi/domain/ledger';
import type { ArchiveFile } from './archive-bytes';
import { fileOf, listedIn, purposeOf, type Purpose, textOf, type Bag } from './bag';
import { incomplete, tampered, type Reason, type Remark } from './check';
import type { Ledger } from './ledger';
import { verifyIssuedFile } from './verify-issued-file';

const listPath = 'data/package.json';
const ownFiles =
  /^data\/(package\.json|report\.tlog-proof|index\.html|keys\/(ledger-key\.pub|\d{4}\.(pub|note))|ledger\/((events|leaves)\.ndjson|assertions\.ndjson|checkpoints\/\d{8,}\.note|timestamps\/\d{8,}\.tst))$/;
const proofPath = 'data/report.tlog-proof';
/** Under which name the event of the issue holds the hash of each. */
const issuedFacts: Readonly<Record<string, string>> = { report: 'pdfSha256', appendix: 'xlsxSha256' };

interface ListedFile {
  readonly role: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly ledgerSeq: number | null;
}

/**
 * The ledger tells of the papers enclosed: the report and its appendix are, byte for byte, the ones whose issue is the last that is shown,
 * and each other paper that names an event has the hash recorded there. What names one that is not shown is held against nothing, and
 * said to be.
 */
export function checkIssuedFiles(bag: Bag, ledger: Ledger): Remark {
  const { files } = bag;
  const { events } = ledger;
  const purpose = purposeOf(bag);
  const listed = readList(textOf(fileOf(files, listPath), listPath), ledger.format, purpose);
  const unlisted = [...files.keys()].find((path) => {
    return path.startsWith('data/') && !ownFiles.test(path) && !listed.some((file) => `data/${file.path}` === path);
  });
  if (unlisted !== undefined) throw tampered('not-listed', unlisted);
  if (purpose !== 'package') return checkByList(files, listed, purpose);
  const issued = events.findLast((event) => event?.action === issuingAction) ?? undefined;
  for (const role of Object.keys(issuedFacts)) {
    if (!listed.some((file) => file.role === role)) throw incomplete('missing', role);
  }
  for (const file of listed) checkFile(file, listedIn(files, `data/${file.path}`), eventOf(file, events, issued));
  const proof = files.get(proofPath);
  if (proof)
    for (const { path } of listed.filter(({ role }) => role in issuedFacts)) checkProof(files, path, proof.bytes());
  const held = listed.filter(({ ledgerSeq }) => ledgerSeq !== null && events[ledgerSeq]).length;
  const isHeldWhole = held === listed.length;
  return { place: isHeldWhole ? String(held) : `${held}/${listed.length}`, reason: remarkOf(ledger, listed, issued) };
}

/**
 * What an inspector is given holds no report, and nothing in it has an event; the firm's own file of an engagement holds all alike. Their
 * files are held against the list that was signed.
 */
function checkByList(files: Bag['files'], listed: readonly ListedFile[], purpose: Exclude<Purpose, 'package'>): Remark {
  const stranger = listed.find(({ role, ledgerSeq }) => role in issuedFacts || ledgerSeq !== null);
  if (stranger) throw tampered('malformed', stranger.path);
  for (const file of listed) checkFile(file, listedIn(files, `data/${file.path}`), undefined);
  return { place: `0/${listed.length}`, reason: purpose === 'inspection' ? 'for-inspection' : 'for-the-firm' };
}

/**
 * A paper that names no event was never in the ledger; one whose event is withheld may be asked for. So may a later issue, which one of
 * the events withheld after this one may be.
 */
function remarkOf(
  { events }: Ledger,
  listed: readonly ListedFile[],
  issued: LedgerEvent | undefined,
): Reason | undefined {
  const isWithheld = listed.some(({ ledgerSeq }) => ledgerSeq !== null && events[ledgerSeq] === null);
  if (isWithheld || events.lastIndexOf(null) > (issued?.seq ?? -1)) return 'event-not-shown';
  return listed.some(({ ledgerSeq }) => ledgerSeq === null) ? 'not-of-the-ledger' : undefined;
}

/** The proof enclosed is of these very files: its key is compared where the package's own is. */
function checkProof(files: Bag['files'], path: string, proof: Uint8Array): void {
  const { exitCode, checks } = verifyIssuedFile(fileOf(files, `data/${path}`), proof);
  if (exitCode === 1 || exitCode === 2) throw tampered(checks.at(-1)?.reason ?? 'malformed', proofPath);
}

/** undefined: the file names no event, or one that is not shown. null: it names one that cannot be the one. */
function eventOf(file: ListedFile, events: Ledger['events'], issued: LedgerEvent | undefined) {
  if (file.role in issuedFacts) return issued && file.ledgerSeq === issued.seq ? issued : null;
  if (file.ledgerSeq === null) return undefined;
  const named = events[file.ledgerSeq];
  return named === null ? undefined : (named ?? null);
}

function checkFile(file: ListedFile, found: ArchiveFile, event: LedgerEvent | null | undefined): void {
  const { sha256: hash, size } = found;
  if (file.sha256 !== hash || file.bytes !== size) throw tampered('hash-differs', file.path);
  if (event === undefined) return;
  const fact = issuedFacts[file.role];
  const recorded = fact === undefined ? Object.values(event?.facts ?? {}) : [event?.facts[fact]];
  if (!recorded.includes(hash)) throw tampered('not-in-ledger', file.path);
}

function readList(text: string, format: Ledger['format'], purpose: Purpose): ListedFile[] {
  const list = parseCanonicalJson(text.slice(0, -1));
  const isOurs = isRecord(list) && list['format'] === format && (list['purpose'] ?? 'package') === purpose;
  const files = isOurs && text.endsWith('\n') ? list['files'] : undefined;
  if (!Array.isArray(files) || !files.every(isListedFile)) throw tampered('malformed', listPath);
  return files as unknown as ListedFile[];
}

function isListedFile(file: CanonicalValue): boolean {
  if (!isRecord(file)) return false;
  const isSeq = file['ledgerSeq'] === null || typeof file['ledgerSeq'] === 'number';
  const texts = [file['role'], file['path'], file['sha256']];
  return isSeq && typeof file['bytes'] === 'number' && texts.every((value) => typeof value === 'string');
}

function isRecord(value: unknown): value is Record<string, CanonicalValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

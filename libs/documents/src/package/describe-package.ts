import { createPublicKey } from 'node:crypto';
import { buildEnclosedLedger, canonicalJson } from '@akashi/domain/ledger';
import { inspectionIndex } from '../inspection/inspection-index';
import { keyOfNote } from '../ledger/key-list';
import { proveIssue } from '../ledger/prove-issue';
import { checkPackage, sha256Hex } from './check-package';
import { PackageFault } from './package-fault';
import { packageIndex } from './package-index';
import type { PackageFile, PackageLedger, PackageModel } from './package-model';

/** A part of a package: a text that describes it, or a file whose content lies elsewhere. */
export type PackagePart = { readonly path: string; readonly sha256: string; readonly size: number } & (
  { readonly bytes: Uint8Array } | { readonly bytes: null; readonly file: PackageFile }
);

/** What is written for a bag. */
export interface WrittenPart {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What has to be known of a package before it is packed. */
export interface PackageDescription {
  /** The page to be read first. */
  readonly page: string;
  /** The text that the ledger's key signs. */
  readonly manifest: string;
}

/** The page and the manifest of a package. Throws `PackageFault` rather than describe what would not verify. */
export function describePackage(model: PackageModel, files: readonly PackageFile[]): PackageDescription {
  checkPackage(model, files);
  const page = model.page ?? packagePage(model, files);
  return { page, manifest: manifestNoteText(model, signedPart(model, payloadOf({ ...model, page }, files))) };
}

/**
 * The parts of the package handed to the client: a BagIt 1.0 bag (RFC 8493) in a ZIP of one form, with the ledger, its checkpoints and the
 * public key beside the papers. `note` is its manifest as the ledger's key signed it, so that a changed file needs that key.
 * The same model, files and note give the same bytes.
 */
export function packageParts(model: PackageModel, files: readonly PackageFile[], note: string): PackagePart[] {
  const payload = payloadOf(model, files);
  const tags = [...signedPart(model, payload), part('manifest.note', text(note))];
  return [...tags, part('tagmanifest-sha256.txt', text(manifestOf(tags))), ...payload];
}

/** The files that describe a package and are signed for. */
function signedPart(model: PackageModel, payload: readonly PackagePart[]): PackagePart[] {
  return [
    part('bag-info.txt', text(bagInfo(model, payload))),
    part('bagit.txt', text('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')),
    part('manifest-sha256.txt', text(manifestOf(payload))),
  ];
}

/** What the ledger's key signs about a package: which one it is, and the hash of each file that describes it. */
export function manifestNoteText(model: PackageModel, tags: readonly PackagePart[]): string {
  const kind = model.inspection ? 'inspection' : 'package';
  return `${model.ledger.origin}/${kind}/${model.packageId}\n${manifestOf(tags)}`;
}

/** Hex SHA-256 of the key in its standard form (SPKI, DER): what the report prints and `--key-fingerprint` takes. */
export function ledgerKeyFingerprint(publicKeyPem: string): string {
  return sha256Hex(createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' }));
}

/** The page that a new package of these papers gets. It is kept with them, so that the package can be built again as it was. */
export function packagePage(model: PackageModel, files: readonly PackageFile[]): string {
  const fingerprint = ledgerKeyFingerprint(model.ledger.publicKeyPem);
  const { inspection } = model;
  return inspection
    ? inspectionIndex(model, inspection, listOf(files), fingerprint)
    : packageIndex(model, listOf(files), fingerprint);
}

function listOf(files: readonly PackageFile[]) {
  return files.map(({ role, path, title, titleEn, size, sha256, ledgerSeq }) => {
    return { role, path, title, titleEn, bytes: size, sha256, ledgerSeq };
  });
}

function payloadOf(model: PackageModel, files: readonly PackageFile[]): PackagePart[] {
  const enclosed = files.map((file): PackagePart => {
    return { path: `data/${file.path}`, sha256: file.sha256, size: file.size, bytes: null, file };
  });
  return [...enclosed, ...writtenPart(model, files).map(({ path, bytes }) => part(`data/${path}`, bytes))];
}

/** What is written for the package beside its papers. */
function writtenPart(model: PackageModel, files: readonly PackageFile[]): WrittenPart[] {
  const format = model.ledger.receiver === undefined ? 1 : 2;
  const purpose = model.inspection ? { purpose: 'inspection' } : {};
  const facts = { format, packageId: model.packageId, version: model.version, files: listOf(files), ...purpose };
  return [
    ...enclosedProof(model, files),
    { path: 'package.json', bytes: text(`${canonicalJson(facts)}\n`) },
    { path: 'index.html', bytes: text(model.page ?? packagePage(model, files)) },
    ...enclosedLedger(model.ledger),
  ];
}

/** The ledger with what it is checked by: its keys, its signed places, their time-stamps and what passkeys signed. */
export function enclosedLedger(ledger: PackageLedger): WrittenPart[] {
  const { checkpoints, publicKeyPem, assertions = [] } = ledger;
  return [
    { path: 'keys/ledger-key.pub', bytes: text(publicKeyPem) },
    ...enclosedKeys(ledger),
    ledgerFile(ledger),
    ...(assertions.length > 0 ? [{ path: 'ledger/assertions.ndjson', bytes: text(linesOf(assertions)) }] : []),
    ...checkpoints.map(({ size, note }) => {
      return { path: `ledger/checkpoints/${String(size).padStart(8, '0')}.note`, bytes: text(note) };
    }),
    ...checkpoints.flatMap(({ size, token }) => {
      return token === undefined
        ? []
        : [{ path: timestampPath(size), bytes: new Uint8Array(Buffer.from(token, 'base64')) }];
    }),
  ];
}

/** Under another name since not every event is in it: a verifier from before says that a file is missing, and not that one was changed. */
function ledgerFile({ events, receiver }: PackageLedger): WrittenPart {
  if (receiver === undefined) return { path: 'ledger/events.ndjson', bytes: text(linesOf(events.map(String))) };
  return { path: 'ledger/leaves.ndjson', bytes: text(buildEnclosedLedger({ receiver, events })) };
}

const timestampPath = (size: number): string => `ledger/timestamps/${String(size).padStart(8, '0')}.tst`;

/** The token of the last place that has one. */
function newestTimestamp({ checkpoints }: PackageLedger): string {
  const stamped = checkpoints.filter(({ token }) => token !== undefined).at(-1);
  return stamped ? timestampPath(stamped.size) : 'none';
}

const linesOf = (texts: readonly string[]): string => texts.map((one) => `${one}\n`).join('');

/** The first key and each announcement of a later one: what was signed before the last rotation is checked under its own key. */
function enclosedKeys({ keys = [] }: PackageLedger): WrittenPart[] {
  if (keys.length < 2) return [];
  return keys.map(({ number, publicKeyPem, announcement }) => {
    return announcement === null
      ? { path: `keys/${padded(number)}.pub`, bytes: text(publicKeyPem) }
      : { path: `keys/${padded(number)}.note`, bytes: text(announcement) };
  });
}

function padded(number: number): string {
  return String(number).padStart(4, '0');
}

/** Under the first place that was signed after the issue: the one that whoever asks for the proof alone is given too. */
function enclosedProof({ enclosesProof, ledger }: PackageModel, files: readonly PackageFile[]): WrittenPart[] {
  const seq = files.find(({ role }) => role === 'report')?.ledgerSeq ?? null;
  if (!enclosesProof || seq === null) return [];
  const { size, note } = ledger.checkpoints.find((one) => one.size > seq) ?? { size: 0, note: '' };
  const { publicKeyPem } = keyOfNote(note, ledger.keys ?? []) ?? ledger;
  const proof = proveIssue({ events: ledger.events.slice(0, size), checkpoint: note, publicKeyPem }, seq);
  if (proof === null) throw new PackageFault('package.checkpoint-missing', 'report.tlog-proof');
  return [{ path: 'report.tlog-proof', bytes: text(proof) }];
}

/** A line for each, by its path. */
export function manifestOf(payload: readonly Pick<PackagePart, 'path' | 'sha256'>[]): string {
  const lines = payload.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}

function bagInfo(model: PackageModel, payload: readonly PackagePart[]): string {
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  const { ledger } = model;
  const fields: InfoField[] = [
    ['Source-Organization', model.firm],
    ['Contact-Organization', model.client],
    ['External-Description', model.service],
    ['External-Identifier', model.packageId],
    ['Bagging-Date', model.builtOn],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ['Package-Version', model.version],
    ...(model.documentNumber ? [['Document-Number', model.documentNumber] as [string, string]] : []),
    ...inspectionInfo(model),
    ...(model.replaces ? [['Replaces-Package', model.replaces.sha256] as [string, string]] : []),
    ['Period', `${model.period.from}/${model.period.to}`],
    ...ledgerInfo(ledger),
  ];
  return infoOf(fields);
}

export type InfoField = [label: string, value: string | number];

/** Where the ledger of a bag ends, and whose key signed it. */
export function ledgerInfo(ledger: PackageLedger): InfoField[] {
  return [
    ['Ledger-Origin', ledger.origin],
    ['Ledger-Size', ledger.size],
    ['Ledger-Root', ledger.root],
    ['Key-Fingerprint', ledgerKeyFingerprint(ledger.publicKeyPem)],
    ['Timestamp', newestTimestamp(ledger)],
  ];
}

export function infoOf(fields: readonly InfoField[]): string {
  return fields.map(([label, value]) => `${label}: ${oneLine(String(value))}\n`).join('');
}

/** For whom it was made, under which inspection, when and until when. */
function inspectionInfo({ inspection }: PackageModel): [string, string][] {
  if (!inspection) return [];
  const { authority, reference, inspector, endsOn, madeAt } = inspection;
  return [
    ['Purpose', 'inspection'],
    ['Inspection', `${authority} ${reference}`],
    ['Inspector', inspector],
    ['Access-Until', endsOn],
    ['Made-At', madeAt],
  ];
}

/** A label's value ends with its line, so a name with a line break must not begin another label. */
function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function part(path: string, bytes: Uint8Array): PackagePart {
  return { path, sha256: sha256Hex(bytes), size: bytes.length, bytes };
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

import { parseVerifierKey, type VerifierKey } from '@akashi/domain/ledger';
import { readDrawSheet, readMethodSheet } from '@akashi/domain/sampling';
import { X509Certificate } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { heldArchive, openArchive, type ArchiveBytes } from './archive-bytes';
import { ArgumentFault, parseArguments, refuseUnread, type Values } from './arguments';
import { sha256 } from './bag';
import { CheckFault } from './check';
import { compareDraw } from './compare-draw';
import { compareMethods } from './compare-methods';
import { digitsOf } from './ledger-key';
import { printDraw } from './print-draw';
import { printMethods } from './print-methods';
import { printable, printIssuedFile, printVerification } from './print-verification';
import { repeatDraw, type RepeatedDraw } from './repeat-draw';
import type { VerifyOptions } from './run';
import { reasonTexts, type Language } from './texts';
import { argumentTexts, usage } from './usage';
import { verifyIssuedFile } from './verify-issued-file';
import { verifyPackage } from './verify-package';

/** What to print and how to end. */
interface Outcome {
  readonly text: string;
  readonly exitCode: number;
}

function run(argv: readonly string[]): Outcome {
  const language: Language = argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'ja';
  try {
    const { values, positionals } = parseArguments(argv);
    const [first, ...rest] = positionals;
    const takes = first === 'draw' ? 0 : 1;
    if (values.help || first === undefined || rest.length > takes) {
      return { text: usage[language], exitCode: values.help ? 0 : 2 };
    }
    if (first === 'draw') return runDraw(values, language);
    return runFiles([first, ...rest], values, language);
  } catch (error) {
    return refusal(error, language);
  }
}

/** What was changed is told apart from what was typed wrong. */
function refusal(error: unknown, language: Language): Outcome {
  if (error instanceof ArgumentFault) {
    const reason = `${printable(error.place)} ${argumentTexts[error.reason][language]}`.trim();
    return { text: `${reason}\n\n${usage[language]}`, exitCode: 2 };
  }
  if (!(error instanceof CheckFault)) return { text: `${String(error)}\n\n${usage[language]}`, exitCode: 2 };
  const reason = `${printable(error.place)} ${reasonTexts[error.reason][language]}`.trim();
  if (error.status === 'tampered') return { text: reason, exitCode: 1 };
  return { text: `${reason}\n\n${usage[language]}`, exitCode: 2 };
}

function runPackage(path: string, values: Values, language: Language): Outcome {
  refuseUnread(values, 'package');
  const options = known(values);
  const verification = opened(path, (archive) => verifyPackage(archive, options));
  const text = values.json ? JSON.stringify(verification, null, 2) : printVerification(verification, language);
  return { text, exitCode: verification.exitCode };
}

/** A package alone, or one issued file and its proof. */
function runFiles([first, second]: readonly [string, ...string[]], values: Values, language: Language): Outcome {
  return second === undefined ? runPackage(first, values, language) : runIssuedFile([first, second], values, language);
}

/** A file and its proof, in whichever order they were named. */
function runIssuedFile(paths: readonly [string, string], values: Values, language: Language): Outcome {
  refuseUnread(values, 'issued-file');
  const isProof = (path: string) => path.toLowerCase().endsWith('.tlog-proof');
  const [file, proof] = isProof(paths[0]) ? [paths[1], paths[0]] : paths;
  if (!isProof(proof) || isProof(file)) return { text: usage[language], exitCode: 2 };
  const verification = verifyIssuedFile(bytesOf(file), bytesOf(proof), known(values));
  const text = values.json ? JSON.stringify(verification, null, 2) : printIssuedFile(verification, language);
  return { text, exitCode: verification.exitCode };
}

/** What was told by another way than the package. */
function known(values: Values): VerifyOptions {
  const keyFingerprint = hexDigits(values['key-fingerprint'], '--key-fingerprint');
  const witnesses = (values.witness ?? []).map(witnessOf);
  const root = hexDigits(values.root, '--root');
  if (root === undefined && values.size !== undefined) throw new ArgumentFault('unusable', '--root HEX --size N');
  const knownRoot = root === undefined ? undefined : { root, size: wholeNumber(values.size, '--size') };
  return { keyFingerprint, knownRoot, witnesses, timestampAnchors: anchorsIn(values['tsa-ca']) };
}

function runDraw(typed: Values, language: Language): Outcome {
  refuseUnread(typed, 'draw');
  const { population, seed, sheet, ...values } = typed;
  if (population === undefined || (seed === undefined) === (sheet === undefined)) {
    return { text: usage[language], exitCode: 2 };
  }
  const isSaidTwice = sheet !== undefined && (values.size !== undefined || values.void !== undefined);
  if (isSaidTwice) throw new ArgumentFault('unread', values.size === undefined ? '--void' : '--size');
  if (sheet === undefined) return outcomeOf(drawOf(population, seed ?? '', values), values, language);
  return runSheet(population, sheet, values, language);
}

/** A sheet of a ranking alone, or one that says by which method each draw was made. */
function runSheet(population: string, path: string, values: Pick<Values, 'json'>, language: Language): Outcome {
  // Editors on Windows put a byte-order mark in front of what they save.
  const text = new TextDecoder().decode(bytesOf(path));
  const [ranking, methods] = [readDrawSheet(text), readMethodSheet(text)];
  if (ranking) {
    const draw = compareDraw(bytesOf(population), ranking);
    return { ...outcomeOf(draw, values, language), exitCode: draw.differs.length > 0 ? 1 : 0 };
  }
  if (!methods) throw new CheckFault('incomplete', 'malformed', '--sheet');
  const found = compareMethods(bytesOf(population), methods);
  const said = values.json ? JSON.stringify(found, null, 2) : printMethods(found, language);
  return { text: said, exitCode: found.differs.length > 0 ? 1 : 0 };
}

function outcomeOf(draw: RepeatedDraw, { json }: Pick<Values, 'json'>, language: Language): Outcome {
  return { text: json ? JSON.stringify(draw, null, 2) : printDraw(draw, language), exitCode: 0 };
}

function drawOf(population: string, seed: string, values: Pick<Values, 'size' | 'void'>): RepeatedDraw {
  return repeatDraw({
    population: bytesOf(population),
    seed,
    size: wholeNumber(values.size, '--size'),
    voidRows: (values.void ?? '')
      .split(',')
      .filter(Boolean)
      .map((row) => wholeNumber(row, '--void')),
  });
}

/** A package is read where it lies: it may be larger than what a program may hold. */
function opened<T>(path: string, work: (archive: ArchiveBytes) => T): T {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    throw new CheckFault('incomplete', 'file-not-opened', path);
  }
  try {
    return work(fstatSync(fd).isFile() ? openArchive(fd) : heldArchive(bytesOf(path)));
  } finally {
    closeSync(fd);
  }
}

/** A file that was named and is not there, or may not be read, is told by its name. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new CheckFault('incomplete', 'file-not-opened', path);
  }
}

/** The certificates in a PEM file. */
function anchorsIn(path: string | undefined): string[] | undefined {
  if (path === undefined) return undefined;
  const found = bytesOf(path)
    .toString('utf8')
    .match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (!found || !found.every(isCertificate)) throw new ArgumentFault('unusable', '--tsa-ca PEM');
  return found;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/** The line by which a witness tells its key. */
function witnessOf(line: string): VerifierKey {
  const key = parseVerifierKey(line.trim(), sha256);
  if (key?.kind !== 'cosignature') throw new ArgumentFault('unusable', '--witness NAME+ID+KEY');
  return key;
}

/** A value typed from paper: the whole of it or its first 16 digits and more. A slip of the hand is no fault of the package. */
function hexDigits(text: string | undefined, name: string): string | undefined {
  const digits = text === undefined ? undefined : digitsOf(text);
  if (digits !== undefined && !/^[0-9a-f]{16,64}$/.test(digits))
    throw new ArgumentFault('unusable', `${name} HEX (16–64)`);
  return digits;
}

function wholeNumber(text: string | undefined, name: string): number {
  const number = Number(text);
  if (text === undefined || !/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new ArgumentFault('unusable', `${name} N`);
  return number;
}

const { text, exitCode } = run(process.argv.slice(2));
process.stdout.write(`${text}\n`);
process.exitCode = exitCode;

import { canonicalJson } from '@akashi/domain/ledger';
import { describe, expect, it, vi } from 'vitest';
import { entriesOf, examplePackage, hashOf, repacked, resign } from './example-package';
import { verifyPackage } from './verify-package';

/** Building shares two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000 });

const clean = await entriesOf(await examplePackage({ receiver: 'authority' }));
const at = (path: string) => [...clean.keys()].find((name) => name.endsWith(path)) ?? path;
const textOf = (path: string) => Buffer.from(clean.get(at(path)) ?? []).toString();
const leaves = 'data/ledger/leaves.ndjson';
const rows = textOf(leaves).trimEnd().split('\n').slice(1);
const issued = rows.findIndex((row) => row.includes('report.issued'));

/** As whoever has the ledger’s key can sign it: this text in the place of a file, and every list made to fit. */
async function signedAnew(path: string, text: string) {
  const { checks, exitCode } = verifyPackage(await repacked(resign(new Map(clean).set(at(path), Buffer.from(text)))));
  return { exitCode, last: checks.at(-1), checks };
}

/** The file of these lines with the heading that they ask for. */
function fileOf(lines: readonly string[], receiver = 'authority'): string {
  const shown = lines.filter((line) => !/^\{"leaf":"[0-9a-f]{64}"\}$/.test(line)).length;
  return [canonicalJson({ format: 2, receiver, shown, size: lines.length }), ...lines]
    .map((line) => `${line}\n`)
    .join('');
}

const withLine = (seq: number, change: (line: string) => string) =>
  fileOf(rows.map((row, n) => (n === seq ? change(row) : row)));

describe('a line of the ledger’s file is refused', () => {
  it.each<[string, string, string]>([
    [
      'that is an event and a leaf',
      withLine(issued, (row) => row.replace('"reason"', `"leaf":"${hashOf('')}","reason"`)),
      'not-canonical',
    ],
    [
      'that is an event behind its leaf',
      withLine(issued, (row) => `{"leaf":"${hashOf(`\0${row}`)}"}${row}`),
      'not-canonical',
    ],
    ['that shows an event a second time', withLine(issued + 1, () => rows[issued]!), 'out-of-sequence'],
    ['that shows an event before its place', withLine(0, () => rows[issued]!), 'out-of-sequence'],
    [
      'that shows an event of another engagement',
      withLine(issued, (row) => row.replace(/("engagement":"018f0000-0000-7000-8000-00000000000)2/, '$19')),
      'of-another-ledger',
    ],
    ['that is empty', withLine(0, () => ''), 'not-canonical'],
    ['that has no end', withLine(0, () => 'x'.repeat(5_000_000)), 'not-canonical'],
    [
      'whose hash has large letters',
      withLine(0, (row) => row.replace(/[0-9a-f]{64}/, (hash) => hash.toUpperCase())),
      'not-canonical',
    ],
    ['whose hash is short', withLine(0, (row) => row.replace(/[0-9a-f]"\}/, '"}')), 'not-canonical'],
    ['whose hash is a number', withLine(0, () => '{"leaf":1}'), 'not-canonical'],
  ])('%s', async (_, text, reason) => {
    expect(await signedAnew(leaves, text)).toMatchObject({ exitCode: 1, last: { id: 'ledger-events', reason } });
  });
});

describe('the ledger’s file is refused', () => {
  it.each([
    ['without an end of its last line', fileOf(rows).slice(0, -1)],
    ['with the ends of lines of another system', fileOf(rows).replaceAll('\n', '\r\n')],
    ['with a mark before its first letter', `\ufeff${fileOf(rows)}`],
    ['for a receiver whom nobody knows', fileOf(rows, 'everybody')],
    ['without a heading', rows.map((row) => `${row}\n`).join('')],
    ['empty', ''],
  ])('%s', async (_, text) => {
    expect(await signedAnew(leaves, text)).toMatchObject({
      exitCode: 1,
      last: { id: 'ledger-events', reason: 'malformed' },
    });
  });
});

describe('a paper that names an event', () => {
  const list = textOf('data/package.json');
  const naming = (role: string, seq: number | null) =>
    list.replace(new RegExp(`("ledgerSeq":)[^,]*(,"path":"[^"]*","role":"${role}")`), `$1${seq}$2`);

  it.each([
    ['a report whose issue is withheld', naming('report', issued - 1)],
    ['a report that names none', naming('report', null)],
    ['a statement whose event shows another paper', naming('statement', issued)],
    ['a statement whose event is not there', naming('statement', rows.length)],
    ['a statement whose event is before the first', naming('statement', -1)],
  ])('is not held to be in the ledger: %s', async (_, text) => {
    expect(text).not.toBe(list);
    expect(await signedAnew('data/package.json', text)).toMatchObject({
      exitCode: 1,
      last: { id: 'issued-files', reason: 'not-in-ledger' },
    });
  });

  it('is told to be of the last issue that is shown, where one that is not shown may be later', async () => {
    const { exitCode, checks } = await signedAnew('data/package.json', naming('statement', null));
    expect(exitCode).toBe(3);
    expect(checks.find(({ id }) => id === 'issued-files')).toMatchObject({ reason: 'event-not-shown', place: '2/6' });
  });
});

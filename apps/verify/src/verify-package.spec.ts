import { describe, expect, it, vi } from 'vitest';
import { entriesOf, examplePackage, hashOf, relist, repacked, resign } from './example-package';
import { checkIds } from './check';
import { printVerification } from './print-verification';
import { verifyPackage } from './verify-package';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = 'akashi-K-2026-0000';

/** The example with some entries changed and every list made to fit again. */
async function forged(change: (entries: Map<string, Uint8Array>) => void) {
  const entries = await entriesOf(await examplePackage());
  change(entries);
  return verifyPackage(await repacked(relist(entries)));
}

const edit = (path: string, change: (text: string) => string) => (entries: Map<string, Uint8Array>) => {
  const name = `${folder}/${path}`;
  entries.set(name, Buffer.from(change(Buffer.from(entries.get(name) ?? []).toString())));
};

/** What is compared only with something that the reader brings. */
const askedFor: readonly string[] = ['known-root', 'witness'];

describe('verifying a package as it was built', () => {
  it('finds that every check holds, but for the key nobody compared and the time-stamp it never had', async () => {
    const { exitCode, checks } = verifyPackage(await examplePackage());
    expect(exitCode).toBe(3);
    expect(checks.map(({ id }) => id)).toEqual(checkIds.filter((id) => !askedFor.includes(id)));
    const open = checks.filter(({ status }) => status !== 'holds').map(({ reason }) => reason);
    expect(open).toEqual(['key-not-compared', 'no-time-stamp']);
  });

  it('says that a repacked package was repacked, and judges its content', async () => {
    for (const compression of ['STORE', 'DEFLATE'] as const) {
      const bytes = await repacked(await entriesOf(await examplePackage()), compression);
      const { exitCode, checks } = verifyPackage(bytes);
      expect(exitCode).toBe(3);
      expect(checks.find(({ id }) => id === 'archive-form')).toMatchObject({ status: 'holds', reason: 'repacked' });
    }
  });

  it('compares the key with the fingerprint printed in the report, whole or its beginning', async () => {
    const bytes = await examplePackage();
    const fingerprint = verifyPackage(bytes).info['Key-Fingerprint'] ?? '';
    const given = (keyFingerprint: string) => verifyPackage(bytes, { keyFingerprint }).exitCode;
    expect(given(fingerprint)).toBe(0);
    expect(
      given(
        fingerprint
          .slice(0, 16)
          .toUpperCase()
          .replace(/(..)(?=.)/g, '$1:'),
      ),
    ).toBe(0);
    expect(given('0'.repeat(64))).toBe(1);
  });

  it('says of another key that it is another, and of one that nobody compared that it may be anyone\u2019s', async () => {
    const bytes = await examplePackage();
    const other = verifyPackage(bytes, { keyFingerprint: '0'.repeat(64) });
    expect(other.checks.at(-1)).toMatchObject({ id: 'key', status: 'tampered', reason: 'key-of-another' });
    expect(printVerification(other, 'ja')).toContain('指定された指紋の鍵で署名されていません');
    expect(printVerification(other, 'ja')).not.toContain('作成後に変更されています');
    expect(printVerification(verifyPackage(bytes), 'en').split('\n').at(-1)).toContain(
      'anybody could have made this package',
    );
    const { info } = verifyPackage(bytes);
    const own = verifyPackage(bytes, { keyFingerprint: info['Key-Fingerprint'] });
    expect(printVerification(own, 'en').split('\n').at(-1)).toBe('Result: everything checked holds.');
  });

  it('compares the ledger with a root known from elsewhere', async () => {
    const bytes = await examplePackage({ events: 40 });
    const root = verifyPackage(bytes).info['Ledger-Root'] ?? '';
    const given = (known: string, size: number) => verifyPackage(bytes, { knownRoot: { root: known, size } });
    expect(given(root, 40).exitCode).toBe(3);
    expect(given(root.slice(0, 16), 40).exitCode).toBe(3);
    expect(given(root, 39).exitCode).toBe(1);
    expect(given(root, 41).checks.at(-1)).toMatchObject({ id: 'known-root', reason: 'ledger-too-short' });
  });

  it('prints a line for each check in both languages without a word of judgement', async () => {
    const verification = verifyPackage(await examplePackage());
    for (const language of ['ja', 'en'] as const) {
      const text = printVerification(verification, language);
      expect(text.split('\n').filter((line) => line.startsWith('['))).toHaveLength(verification.checks.length);
      expect(text).not.toMatch(/保証|意見|適正|適合|合格|有効である|assurance|opinion|compliant/i);
    }
  });
});

describe('verifying a package someone changed and made to fit again', () => {
  it.each([
    ['a byte of a paper', edit('data/client/改善計画書.pdf', (text) => `${text}x`), 'manifest-signature'],
    [
      'the page to be read first',
      edit('data/index.html', (text) => text.replace('ミズナラ', 'クヌギ')),
      'manifest-signature',
    ],
    [
      'the stated period',
      edit('bag-info.txt', (text) => text.replace('2026-09-30', '2026-10-31')),
      'manifest-signature',
    ],
    ['who acted', edit('data/ledger/events.ndjson', (text) => text.replace('森 千尋', '別 人')), 'manifest-signature'],
    [
      'the promise of a time-stamp',
      edit('bag-info.txt', (text) => text.replace('Timestamp: none', 'Timestamp: no')),
      'manifest-signature',
    ],
  ])('is refused when they changed %s', async (_, change, id) => {
    expect(await forged(change)).toMatchObject({
      exitCode: 1,
      checks: expect.arrayContaining([expect.objectContaining({ id, status: 'tampered' })]),
    });
  });

  it('is refused when a paper was left out or put in', async () => {
    const without = await entriesOf(await examplePackage());
    without.delete(`${folder}/data/client/経営者確認書.pdf`);
    expect(verifyPackage(await repacked(without))).toMatchObject({ exitCode: 2 });
    const within = await entriesOf(await examplePackage());
    within.set(`${folder}/data/extra.pdf`, Buffer.from('x'));
    expect(verifyPackage(await repacked(within)).checks.at(-1)).toMatchObject({
      reason: 'not-listed',
      place: 'data/extra.pdf',
    });
  });

  it('is refused when two packages exchanged their notes', async () => {
    const other = await entriesOf(await examplePackage({ number: 0, events: 60 }));
    const result = await forged((entries) => {
      for (const path of ['manifest.note'])
        entries.set(`${folder}/${path}`, other.get(`${folder}/${path}`) ?? Buffer.of());
    });
    expect(result).toMatchObject({ exitCode: 1 });
  });

  it('is refused with the name of the file when a byte of it changed', async () => {
    const entries = await entriesOf(await examplePackage());
    edit('data/report.pdf', (text) => text.slice(1))(entries);
    const { checks } = verifyPackage(await repacked(entries));
    expect(checks.at(-1)).toEqual({
      id: 'payload-hashes',
      status: 'tampered',
      reason: 'hash-differs',
      place: 'data/report.pdf',
    });
  });
});

describe('verifying a package that was signed again with the ledger\u2019s key', () => {
  it('holds when nothing in it changed', async () => {
    expect(verifyPackage(await repacked(resign(await entriesOf(await examplePackage())))).exitCode).toBe(3);
  });

  it('is refused when the report is not the issued one', async () => {
    const entries = await entriesOf(await examplePackage());
    const report = entries.get(`${folder}/data/report.pdf`) ?? Buffer.of();
    const other = Uint8Array.from(report).fill(1, 10, 20);
    entries.set(`${folder}/data/report.pdf`, other);
    edit('data/package.json', (text) => text.replace(hashOf(report), hashOf(other)))(entries);
    expect(verifyPackage(await repacked(resign(entries))).checks.at(-1)).toEqual({
      id: 'issued-files',
      status: 'tampered',
      reason: 'not-in-ledger',
      place: 'report.pdf',
    });
  });

  it('is refused when report and appendix changed places', async () => {
    const entries = await entriesOf(await examplePackage());
    const at = (path: string) => entries.get(`${folder}/${path}`) ?? Buffer.of();
    const [report, appendix] = [at('data/report.pdf'), at('data/appendix.xlsx')];
    entries.set(`${folder}/data/report.pdf`, appendix).set(`${folder}/data/appendix.xlsx`, report);
    expect(verifyPackage(await repacked(relist(entries))).checks.at(-1)).toMatchObject({ id: 'manifest-signature' });
    edit('data/package.json', (text) =>
      text
        .replace(hashOf(report), 'swap')
        .replace(hashOf(appendix), hashOf(report))
        .replace('swap', hashOf(appendix))
        .replace(`"bytes":${report.length}`, '"bytes":swap')
        .replace(`"bytes":${appendix.length}`, `"bytes":${report.length}`)
        .replace('"bytes":swap', `"bytes":${appendix.length}`),
    )(entries);
    expect(verifyPackage(await repacked(resign(entries))).checks.at(-1)).toMatchObject({ reason: 'not-in-ledger' });
  });

  it('is refused when a checkpoint is of another ledger or was taken away', async () => {
    const entries = await entriesOf(await examplePackage());
    entries.delete(`${folder}/data/ledger/checkpoints/00000040.note`);
    expect(verifyPackage(await repacked(resign(entries)))).toMatchObject({ exitCode: 2 });
    const other = await entriesOf(await examplePackage({ number: 1 }));
    const note = 'data/ledger/checkpoints/00000040.note';
    entries.set(`${folder}/${note}`, other.get(`akashi-K-2026-0001/${note}`) ?? Buffer.of());
    expect(verifyPackage(await repacked(resign(entries))).checks.at(-1)).toMatchObject({ reason: 'root-differs' });
  });
});

describe('verifying a package that promises a time-stamp', () => {
  const promising = async (name: string) => {
    const entries = await entriesOf(await examplePackage());
    edit('bag-info.txt', (text) => text.replace('Timestamp: none', `Timestamp: ${name}`))(entries);
    return entries;
  };

  it('cannot be checked when the token is missing', async () => {
    expect(verifyPackage(await repacked(resign(await promising('other/package.tsr'))))).toMatchObject({ exitCode: 2 });
  });
});

describe('a file that is no package', () => {
  it.each([
    ['is empty', new Uint8Array()],
    ['is a PDF', Buffer.from('%PDF-1.7')],
    ['is an end record alone', Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1')],
  ])('cannot be checked when it %s', (_, bytes) => {
    expect(verifyPackage(bytes).exitCode).toBe(2);
  });

  it('cannot be checked when it would unpack beyond the limits', async () => {
    const bomb = await repacked(new Map([['a/x', Buffer.alloc(30_000_000)]]), 'DEFLATE');
    expect(verifyPackage(bomb).checks.at(-1)).toMatchObject({ reason: 'beyond-limits' });
  });

  it('is refused when a name would leave the folder', async () => {
    const bytes = Buffer.from(await repacked(new Map([['a/bb/evil', Buffer.from('x')]])));
    for (let at = bytes.indexOf('a/bb/evil'); at >= 0; at = bytes.indexOf('a/bb/evil')) bytes.write('a/../evil', at);
    expect(verifyPackage(bytes).checks.at(-1)).toMatchObject({ reason: 'name-unsafe' });
  });
});

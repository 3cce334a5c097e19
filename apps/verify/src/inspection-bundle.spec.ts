import { buildPackage, sampleLedger, signSampleNote, type HeldPackageFile, type PackageModel } from '@akashi/documents';
import { encodeUtf8, leafHash, toHex } from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { entriesOf, relist, repacked } from './example-package';
import { printVerification } from './print-verification';
import { verifyPackage } from './verify-package';

/** Building shares two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000 });

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const ledger = sampleLedger([
  { action: 'engagement.opened', facts: { client: '依頼者の内部の番号' } },
  { action: 'report.issued', facts: { versionNo: 1 } },
]);
const [opened = '', issued = ''] = ledger.events;
const model: PackageModel = {
  bagName: 'akashi-inspection-20310403T0030',
  packageId: '018f0000-0000-7000-8000-00000000000b',
  version: 1,
  builtOn: '2031-04-03',
  firm: '霞台有限責任監査法人',
  client: '株式会社ミズナラクラウド',
  service: 'ミズナラ<文書>基盤',
  documentNumber: '',
  period: { from: '2026-04-01', to: '2026-09-30' },
  ledger: { ...ledger, receiver: 'authority', events: [{ leaf: toHex(leafHash(encodeUtf8(opened), sha256)) }, issued] },
  inspection: {
    ...{ authority: '検査機関', reference: '検-1', inspector: '検査 <b>花子</b>', engagement: '2026年度の監査' },
    ...{ beginsOn: '2031-04-01', endsOn: '2031-04-30', madeAt: '2031-04-02T15:30:00.000Z', madeBy: '長谷川 静' },
  },
  notEnclosed: [],
};
const matrix: HeldPackageFile = {
  ...{ role: 'other', path: 'sign-off-matrix.xlsx', title: '署名一覧', titleEn: 'Sign-off matrix' },
  ...{ bytes: new TextEncoder().encode('PK matrix'), ledgerSeq: null },
};

const build = (change: Partial<PackageModel> = {}) => buildPackage({ ...model, ...change }, [matrix], signSampleNote);
const bytes = await build();
const entries = await entriesOf(bytes);
const textOf = (path: string) => Buffer.from(entries.get(`${model.bagName}/${path}`) ?? []).toString();
const fingerprint = verifyPackage(bytes).info['Key-Fingerprint'];

describe('what an inspector is given', () => {
  it('is checked whole by the receiver’s program, which says that no report is in it', () => {
    const verification = verifyPackage(bytes, { keyFingerprint: fingerprint });
    expect(verification.exitCode).toBe(0);
    const files = verification.checks.find(({ id }) => id === 'issued-files');
    expect(files).toMatchObject({ status: 'holds', reason: 'for-inspection', place: '0/1' });
    const printed = printVerification(verification, 'ja');
    expect(printed).toContain('検査: 検査機関 検-1');
    expect(printed).toContain('渡した相手: 検査 <b>花子</b>');
    expect(verifyPackage(bytes).exitCode).toBe(3);
  });

  it('is the same bytes for the same moment', async () => {
    expect(Buffer.from(await build()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('bears for whom it was made, when and until when, in all that people read', () => {
    const page = textOf('data/index.html');
    for (const words of [
      '検査機関',
      '検-1',
      '2031-04-03 00:30',
      '2031-04-01 – 2031-04-30',
      '入っていないもの',
      'akashi-verify',
    ])
      expect(page).toContain(words);
    expect(page).toContain('What is not in it');
    expect(page).not.toMatch(/<b>花子|<文書>|<script|https?:/);
    for (const line of ['Inspection: 検査機関 検-1', 'Made-At: 2031-04-02T15:30:00.000Z', 'Access-Until: 2031-04-30'])
      expect(textOf('bag-info.txt')).toContain(line);
  });

  it('tells nothing of an event that it does not show', () => {
    const told = [...entries.values()].map((content) => Buffer.from(content).toString()).join();
    expect(told).toContain('report.issued');
    expect(told).not.toContain('engagement.opened');
    expect(told).not.toContain('依頼者の内部の番号');
  });

  it('is no package of an application, whatever somebody writes on it', async () => {
    const changed = async (path: string, change: (text: string) => string) => {
      const name = `${model.bagName}/${path}`;
      const text = Buffer.from(entries.get(name) ?? []).toString();
      const next = new Map(entries).set(name, Buffer.from(change(text)));
      return verifyPackage(await repacked(relist(next)), { keyFingerprint: fingerprint });
    };
    const plain = await changed('bag-info.txt', (text) => text.replace('Purpose: inspection\n', ''));
    expect([plain.exitCode, plain.checks.at(-1)?.reason]).toEqual([1, 'signature-differs']);
    const other = await changed('bag-info.txt', (text) => text.replace('Purpose: inspection', 'Purpose: else'));
    expect(other.exitCode).toBe(1);
    const listed = await changed('data/package.json', (text) => text.replace(',"purpose":"inspection"', ''));
    expect(listed.exitCode).toBe(1);
  });
});

import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { ledgerKeyFingerprint, packagePage } from './describe-package';
import { buildPackage, factsOf } from './pack-package';
import { sampleLedger, signSampleNote } from './sample-ledger';
import type { HeldPackageFile, PackageModel } from './package-model';

const bytes = (text: string) => new TextEncoder().encode(text);
const hashOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

const report = bytes('%PDF-1.7 報告書');
const appendix = bytes('PK appendix');
const ledger = sampleLedger([
  { action: 'engagement.opened', facts: {} },
  { action: 'report.approved', facts: { version: 1 } },
  { action: 'report.issued', facts: { pdfSha256: hashOf(report), xlsxSha256: hashOf(appendix) } },
]);

const model: PackageModel = {
  bagName: 'akashi-K-2026-0001-v1',
  packageId: '018f0000-0000-7000-8000-00000000000a',
  version: 1,
  builtOn: '2027-01-15',
  firm: '霞台有限責任監査法人',
  client: '株式会社ミズナラクラウド',
  service: 'ミズナラ<文書>基盤\nSource-Organization: 別法人',
  documentNumber: 'K-2026-0001',
  period: { from: '2026-04-01', to: '2026-09-30' },
  ledger,
  notEnclosed: [{ title: '誓約書', titleEn: 'Pledge', reason: '依頼者が直接提出' }],
};

const file = (change: Partial<HeldPackageFile> & Pick<HeldPackageFile, 'path' | 'bytes'>): HeldPackageFile => {
  return { role: 'other', title: change.path, titleEn: change.path, ledgerSeq: null, ...change };
};
const files: readonly HeldPackageFile[] = [
  file({ role: 'report', path: 'report.pdf', bytes: report, ledgerSeq: 2, title: '実施結果報告書' }),
  file({ role: 'appendix', path: 'appendix.xlsx', bytes: appendix, ledgerSeq: 2 }),
  file({ path: 'client/経営者確認書.pdf', bytes: bytes('letter') }),
];

const build = (change: Partial<PackageModel> = {}, enclosed = files) =>
  buildPackage({ ...model, ...change }, enclosed, signSampleNote);

async function unpack(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  const loaded = await JSZip.loadAsync(zip, { checkCRC32: true });
  const names = Object.keys(loaded.files);
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, (await loaded.file(name)?.async('uint8array')) ?? new Uint8Array()] as const),
    ),
  );
}

describe('building a package', () => {
  it('makes one folder with a complete bag in it', async () => {
    const entries = await unpack(await build());
    const names = [...entries.keys()].map((name) => name.slice(model.bagName.length + 1));
    expect(names).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/appendix.xlsx',
      'data/client/経営者確認書.pdf',
      'data/index.html',
      'data/keys/ledger-key.pub',
      'data/ledger/checkpoints/00000002.note',
      'data/ledger/checkpoints/00000003.note',
      'data/ledger/events.ndjson',
      'data/package.json',
      'data/report.pdf',
      'manifest-sha256.txt',
      'manifest.note',
      'tagmanifest-sha256.txt',
    ]);
  });

  it('lists the hash of every payload and of every file about them', async () => {
    const entries = await unpack(await build());
    const content = (name: string) => entries.get(`${model.bagName}/${name}`) ?? new Uint8Array();
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const lines = Buffer.from(content(manifest)).toString().trim().split('\n');
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines) expect(line.slice(0, 64)).toBe(hashOf(content(line.slice(66))));
    }
  });

  it('keeps every label of its description on one line', async () => {
    const info = Buffer.from((await unpack(await build())).get(`${model.bagName}/bag-info.txt`) ?? []).toString();
    expect(info.match(/^Source-Organization: /gm)).toHaveLength(1);
    expect(info).toContain('External-Description: ミズナラ<文書>基盤 Source-Organization: 別法人\n');
    expect(info).toContain('Ledger-Size: 3\n');
    expect(info).toContain('Timestamp: none\n');
  });

  it('has a page that shows the papers and cannot be made to run anything', async () => {
    const page = Buffer.from((await unpack(await build())).get(`${model.bagName}/data/index.html`) ?? []).toString();
    expect(page).toContain('実施結果報告書');
    expect(page).toContain(ledgerKeyFingerprint(ledger.publicKeyPem));
    expect(page).toContain(`akashi-verify ${model.bagName}.zip --key-fingerprint`);
    expect(page).toContain('href="client/%E7%B5%8C');
    expect(page).not.toContain('<文書>');
    expect(page).not.toMatch(/<script|https?:/);
  });

  it('is built again with the page it had, however a later program would draw it', async () => {
    const page = packagePage(model, files.map(factsOf));
    expect(hashOf(await build({ page }))).toBe(hashOf(await build()));
    const entries = await unpack(await build({ page: '<p>earlier</p>' }));
    expect(Buffer.from(entries.get(`${model.bagName}/data/index.html`) ?? []).toString()).toBe('<p>earlier</p>');
  });

  it('gives the same bytes for the same papers', async () => {
    expect(hashOf(await build())).toBe(hashOf(await build()));
  });

  it('is built again to the bytes of its day where it is from before events were withheld', async () => {
    const earlier = await build({ service: 'ミズナラ', enclosesProof: true }, files.slice(0, 2));
    expect(hashOf(earlier)).toBe('221d90fd40b1c7a7ad31e65dabf6c51188b61ba369c40d3d601f2ca1103b358e');
  });

  it('shows its receiver some events, and of the others the hash', async () => {
    const [opened = '', ...shown] = ledger.events;
    const leaf = createHash('sha256').update('\0').update(opened).digest('hex');
    const chosen = { ...ledger, receiver: 'authority', events: [{ leaf }, ...shown] } as const;
    const entries = await unpack(await build({ ledger: chosen }));
    const names = [...entries.keys()].map((name) => name.slice(model.bagName.length + 6));
    expect(names).toContain('ledger/leaves.ndjson');
    expect(names).not.toContain('ledger/events.ndjson');
    const told = [...entries.values()].map((content) => Buffer.from(content).toString()).join();
    expect(told).not.toContain('engagement.opened');
    expect(told).toContain('2 events shown, 1 withheld as hashes only');
    const unsaid = build({ ledger: { ...ledger, events: chosen.events } });
    await expect(unsaid).rejects.toMatchObject({ code: 'package.ledger-incomplete' });
  });

  it.each([
    ['a path leaves its folder', {}, [...files, file({ path: '../x', bytes: report })], 'package.path-unusable'],
    [
      'a path takes the ledger\u2019s place',
      {},
      [...files, file({ path: 'ledger/x', bytes: report })],
      'package.path-unusable',
    ],
    ['two papers have one name', {}, [...files, file({ path: 'REPORT.pdf', bytes: report })], 'package.path-twice'],
    ['the folder has no plain name', { bagName: 'a/b' }, files, 'package.path-unusable'],
    [
      'an event is missing',
      { ledger: { ...ledger, events: ledger.events.slice(1) } },
      files,
      'package.ledger-incomplete',
    ],
    [
      'the last checkpoint is older',
      { ledger: { ...ledger, checkpoints: ledger.checkpoints.slice(0, 1) } },
      files,
      'package.checkpoint-missing',
    ],
    [
      'the report is not the issued one',
      {},
      [file({ role: 'report', path: 'r.pdf', bytes: appendix.slice(1), ledgerSeq: 2 })],
      'package.file-not-in-ledger',
    ],
    [
      'the report names no event',
      {},
      [file({ role: 'report', path: 'r.pdf', bytes: report })],
      'package.file-not-in-ledger',
    ],
  ] satisfies [string, Partial<PackageModel>, HeldPackageFile[] | typeof files, string][])(
    'is refused when %s',
    async (_, change, enclosed, code) => {
      await expect(build(change, enclosed)).rejects.toMatchObject({ code });
    },
  );
});

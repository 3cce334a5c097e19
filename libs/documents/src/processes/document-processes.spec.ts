import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newEncryption } from '../encryption/file-encryption';
import { largeCatalog } from '../oscal/large-catalog.fixture';
import { readKeyList } from '../ledger/key-list';
import { verifyLedger } from '../ledger/verify-ledger';
import { buildPackage, factsOf } from '../package/pack-package';
import { sampleLedger, signSampleNote } from '../package/sample-ledger';
import { unpackRanking } from '../population/kept-ranking';
import { rankPopulation } from '../population/rank-population';
import { renderReportPdf } from '../report/render-report-pdf';
import { sampleReport } from '../report/sample-report.fixture';
import { writeStatementXlsx } from '../statement/write-statement-xlsx';
import { DocumentProcesses } from './document-processes';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = resolve(import.meta.dirname, '../../../..');
const caches = join(root, 'node_modules/.cache');
mkdirSync(caches, { recursive: true });
const folder = mkdtempSync(join(caches, 'akashi-document-worker-'));
const workerFile = join(folder, 'document-worker.js');

/** As the API's own build makes it: our code in files, packages left in node_modules. */
beforeAll(() =>
  build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { tsconfigPaths: true },
    build: {
      ssr: 'libs/documents/src/document-worker.ts',
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'document-worker.js' } },
    },
  }),
);

afterAll(() => rmSync(folder, { recursive: true }));

const samplePackage = {
  bagName: 'akashi-K-2026-0001-v1',
  packageId: '018f0000-0000-7000-8000-00000000000a',
  version: 1,
  builtOn: '2027-01-15',
  firm: '霞台有限責任監査法人',
  client: '株式会社ミズナラクラウド',
  service: 'ミズナラ文書基盤',
  documentNumber: 'K-2026-0001',
  period: { from: '2026-04-01', to: '2026-09-30' },
  notEnclosed: [],
};

describe('work done in a process of its own', () => {
  it('reads an OSCAL catalogue of 5,000 nodes', async () => {
    const bytes = largeCatalog(60, 62);
    const plan = { mapping: null, grammar: 'GENERIC', answers: [] } as const;
    const { reading } = await new DocumentProcesses({ workerFile }).run('read-catalogue', { bytes, plan });
    expect([reading?.criteria.length, reading?.faults]).toEqual([60 + 60 * 62 + 60 * 20, []]);
  });

  it('gives the same report as on the calling thread, from another process\u2019s bundle', async () => {
    const model = sampleReport(12, 6);
    const rendered = await new DocumentProcesses({ workerFile }).run('render-report-pdf', { model });
    expect(Buffer.compare(rendered, await renderReportPdf(model))).toBe(0);
  });

  it('is ended in the midst of typesetting when nobody waits for it any longer', async () => {
    const waiting = new AbortController();
    const processes = new DocumentProcesses({ workerFile });
    const model = sampleReport(900, 256);
    const typesetting = processes.run('render-report-pdf', { model }, { signal: waiting.signal });
    // Rendering takes a second of a processor; what is told comes when the process is gone.
    setTimeout(() => waiting.abort(), 400);
    await expect(typesetting).rejects.toThrow('render-report-pdf');
  });

  it('reads what it wrote', async () => {
    const processes = new DocumentProcesses({ workerFile });
    const edition = { code: 'demo', title: '見本', criteria: [] };
    const statement = { edition, facts: {}, rows: [{ criterion: '9.2.1.3', choice: '選択' }], language: 'ja' } as const;
    const bytes = await processes.run('write-statement-xlsx', { statement });
    expect(Buffer.compare(bytes, await writeStatementXlsx(statement))).toBe(0);
    expect((await processes.run('read-statement-xlsx', { bytes })).rows).toHaveLength(1);
  });

  it('ranks a population as on the calling thread, and gives as many of its first rows as are asked for', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `R-${n},申請 ${n}`);
    const bytes = new TextEncoder().encode(`番号,件名\n${rows.join('\n')}\n`);
    const seed = Uint8Array.from({ length: 32 }, (_, n) => n);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const ranked = await new DocumentProcesses({ workerFile }).run('rank-population', {
      bytes,
      sha256,
      seed,
      count: 25,
    });
    expect(ranked).toEqual((await rankPopulation(bytes, seed, 300)).slice(0, 25));
    expect(ranked.map(({ cells }) => cells.join(','))).toEqual(ranked.map(({ rowNumber }) => rows[rowNumber - 1]));
  });

  it.each([
    ['as they are', undefined],
    ['encrypted', newEncryption(randomUUID(), { id: randomUUID(), key: randomBytes(32) })],
  ])('reads and writes files that are open beside it, %s, and ranks what it wrote', async (_, encryption) => {
    const rows = Array.from({ length: 300 }, (_, n) => `R-${n},申請 ${n}`);
    const [source, canonical] = [join(folder, 'source.csv'), join(folder, 'rows')];
    writeFileSync(source, `番号,件名\n${rows.join('\n')}\n`);
    rmSync(canonical, { force: true });
    const [from, into] = [openSync(source, 'r'), openSync(canonical, 'w+')];
    const processes = new DocumentProcesses({ workerFile });
    const told: object[] = [];
    const files = [{ fd: from }, { fd: into, encryption }];
    const reading = { files, tell: (progress: object) => told.push(progress) };
    const seed = Uint8Array.from({ length: 32 }, (_, n) => n);
    const summary = await processes.run('read-population-summary', { choices: { headRow: 1 }, seed }, reading);
    expect([summary.rowCount, told.at(-1)]).toEqual([300, { step: 'check', done: 0, of: 301 }]);
    const { ranked } = await processes.run('rank-canonical-rows', { seed, count: 25 }, { files: files.slice(1) });
    expect(readFileSync(canonical).includes('申請')).toBe(encryption === undefined);
    const places = unpackRanking(summary.ranking!, 25);
    expect(places.map(({ rowNumber }) => rowNumber)).toEqual(ranked.map(({ rowNumber }) => rowNumber));
    const bytes = readFileSync(source);
    expect(ranked).toEqual((await rankPopulation(bytes, seed, 25, { headRow: 1 })).slice(0, 25));
    closeSync(from);
    closeSync(into);
  });

  it.skipIf(!existsSync('/dev/full'))('says by the system’s own code that what it wrote had no room', async () => {
    const source = join(folder, 'source.csv');
    writeFileSync(source, '番号,件名\n1,申請\n');
    const [from, full] = [openSync(source, 'r'), openSync('/dev/full', 'w')];
    const files = { files: [{ fd: from }, { fd: full }] };
    const reading = new DocumentProcesses({ workerFile }).run(
      'read-population-summary',
      { seed: new Uint8Array(32) },
      files,
    );
    await expect(reading).rejects.toMatchObject({ code: 'ENOSPC' });
    closeSync(from);
    closeSync(full);
  });

  it('packs a package out of open files as in memory, and says the hash of it', async () => {
    const ledger = sampleLedger([{ action: 'engagement.opened', facts: {} }]);
    const model = { ...samplePackage, ledger };
    const named = (path: string, text: string) => {
      const bytes = new TextEncoder().encode(text);
      return { role: 'other', path, title: '', titleEn: '', bytes, ledgerSeq: null } as const;
    };
    const [letter, matrix] = [named('letter.pdf', 'letter'), named('matrix.xlsx', 'PK matrix')];
    const files = [letter, matrix].map(factsOf);
    const processes = new DocumentProcesses({ workerFile });
    const { page, manifest } = await processes.run('describe-package', { model, files });
    const held = new Map([[matrix.path, matrix.bytes]]);
    const signed = { model: { ...model, page }, files, note: signSampleNote(manifest), held };
    const [kept, into] = [join(folder, 'letter.pdf'), join(folder, 'package.zip')];
    writeFileSync(kept, letter.bytes);
    const [fd, written] = [openSync(kept, 'r'), openSync(into, 'w')];
    const packed = await processes.run('pack-package', signed, { files: [{ fd: written }, { fd }] });
    const hashed = await processes.run('hash-package', signed, { files: [{ fd }] });
    closeSync(fd);
    closeSync(written);
    const whole = await buildPackage(model, [letter, matrix], signSampleNote);
    expect(Buffer.compare(readFileSync(into), whole)).toBe(0);
    const found = files.map(({ sha256, size }) => ({ sha256, size }));
    expect(packed).toEqual({ found });
    expect(hashed).toEqual({ found, sha256: createHash('sha256').update(whole).digest('hex') });
  });

  it('finds the same fault in a ledger as on the calling thread', async () => {
    const { events, origin, size, root, publicKeyPem } = sampleLedger([{ action: 'engagement.opened', facts: {} }]);
    const stored = events.map((canon, seq) => ({ seq, canon, leaf: root, rootAfter: root }));
    const { keys } = readKeyList('firm', { publicKeyPem, keyName: 'akashi.example/ledger' }, []);
    const ledger = { origin, streamId: 'engagement', head: { size, root }, events: stored, checkpoints: [], keys };
    const processes = new DocumentProcesses({ workerFile });
    expect(await processes.run('verify-ledger', { ledger })).toEqual({ root, fault: null });
    const changed = {
      ...ledger,
      events: stored.map((event) => ({ ...event, canon: event.canon.replace('森', '林') })),
    };
    const found = await processes.run('verify-ledger', { ledger: changed });
    expect(found).toEqual(verifyLedger(changed));
    expect(found.fault).toEqual({ code: 'leaf-differs', at: 0 });
  });

  it('ends with the same fault as on the calling thread', async () => {
    const bytes = new TextEncoder().encode('<html><table>');
    for (const file of [workerFile, null]) {
      await expect(
        new DocumentProcesses({ workerFile: file }).run('read-population-summary', { bytes }),
      ).rejects.toMatchObject({ code: 'wrong-type', place: { part: 'HTML' } });
    }
  });

  it('lets tasks wait their turn and does all of them', async () => {
    const processes = new DocumentProcesses({ workerFile, parallel: 1 });
    const files = ['a\n1\n', 'a\n', 'a\n1\n2\n'].map((text) => new TextEncoder().encode(text));
    const choices = { headRow: 1 };
    const readings = await Promise.all(
      files.map((bytes) => processes.run('read-population-summary', { bytes, choices })),
    );
    expect(readings.map(({ rowCount }) => rowCount)).toEqual([1, 0, 2]);
  });
});

describe('a task that would do harm', () => {
  it('is ended when it takes too much memory, and the next one is done', async () => {
    // Every line looks like a sum, and is held until a record follows.
    const lines = '合計,値,2026-04-01\n'.repeat(400_000);
    const bytes = new TextEncoder().encode(`a,b,c\n${lines}\n`);
    const processes = new DocumentProcesses({ workerFile, memory: 40 });
    await expect(processes.run('read-population-summary', { bytes })).rejects.toMatchObject({
      place: { part: 'memory' },
    });
    const small = new TextEncoder().encode('a\n1\n');
    expect(await processes.run('read-population-summary', { bytes: small, choices: { headRow: 1 } })).toMatchObject({
      header: ['a'],
      rowCount: 1,
    });
  });

  it('read a statement of 3,000 rows, in the offered layout and in a client’s own', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => ({
      criterion: `9.2.1.${n}`,
      choice: '選択',
      control: `担当者 髙橋 が ${n} の申請を確認し、責任者の承認を得てから登録する。`.repeat(3),
      frequency: '日次',
      operation: 'あり',
    }));
    const edition = { code: 'demo', title: '見本', criteria: [] };
    const bytes = await writeStatementXlsx({ edition, language: 'ja', facts: {}, rows });
    const processes = new DocumentProcesses({ workerFile });
    const read = await processes.run('read-statement-xlsx', { bytes });
    expect(read.rows).toHaveLength(3_000);
    const columns = { criterion: [1], choice: [3], control: [5] };
    const mapping = { sheets: [{ sheet: '管理策', head: { from: 1, to: 3 }, columns }] };
    const mapped = await processes.run('read-mapped-statement', { bytes, mapping });
    expect(mapped.kind === 'read' && mapped.reading.rows.length).toBe(3_000);
  });
});

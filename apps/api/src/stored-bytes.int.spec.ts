import { aFirm, sendFile, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { ChangedEvidenceView } from '@akashi/contracts';
import { operations } from '@akashi/contracts/api';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { areas } from './areas';
import { listenTo } from './hostile/listen';
import { codeOf, send, type Answer, type Sent } from './hostile/send';
import { standingInFieldwork, standingIssued, type Standing } from './hostile/standing';

/** Every operation that gives out bytes from the storage, and where it is asked for them. */
const doors: Record<string, (at: Standing) => string> = {
  'engagements/:engagementId/evidence/:evidenceId/file': ({ ids }) => `evidence/${ids['evidenceId']}/file`,
  'engagements/:engagementId/statement/file': () => 'statement/file',
  'engagements/:engagementId/populations/:populationId/file': ({ ids }) => `populations/${ids['populationId']}/file`,
  'engagements/:engagementId/letter/file': () => 'letter/file',
  'engagements/:engagementId/report/:reportId/files/:format': ({ ids }) => `report/${ids['reportId']}/files/pdf`,
  'engagements/:engagementId/package/:packageId/file': ({ ids }) => `package/${ids['packageId']}/file`,
  'engagements/:engagementId/inspection-bundles/:inspectionBundleId/file': ({ ids }) =>
    `inspection-bundles/${ids['inspectionBundleId']}/file`,
  'engagements/:engagementId/engagement-files/:engagementFileId/file': ({ ids }) =>
    `engagement-files/${ids['engagementFileId']}/file`,
  'engagements/:engagementId/package/items/:form/file': () => 'package/items/PUBLIC_ITEMS/file',
  'engagements/:engagementId/requests/:requestId/files/:requestFileId': ({ ids }) =>
    `requests/${ids['requestId']}/files/${ids['requestFileId']}`,
  'client/requests/:requestId/files/:requestFileId': ({ ids }) =>
    `/api/client/requests/${ids['requestId']}/files/${ids['requestFileId']}`,
  'engagements/:engagementId/findings/:findingId/files/:answerFileId': ({ ids }) =>
    `findings/${ids['findingId']}/files/${ids['answerFileId']}`,
  'engagements/:engagementId/findings/:findingId/follow-ups/:ordinal/file': ({ ids }) =>
    `findings/${ids['findingId']}/follow-ups/1/file`,
  'client/findings/:findingId/files/:answerFileId': ({ ids }) =>
    `/api/client/findings/${ids['findingId']}/files/${ids['answerFileId']}`,
  'engagements/:engagementId/statement/submitted/:statementFileId': ({ ids }) =>
    `statement/submitted/${ids['statementFileId']}`,
  'client/letters/:letterRequestId/file': ({ ids }) => `/api/client/letters/${ids['letterRequestId']}/file`,
  'engagements/:engagementId/released-documents/:releasedDocumentId/file': ({ ids }) =>
    `released-documents/${ids['releasedDocumentId']}/file`,
  'client/documents/:releasedDocumentId/file': ({ ids }) => `/api/client/documents/${ids['releasedDocumentId']}/file`,
  'report-templates/:templateId/versions/:versionNo': () => `/api/report-templates/${templateId}/versions/1`,
  'vendor/download': () => '',
};

/** Operations whose file is made when it is asked for, from rows, from what was just sent or from within a stored file. */
const madeAnew = [
  'client/statements/files/:statementFileId/marked',
  'security-log/lines',
  'docs',
  'editions/:editionId/mapping-file',
  'engagements/:engagementId/evidence/:evidenceId/attachment',
  'engagements/:engagementId/matrix/workbook',
  'engagements/:engagementId/report/:reportId/preview.docx',
  'engagements/:engagementId/report/:reportId/preview.pdf',
  'engagements/:engagementId/report/:reportId/proof',
  'engagements/:engagementId/requests/export',
  'engagements/:engagementId/statement/pre-check/file',
  'engagements/:engagementId/statement/template',
  'load/file',
  'portfolio/file',
  'report-template-starter',
];

const plantings: [string, (bytes: Buffer) => Buffer | null][] = [
  ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}')])],
  ['shorter', (bytes) => bytes.subarray(0, -1)],
  ['different', (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)))],
  ['missing', () => null],
];

let test: TestApp;
let port: number;
let firm: Firm;
let standing: Standing;
let reader: Person;
let office: Person;
let linkToken: string;
let templateId: string;
let said: readonly string[];

beforeAll(async () => {
  test = await startTestApp(areas, { fileKeys: [randomBytes(32)] });
  port = (test.app.getHttpServer().address() as { port: number }).port;
  firm = await aFirm(test);
  standing = await standingIssued(test, firm);
  reader = standing.work.leader;
  office = await firm.person('品質', 'quality_office', 'member');
  const link = { recipientName: '受取人', recipientEmail: 'receiver@example.test', days: 7, maxDownloads: 10 };
  const made = await standing.work.leader.post(`${standing.work.path}/exports`).send(link).expect(201);
  linkToken = (made.body as { token: string }).token;
  templateId = await keepTemplate(await firm.person('admin-of-templates', 'firm_admin'));
  said = listenTo(test);
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await test.close();
});

/** Keeps the template that the program makes to begin with. */
async function keepTemplate(admin: Person): Promise<string> {
  const starter = await send(port, {
    method: 'GET',
    url: '/api/report-template-starter',
    headers: { Cookie: admin.cookie },
  });
  const kept = await sendFile(admin, '/api/report-templates', '書式.docx', starter.body)
    .query({ name: '書式' })
    .expect(201);
  return (kept.body as { id: string }).id;
}

const filesOf = (kept: string): string =>
  `${test.config.fileFolder}/${standing.work.firmId}/${kept.slice(0, 2)}/${kept}`;

function asking(door: string): Sent {
  if (door === 'vendor/download') {
    const body = JSON.stringify({ token: linkToken, email: 'receiver@example.test', format: 'xlsx' });
    return { method: 'POST', url: '/api/vendor/download', headers: { 'Content-Type': 'application/json' }, body };
  }
  const path = doors[door]!(standing);
  // A client's people have doors of their own, and the firm's members those of the firm.
  if (path.startsWith('/api/report-templates')) return { method: 'GET', url: path, headers: { Cookie: reader.cookie } };
  if (path.startsWith('/')) return { method: 'GET', url: path, headers: { Cookie: standing.atClient!.cookie } };
  const { cookie } = path.startsWith('inspection-bundles') ? office : reader;
  const method = path.startsWith('engagement-files') ? 'POST' : 'GET';
  return { method, url: `${standing.work.path}/${path}`, headers: { Cookie: cookie } };
}

const hashIn = ({ headers }: Answer): string =>
  Buffer.from(/sha-256=:(.*):/.exec(headers['repr-digest'] ?? '')?.[1] ?? '', 'base64').toString('hex');

/** Puts other bytes under a file's address, asks, and puts the true ones back. */
async function withPlanted<T>(sha256: string, planted: (bytes: Buffer) => Buffer | null, ask: () => Promise<T>) {
  const path = filesOf(sha256);
  const bytes = await readFile(path);
  const other = planted(bytes);
  await chmod(path, 0o600);
  await (other ? writeFile(path, other) : rm(path));
  try {
    return await ask();
  } finally {
    await writeFile(path, bytes);
  }
}

describe('bytes from the storage', () => {
  it('leave through these operations and no others', () => {
    const all = operations.filter(({ operation }) => operation.answers === 'file');
    const stored = all.map(({ operation }) => operation.path).filter((path) => !isConverted(path));
    expect(stored.sort()).toEqual([...Object.keys(doors), ...madeAnew].sort());
  });

  it.each(Object.keys(doors))('are given by %s as they were recorded, and not otherwise', async (door) => {
    const whole = await send(port, asking(door));
    expect([whole.status, whole.body.length > 0]).toEqual([200, true]);
    for (const [condition, planted] of plantings) {
      const answer = await withPlanted(hashIn(whole), planted, () => send(port, asking(door)));
      expect([answer.status, codeOf(answer)], condition).toEqual([500, 'file.not-as-recorded']);
      expect(JSON.parse(answer.body.toString())).toMatchObject({ facts: { condition } });
      expect(said.some((line) => line.includes(`${hashIn(whole)} is not as it was recorded: ${condition}`))).toBe(true);
    }
    expect((await send(port, asking(door))).body.equals(whole.body)).toBe(true);
  });

  it('lie nowhere in the storage as they are, what the program writes by itself included', async () => {
    const { work } = await standingInFieldwork(test, firm);
    const folder = `${test.config.fileFolder}/${work.firmId}`;
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(names.length).toBeGreaterThan(10);
    const kept = await Promise.all(names.map(({ parentPath, name }) => readFile(`${parentPath}/${name}`)));
    const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(names.filter(({ name }, at) => hashOf(kept[at]!) === name)).toEqual([]);
    expect(kept.filter((bytes) => bytes.includes('申請') || bytes.includes('%PDF-'))).toEqual([]);
  });

  it('that are longer than they were write nothing into the next answer on the same connection', async () => {
    const ask = asking('engagements/:engagementId/evidence/:evidenceId/file');
    const sha256 = hashIn(await send(port, ask));
    const answers = await withPlanted(sha256, plantings[0]![1], async () => {
      const socket = connect(port, '127.0.0.1');
      const head = `GET ${ask.url} HTTP/1.1\r\nHost: a\r\nCookie: ${reader.cookie}\r\n\r\n`;
      socket.write(`${head}GET /api/health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      const heard: Buffer[] = [];
      socket.on('data', (piece: Buffer) => heard.push(piece));
      await once(socket, 'close');
      return Buffer.concat(heard).toString('latin1');
    });
    expect(answers.match(/HTTP\/1\.1 \d+/g)?.[0]).toBe('HTTP/1.1 500');
    expect(answers).not.toContain('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
  });

  it('of a large file that differ break the answer off before its end', async () => {
    const large = randomBytes(6 * 1024 * 1024);
    const { work } = await standingInFieldwork(test, firm);
    const { practitioner, path } = work;
    const facts = {
      testId: work.tests.accessOperation,
      source: '運用部',
      asOf: '2026-09-30',
      receivedOn: '2026-10-05',
    };
    const asked = sendFile(practitioner, `${path}/evidence`, '一覧.bin', large).query(facts);
    const { id } = ((await asked.expect(201)).body as ChangedEvidenceView).evidence;
    const ask: Sent = { method: 'GET', url: `${path}/evidence/${id}/file`, headers: { Cookie: practitioner.cookie } };
    const whole = await send(port, ask);
    expect(whole.body.equals(large)).toBe(true);
    await withPlanted(hashIn(whole), plantings[2]![1], async () => {
      await expect(send(port, ask)).rejects.toThrow(/aborted|socket hang up|ECONNRESET/);
    });
    expect((await send(port, { method: 'GET', url: '/api/health/live' })).status).toBe(200);
  });
});

/** A file that is sent and comes back marked is none of the storage's. */
function isConverted(path: string): boolean {
  return operations.some(
    ({ operation }) => operation.path === path && operation.sends === 'file' && operation.answers === 'file',
  );
}

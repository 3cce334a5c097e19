import {
  aBuiltPackage,
  actionsOf,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  ledgerOf,
  putFile,
  startTestApp,
  verifyOffline,
  withClientPapers,
  workOff,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { PackageOverviewView, PackageItemView, PackageVerificationView, PackageView } from '@akashi/contracts';
import JSZip from 'jszip';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aReportableEngagement(test, await aFirm(test));
});

async function overview(): Promise<PackageOverviewView> {
  return (await work.senior.get(`${work.path}/package`).expect(200)).body as PackageOverviewView;
}

async function bytesOf({ id }: PackageView): Promise<Buffer> {
  return (await work.practitioner.get(`${work.path}/package/${id}/file`).expect(200)).body as Buffer;
}

const itemPath = (form: string, state = 'FINAL', version = 0) =>
  `${work.path}/package/items/${form}?state=${state}&version=${version}`;

describe('the papers of a package', () => {
  it('are the forms of the ruleset; what the firm holds is there as soon as it exists', async () => {
    const stateOf = (items: PackageItemView[]) => Object.fromEntries(items.map(({ form, state }) => [form, state]));
    expect(stateOf((await overview()).items)).toEqual({
      RESULT_REPORT: 'MISSING',
      RESULT_APPENDIX: 'MISSING',
      STATEMENT: 'FINAL',
      REPRESENTATION_LETTER: 'FINAL',
      IMPROVEMENT_PLAN: 'MISSING',
      PUBLIC_ITEMS: 'MISSING',
      APPLICATION: 'MISSING',
    });
    await anIssuedReport(test, work);
    expect(stateOf((await overview()).items)).toMatchObject({ RESULT_REPORT: 'FINAL', RESULT_APPENDIX: 'FINAL' });
  });

  it('are sent as drafts or as final, one entry each, and a stale one is refused', async () => {
    await putFile(work.senior, itemPath('PUBLIC_ITEMS', 'DRAFT'), '公表項目.pdf', '%PDF-1.7 a').expect(200);
    const final = await putFile(work.senior, itemPath('PUBLIC_ITEMS', 'FINAL', 1), '公表項目.pdf', '%PDF-1.7 b').expect(
      200,
    );
    expect(final.body).toMatchObject({ state: 'FINAL', fileName: '公表項目.pdf', version: 2 });
    await putFile(work.senior, itemPath('PUBLIC_ITEMS', 'FINAL', 1), '公表項目.pdf', '%PDF-1.7 c').expect(409);
    const entries = (await actionsOf(test, work.engagementId)).filter((action) => action === 'package-item.recorded');
    expect(entries).toHaveLength(2);
  });

  it('tell of the very same file given for two forms, at both of them, until one is replaced', async () => {
    const alikeOf = async () => {
      const { items } = await overview();
      return items.flatMap(({ form, sameFileAs }) => (sameFileAs.length > 0 ? [`${form} ${sameFileAs.join()}`] : []));
    };
    await putFile(work.senior, itemPath('PUBLIC_ITEMS'), '公表項目.pdf', '%PDF-1.7 a').expect(200);
    expect(await alikeOf()).toEqual([]);
    const again = await putFile(work.senior, itemPath('APPLICATION'), '登録申請書.pdf', '%PDF-1.7 a').expect(200);
    expect((again.body as PackageItemView).sameFileAs).toEqual(['PUBLIC_ITEMS']);
    expect(await alikeOf()).toEqual(['PUBLIC_ITEMS APPLICATION', 'APPLICATION PUBLIC_ITEMS']);
    await anIssuedReport(test, work);
    const check = (await overview()).agreement.find(({ code }) => code === 'own-files');
    expect(check).toEqual({ code: 'own-files', ok: false, level: 'warning' });
    await putFile(work.senior, itemPath('APPLICATION', 'FINAL', 1), '登録申請書.pdf', '%PDF-1.7 b').expect(200);
    expect(await alikeOf()).toEqual([]);
  });

  it('may be set aside with a reason, but neither the report nor an unknown form', async () => {
    const aside = (form: string) =>
      work.senior.post(`${work.path}/package/items/${form}/set-aside`).send({ reason: '依頼者が提出', version: 0 });
    expect((await aside('APPLICATION').expect(200)).body).toMatchObject({ state: 'NOT_APPLICABLE' });
    await aside('RESULT_REPORT').expect(404);
    await aside('FORM_99').expect(404);
    await putFile(work.senior, itemPath('PUBLIC_ITEMS'), 'a.html', '<html>').expect(415);
    // An office document as anybody saves it, and with macros that would run at the authority's.
    const macros = await new JSZip().file('word/vbaProject.bin', 'code').generateAsync({ type: 'nodebuffer' });
    await putFile(work.senior, itemPath('PUBLIC_ITEMS'), 'a.docx', macros).expect(415);
    await putFile(work.practitioner, itemPath('PUBLIC_ITEMS'), 'a.pdf', '%PDF-').expect(403);
  });
});

describe('building a package', () => {
  it('gives what the offline verifier accepts, with the key the report prints', async () => {
    await anIssuedReport(test, work);
    await withClientPapers(work);
    const built = await aBuiltPackage(test, work);
    expect(built).toMatchObject({
      versionNo: 1,
      state: 'built',
      fileName: expect.stringMatching(/^akashi-.+-v1\.zip$/),
    });
    const { keyFingerprint } = await overview();
    const verification = await verifyOffline(await bytesOf(built), keyFingerprint);
    const open = verification.checks.filter(({ status }) => status !== 'holds');
    expect(open.map(({ id, reason }) => [id, reason])).toEqual([['time-stamp', 'no-time-stamp']]);
    expect(verification.exitCode).toBe(0);
    const events = await ledgerOf(test, work.engagementId);
    expect(events.at(-1)).toMatchObject({
      action: 'package.built',
      facts: { sha256: built.fileSha256, ledgerSize: built.ledgerSize, ledgerRoot: built.ledgerRoot },
    });
    expect(built.ledgerSize).toBe(events.length - 1);
  });

  it('is rejected by the verifier after one byte of it was changed', async () => {
    await anIssuedReport(test, work);
    await withClientPapers(work);
    const bytes = Buffer.from(await bytesOf(await aBuiltPackage(test, work)));
    for (const at of [200, Math.floor(bytes.length / 2), bytes.length - 40]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await verifyOffline(changed)).exitCode).toBeOneOf([1, 2]);
    }
  });

  it('is built again to the same bytes, and a later one takes its place', async () => {
    await anIssuedReport(test, work);
    await withClientPapers(work);
    const first = await aBuiltPackage(test, work);
    const path = `${work.path}/package/${first.id}/verify`;
    const verified = (await work.qualityReviewer.post(path).expect(200)).body as PackageVerificationView;
    expect(verified).toEqual({
      holds: true,
      stored: first.fileSha256,
      recorded: first.fileSha256,
      rebuilt: first.fileSha256,
    });
    // The page was kept as it was made: another Akashi that draws it otherwise still builds this package.
    const { rows } = await test.admin.query(
      `SELECT contents::jsonb ->> 'page' AS page FROM handoff_package WHERE id = $1`,
      [first.id],
    );
    expect((await bytesOf(first)).includes(Buffer.from(rows[0].page))).toBe(true);
    await aBuiltPackage(test, work);
    expect((await overview()).packages.map(({ versionNo, state }) => [versionNo, state])).toEqual([
      [2, 'built'],
      [1, 'superseded'],
    ]);
  });

  it('is refused under the key of another request before anything is made, and signs no checkpoint for it', async () => {
    await anIssuedReport(test, work);
    await withClientPapers(work);
    const checkpoints = async () => {
      const { rows } = await test.admin.query(`SELECT size FROM ledger_checkpoint WHERE stream_id = $1 ORDER BY size`, [
        work.engagementId,
      ]);
      return rows;
    };
    const send = (path: string) => work.senior.post(path).set('Idempotency-Key', 'k-package');
    await send(`${work.path}/package`).expect(202);
    await workOff(test);
    const before = await checkpoints();
    const other = work.senior.post(`${work.path}/package`).set('Idempotency-Key', 'k-package').send({ again: true });
    expect((await other.expect(422)).body.code).toBe('idempotency-key-reused');
    expect(await checkpoints()).toEqual(before);
  });

  it('is refused before the issue, without its papers, and when they disagree', async () => {
    const build = () => work.senior.post(`${work.path}/package`);
    expect((await build().expect(422)).body.code).toBe('package.report-not-issued');
    await anIssuedReport(test, work);
    expect((await build().expect(422)).body.code).toBe('package.item-missing');
    for (const form of ['IMPROVEMENT_PLAN', 'PUBLIC_ITEMS']) {
      await putFile(work.senior, itemPath(form), 'a.pdf', '%PDF-1.7 a').expect(200);
    }
    const unplanned = await build().expect(422);
    expect(unplanned.body).toMatchObject({ code: 'package.papers-disagree', facts: { differing: 'findings-planned' } });
    expect(await actionsOf(test, work.engagementId)).not.toContain('package.built');
  });

  it('is not for practitioners, and hidden from others', async () => {
    await work.practitioner.post(`${work.path}/package`).expect(403);
    await work.outsider.post(`${work.path}/package`).expect(404);
    await work.outsider.get(`${work.path}/package`).expect(404);
  });
});

describe('handing a package over', () => {
  const body = { version: 1, handedOverOn: '2026-12-18', handedOverTo: '藤井 恵' };

  it('moves the engagement on, leaves one entry and anchors the ledger', async () => {
    await anIssuedReport(test, work);
    await withClientPapers(work);
    const { id } = await aBuiltPackage(test, work);
    const path = `${work.path}/package/${id}/hand-over`;
    await work.senior.post(path).send(body).expect(403);
    await test.admin.query(`UPDATE handoff_package SET version = 2 WHERE id = $1`, [id]);
    expect((await work.leader.post(path).send(body).expect(409)).body.code).toBe('stale-version');
    const current = { ...body, version: 2 };
    const nobody = await work.leader
      .post(path)
      .send({ ...current, handedOverTo: '' })
      .expect(422);
    expect(nobody.body.code).toBe('package.recipient-missing');
    const handed = await work.leader.post(path).send(current).expect(200);
    expect(handed.body).toMatchObject({ state: 'handed_over', handedOverTo: '藤井 恵', handedOverOn: '2026-12-18' });
    expect((await overview()).engagementState).toBe('handed_over');
    const [moved, last] = (await ledgerOf(test, work.engagementId)).slice(-2);
    expect(moved).toMatchObject({ action: 'engagement.moved', facts: { from: 'issued', to: 'handed_over' } });
    expect(last?.action).toBe('package.handed-over');
    const { rows } = await test.admin.query(
      `SELECT reason FROM ledger_checkpoint WHERE stream_id = $1 ORDER BY size DESC LIMIT 1`,
      [work.engagementId],
    );
    expect(rows).toEqual([{ reason: 'hand-over' }]);
    const again = await work.leader
      .post(path)
      .send({ ...body, version: 3 })
      .expect(422);
    expect(again.body.code).toBe('package.already-handed-over');
  });

  it('is refused for a package that is not the newest, and one whose records were changed since', async () => {
    await anIssuedReport(test, work);
    await withClientPapers(work);
    const first = await aBuiltPackage(test, work);
    const second = await aBuiltPackage(test, work);
    const send = ({ id, version }: PackageView) =>
      work.leader.post(`${work.path}/package/${id}/hand-over`).send({ ...body, version });
    expect((await send({ ...first, version: 2 }).expect(422)).body.code).toBe('package.not-latest');
    await test.admin.query(
      `UPDATE handoff_package SET contents = replace(contents, 'ミズナラ', 'コナラ') WHERE id = $1`,
      [second.id],
    );
    expect((await send(second).expect(422)).body.code).toBe('package.not-verified');
  });
});

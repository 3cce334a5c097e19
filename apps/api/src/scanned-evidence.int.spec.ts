import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  harmfulMark,
  sendFile,
  type Person,
  type PlannedEngagement,
} from '@akashi/api-testing';
import type {
  ChangedEvidenceView,
  EditionFileView,
  EditionView,
  EvidenceView,
  PaperView,
  PopulationView,
  SecurityLogPage,
} from '@akashi/contracts';
import { Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScannedInstallation, unlike } from './scanned-files.fixture';

let here: ScannedInstallation;
/** In fieldwork. */
let at: PlannedEngagement;
let admin: Person;

beforeAll(async () => {
  for (const level of ['warn', 'error'] as const) vi.spyOn(Logger.prototype, level).mockReturnValue();
  here = await ScannedInstallation.start();
  const firm = await aFirm(here.test);
  admin = await firm.person('管理', 'firm_admin');
  at = await aPlannedEngagement(here.test, firm);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await here.close();
});
beforeEach(() => here.answersAgain());

/** What the firm's security log says of a content. */
const toldOf = async (content: string) => {
  const object = createHash('sha256').update(content).digest('hex');
  const { body } = await admin.get(`/api/security-log?kind=malware&thing=file&object=${object}`).expect(200);
  return (body as SecurityLogPage).events;
};
const facts = { source: '運用部', asOf: '2026-09-30', receivedOn: '2026-10-05' };
const add = (name: string, content: string) =>
  sendFile(at.practitioner, `${at.path}/evidence`, name, Buffer.from(content)).query({
    testId: at.designTest(1),
    ...facts,
  });
const added = async (content: string) =>
  ((await add('一覧.csv', content).expect(201)).body as ChangedEvidenceView).evidence;
const evidence = async (id: string): Promise<EvidenceView> => {
  const { body } = await at.practitioner.get(`${at.path}/evidence`).expect(200);
  return (body as EvidenceView[]).find((one) => one.id === id)!;
};
const treat = (term: string) =>
  here.test.admin.query(`UPDATE firm SET harmful_files = $1 WHERE firm_id = $2`, [term, at.firmId]);

describe('evidence where a scanner is configured', () => {
  it('is looked through as it comes, and taken when nothing was found', async () => {
    const content = unlike();
    const { versions } = await added(content);
    expect(versions[0]).toMatchObject({ scan: 'clean', sealedFor: null });
    expect(here.scanner.seen.at(-1)!.toString()).toBe(content);
  });

  it('that is harmful is refused, or sealed where the firm says so', async () => {
    const before = (await actionsOf(here.test, at.engagementId)).length;
    expect((await add('一覧.csv', unlike(harmfulMark)).expect(422)).body.code).toBe('evidence.file-infected');
    expect(await actionsOf(here.test, at.engagementId)).toHaveLength(before);
    await treat('seal');
    const { id, versions } = await added(unlike(harmfulMark));
    await treat('seal-macros');
    expect(versions[0]).toMatchObject({ scan: 'infected', sealedFor: 'malware' });
    const file = await at.practitioner.get(`${at.path}/evidence/${id}/file`).expect(200);
    expect(file.headers['content-disposition']).toContain('.csv.sealed');
  });

  it('waits while the scanner does not answer, is shown so on its paper, and is looked at again until it does', async () => {
    here.isDown();
    const [sound, harmful] = [await added(unlike()), await added(unlike(harmfulMark))];
    expect([sound.versions[0]?.scan, harmful.versions[0]?.scan]).toEqual(['pending', 'pending']);
    const paper = await at.practitioner.get(`${at.path}/tests/${at.designTest(1)}`).expect(200);
    const shown = (paper.body as PaperView).evidence.filter(({ scan }) => scan === 'pending');
    expect(shown.map(({ evidenceId }) => evidenceId)).toEqual([sound.id, harmful.id]);
    // Not before a while has passed, and not while it is still down.
    expect(await here.rescan()).toBe(0);
    await here.afterAWhile();
    await here.rescan();
    expect((await evidence(sound.id)).versions[0]).toMatchObject({ scan: 'pending' });

    here.answersAgain();
    await here.afterAWhile();
    await here.rescan();
    expect((await evidence(sound.id)).versions[0]).toMatchObject({ scan: 'clean', sealedFor: null });
    expect((await evidence(harmful.id)).versions[0]).toMatchObject({ scan: 'infected', sealedFor: null });
    const file = await at.practitioner.get(`${at.path}/evidence/${harmful.id}/file`).expect(200);
    expect(file.headers['content-disposition']).toContain('.csv.sealed');
    await here.afterAWhile();
    expect(await here.rescan()).toBe(0);
  });

  it('that is too large to be looked through is named as that, waits no longer, and is asked of the scanner when it comes again', async () => {
    here.takesNoneSoLarge();
    const content = unlike();
    const { id, versions } = await added(content);
    expect(versions[0]).toMatchObject({ scan: 'too-large', sealedFor: null });
    here.answersAgain();
    await here.afterAWhile();
    expect(await here.rescan()).toBe(0);
    here.isDown();
    expect((await added(content)).versions[0]).toMatchObject({ scan: 'too-large' });
    here.answersAgain();
    await added(content);
    expect((await evidence(id)).versions[0]).toMatchObject({ scan: 'clean' });
    here.takesNoneSoLarge();
    expect((await added(content)).versions[0]).toMatchObject({ scan: 'clean' });
  });

  it('that turns out to do harm after it was taken is told in the security log, once', async () => {
    const [waiting, passed, refused] = [unlike(harmfulMark), unlike(harmfulMark), unlike(harmfulMark)];
    here.isDown();
    await added(waiting);
    // The scanner's list does not know it yet.
    here.saysAlways('stream: OK\0');
    await added(passed);
    expect([await toldOf(waiting), await toldOf(passed)]).toEqual([[], []]);
    here.answersAgain();
    await here.afterAWhile();
    await here.rescan();
    for (const content of [waiting, passed, passed, refused, refused]) await add('一覧.csv', content).expect(422);
    for (const [content, before] of [
      [waiting, 'pending'],
      [passed, 'clean'],
    ] as const) {
      const [line, ...more] = await toldOf(content);
      expect(more).toEqual([]);
      expect(line).toMatchObject({ operation: 'file.found-harmful', outcome: 'done', personId: null });
      expect(line?.facts).toEqual({ before, finding: 'Akashi.Test.File', size: Buffer.byteLength(content) });
    }
    expect(await toldOf(refused)).toEqual([]);
  });

  it('keeps its verdict when the same content comes again while the scanner is down', async () => {
    const content = unlike();
    await added(content);
    here.isDown();
    expect((await added(content)).versions[0]).toMatchObject({ scan: 'clean' });
  });
});

describe('a population and the files of criteria where a scanner is configured', () => {
  const facts = 'code=P-9&name=x&frequency=WEEKLY&sourceSystem=s&extractedBy=e';
  const heads = 'No.,実施日,対象\n1,2026-05-01,a\n2,2026-06-01,b\n';
  const intakes: Record<string, () => [Person, string]> = {
    'a population': () => [at.senior, `${at.path}/populations?${facts}`],
    'the reading of a population': () => [at.senior, `${at.path}/populations/reading`],
    criteria: () => [admin, '/api/edition-files'],
    procedures: () => [admin, `/api/editions/${edition}/procedure-files`],
  };
  let edition: string;
  beforeAll(async () => {
    const editions = (await admin.get('/api/editions').expect(200)).body as EditionView[];
    edition = editions[0]!.id;
  });
  const kept = async () =>
    (
      await here.test.admin.query(
        `SELECT (SELECT count(*)::int FROM stored_file) AS files, (SELECT count(*)::int FROM ledger_event) AS events,
           (SELECT count(*)::int FROM population) AS populations`,
      )
    ).rows[0] as object;

  it('are not taken when they are harmful, and nothing of them is kept', async () => {
    const before = await kept();
    for (const [name, of] of Object.entries(intakes)) {
      const [person, path] = of();
      const { status, body } = await sendFile(person, path, '一覧.csv', Buffer.from(`${heads}${unlike(harmfulMark)}`));
      expect([name, status, (body as { code: string }).code]).toEqual([name, 422, 'file.infected']);
    }
    expect(await kept()).toEqual(before);
  });

  it('are taken while the scanner does not answer, told as waiting, and told as harmful when they turn out to be', async () => {
    here.isDown();
    const criteria = await sendFile(admin, '/api/edition-files', '基準.csv', Buffer.from(`番号,管理策\n1,${unlike()}`));
    expect([criteria.status, (criteria.body as EditionFileView).scan]).toEqual([201, 'pending']);
    const content = `${heads}3,2026-07-01,${harmfulMark}\n`;
    const taken = await sendFile(at.senior, `${at.path}/populations?${facts}`, '一覧.csv', Buffer.from(content)).expect(
      201,
    );
    const { id, scan } = taken.body as PopulationView;
    expect(scan).toBe('pending');
    here.answersAgain();
    await here.afterAWhile();
    await here.rescan();
    const { body } = await at.senior.get(`${at.path}/populations/${id}`).expect(200);
    expect((body as PopulationView).scan).toBe('infected');
    expect(await toldOf(content)).toHaveLength(1);
  });
});

describe('a file that cannot be read for the scanner', () => {
  it('waits for its turn as others do: twenty of them keep none that came later from being looked at', async () => {
    await here.test.admin.query(`DELETE FROM file_scan WHERE state = 'pending'`);
    here.isDown();
    const { id } = await added(unlike());
    here.answersAgain();
    await here.test.admin.query(
      `INSERT INTO file_scan (firm_id, sha256, size, state, said, looks, looked_at)
       SELECT $1, encode(sha256(n::text::bytea), 'hex'), 9, 'pending', 'silent', 1, now() - interval '9 days'
       FROM generate_series(1, 20) n`,
      [at.firmId],
    );
    await here.afterAWhile();
    expect(await here.rescan()).toBe(20);
    expect((await evidence(id)).versions[0]).toMatchObject({ scan: 'pending' });
    await here.rescan();
    expect((await evidence(id)).versions[0]).toMatchObject({ scan: 'clean' });
    const { rows } = await here.test.admin.query<{ said: string; looks: number }>(
      `SELECT said, looks FROM file_scan WHERE state = 'pending'`,
    );
    expect(rows.map(({ said, looks }) => [said.startsWith('not readable'), looks])).toEqual(
      Array.from({ length: 20 }, () => [true, 2]),
    );
  });
});

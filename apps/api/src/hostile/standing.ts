import {
  aBuiltPackage,
  aClientPerson,
  anAskedClient,
  anIssuedReport,
  aReleasedFinding,
  aReportableEngagement,
  asFirm,
  aTestedEngagement,
  withClientPapers,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { FileStore } from '@akashi/api-platform';
import { createHash, randomUUID } from 'node:crypto';
import { readAtClient } from './at-client';
import { putACorrection } from './put-a-correction';
import { putADocument } from './put-a-document';
import { putADropLink } from './put-a-drop-link';
import { putAnEngagementFile } from './put-an-engagement-file';
import { putAHold } from './put-a-hold';
import { putAnAddendum } from './put-an-addendum';
import { giveABundle, keepAMapping, keepAnInspection, keepAnInvitation, keepAProcedure } from './firms-own';

/** Who answers for a client, and beside them who signs for it. */
export type ClientSide = Person & { readonly approver: Person };

/** An engagement with one thing of every kind that has an id: what a stranger would name, what its people do name. */
export interface Standing {
  work: TestedEngagement;
  /** Who answers for its client; null where nobody of it comes in. */
  atClient: ClientSide | null;
  /** By kind: `testId`, `findingId`, `clientId` … Kinds it has none of are absent. */
  ids: Readonly<Record<string, string>>;
  /** Row version by kind. */
  versions: Readonly<Record<string, number>>;
}

/** An item is of the population that an address beside it names. */
const codeOfPopulation = `(SELECT p.code FROM population p WHERE p.firm_id = sample_item.firm_id
  AND p.engagement_id = sample_item.engagement_id AND p.id = sample_item.population_id)`;

/** Kind of id → where its rows are; `test` narrows to the rows of one test. */
const places: Record<string, { table: string; of: 'engagement' | 'test'; order?: string }> = {
  testId: { table: 'control_test', of: 'engagement', order: 'deviation_count DESC' },
  deviationId: { table: 'deviation', of: 'test', order: 'number' },
  stepId: { table: 'test_step', of: 'test' },
  evidenceId: { table: 'evidence', of: 'engagement' },
  linkId: { table: 'evidence_link', of: 'test' },
  markId: { table: 'evidence_mark', of: 'test' },
  populationId: { table: 'population', of: 'engagement', order: 'code DESC' },
  itemId: { table: 'sample_item', of: 'engagement', order: `${codeOfPopulation} DESC, id DESC` },
  documentId: { table: 'item_document', of: 'engagement' },
  noteId: { table: 'review_note', of: 'test' },
  viewId: { table: 'matrix_view', of: 'engagement' },
  findingId: { table: 'finding', of: 'engagement' },
  answerFileId: { table: 'finding_answer_file', of: 'engagement' },
  requestId: { table: 'evidence_request', of: 'engagement' },
  dropLinkId: { table: 'drop_link', of: 'engagement' },
  requestFileId: { table: 'evidence_request_file', of: 'engagement' },
  declarationId: { table: 'independence_declaration', of: 'engagement' },
  enquiryId: { table: 'enquiry', of: 'engagement' },
  contractId: { table: 'engagement_contract', of: 'engagement' },
  consultationId: { table: 'pre_consultation', of: 'engagement' },
  statementFileId: { table: 'statement_submission', of: 'engagement' },
  letterRequestId: { table: 'letter_request', of: 'engagement' },
  letterId: { table: 'representation_letter', of: 'engagement' },
  reportId: { table: 'report', of: 'engagement' },
  correctionId: { table: 'report_correction', of: 'engagement' },
  exportId: { table: 'vendor_export', of: 'engagement' },
  releasedDocumentId: { table: 'released_document', of: 'engagement' },
  packageId: { table: 'handoff_package', of: 'engagement' },
  inspectionBundleId: { table: 'inspection_bundle', of: 'engagement' },
  addendumId: { table: 'addendum', of: 'engagement' },
  engagementFileId: { table: 'engagement_file', of: 'engagement' },
  holdId: { table: 'legal_hold', of: 'engagement' },
  jobId: { table: 'job', of: 'engagement' },
};

/** Of the firm's own things. */
const placesInFirm: Record<string, string> = {
  fileId: 'catalogue_file',
  procedureFileId: 'procedure_file',
  procedureId: 'procedure',
  templateId: 'report_template',
  interpretationId: 'interpretation_note',
  mappingId: 'edition_mapping',
  mappingFileId: 'edition_mapping_file',
  inspectionId: 'inspection',
  inspectorId: 'inspector',
  invitationId: 'invitation',
  importId: 'import_progress',
  uploadId: 'upload',
};

/** One row of each kind, of $1 firm, $2 engagement, $3 test, at once: it is read before each of thousands of requests. */
const everything = [
  ...Object.entries(placesInFirm).map(([kind, table]) => oneOf(kind, `${table} WHERE firm_id = $1`)),
  ...Object.entries(places).map(([kind, { table, of, order }]) => {
    const narrowed = of === 'test' ? ' AND test_id = $3' : '';
    return oneOf(kind, `${table} WHERE firm_id = $1 AND engagement_id = $2${narrowed} ORDER BY ${order ?? 'id'}`);
  }),
].join(' UNION ALL ');

function oneOf(kind: string, from: string): string {
  return `(SELECT '${kind}' AS kind, r.id::text, (to_jsonb(r)->>'version')::int AS version FROM (SELECT * FROM ${from} LIMIT 1) r)`;
}

/** A Word template of the firm; what its file says is nothing to those who may not have it. */
async function putATemplate(test: TestApp, { firmId, leader }: TestedEngagement): Promise<void> {
  // A file of its own: any other of the firm might name the engagement.
  const { sha256, size } = await test.app.get(FileStore).put(firmId, Buffer.from('書式'));
  await test.admin.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [
    firmId,
    sha256,
    size,
  ]);
  await test.admin.query(`INSERT INTO report_template (firm_id, id, name) VALUES ($1, gen_random_uuid(), '書式')`, [
    firmId,
  ]);
  await test.admin.query(
    `INSERT INTO report_template_version (firm_id, template_id, version_no, file_name, file_sha256, kept_by)
     SELECT t.firm_id, t.id, 1, '書式.docx', $3, $2
     FROM report_template t WHERE t.firm_id = $1
     ON CONFLICT DO NOTHING`,
    [firmId, leader.userId, sha256],
  );
}

/** Tests under way, a population drawn from a real file. */
export async function standingInFieldwork(test: TestApp, firm: Firm): Promise<Standing> {
  const work = await aTestedEngagement(test, firm, { testState: 'in_progress' });
  const atClient = await roundOff(test, work);
  await anAskedClient(test, work, { atClient, isAnswered: true });
  await putADropLink(work);
  const facts = {
    code: 'P-02',
    name: '申請',
    frequency: 'AD_HOC',
    sourceSystem: 'ワークフロー',
    extractedBy: '楢崎',
    extractedOn: '2026-10-05',
  };
  const rows = Array.from({ length: 10 }, (_, row) => `R-${row},申請 ${row}\n`).join('');
  const registered = await work.practitioner
    .post(`${work.path}/populations?${new URLSearchParams(facts).toString()}`)
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', 'rows.csv')
    .send(Buffer.from(`番号,件名\n${rows}`))
    .expect(201);
  const path = `${work.path}/populations/${(registered.body as { id: string }).id}`;
  const tests = [{ testId: work.tests.accessOperation, attributes: [{ attribute: 'A', name: '承認の記録' }] }];
  await work.practitioner.post(`${path}/tests`).send({ tests }).expect(200);
  await work.practitioner.post(`${path}/draw`).send({ version: 1, size: null, reason: '' }).expect(201);
  await putADocument(test, work);
  await putAnAddendum(test, work);
  await putAHold(work);
  await putATemplate(test, work);
  return standingOf(test, work, atClient);
}

/** Two findings, the letter, the issued report, a link to it and the package. */
export async function standingIssued(test: TestApp, firm: Firm): Promise<Standing> {
  const work = await aReportableEngagement(test, firm);
  const atClient = await roundOff(test, work);
  await anAskedClient(test, work, { atClient, isAnswered: false });
  await putADropLink(work);
  await anIssuedReport(test, work);
  const link = { recipientName: '受取人', recipientEmail: 'receiver@example.test', days: 7, maxDownloads: 5 };
  await work.leader.post(`${work.path}/exports`).send(link).expect(201);
  await withClientPapers(work);
  await putACorrection(work);
  await aBuiltPackage(test, work);
  await aReleasedFinding(test, work, { atClient });
  await putADocument(test, work);
  await putAnAddendum(test, work);
  await putAHold(work);
  await putATemplate(test, work);
  return standingOf(test, work, atClient);
}

/** Reads what stands in an engagement; its test is the one of the operation, which has everything. */
export async function standingOf(
  test: TestApp,
  work: TestedEngagement,
  atClient: ClientSide | null = null,
): Promise<Standing> {
  const { firmId, engagementId } = work;
  return asFirm(test, firmId, async (client) => {
    const { rows } = await client.query<{ client_id: string; service_id: string; version: number }>(
      `SELECT client_id, service_id, version FROM engagement WHERE id = $1`,
      [engagementId],
    );
    const ids: Record<string, string> = {
      engagementId,
      // As the client's people name it.
      auditId: engagementId,
      clientId: rows[0]!.client_id,
      serviceId: rows[0]!.service_id,
      userId: work.practitioner.userId,
      ...(atClient && { answererId: atClient.userId }),
      individualControlId: work.controls.access,
    };
    const there = await readAtClient(client, {
      firmId,
      clientId: rows[0]!.client_id,
      asks: atClient ? [atClient.userId, atClient.approver.userId] : [],
    });
    Object.assign(ids, there.ids);
    const versions: Record<string, number> = { engagementId: rows[0]!.version, ...there.versions };
    const found = await client.query<{ kind: string; id: string; version: number | null }>(everything, [
      ...[firmId, engagementId],
      work.tests.accessOperation,
    ]);
    for (const { kind, id, version } of found.rows) {
      ids[kind] = id;
      if (kind in places) versions[kind] = version ?? 1;
    }
    return { work, atClient, ids, versions };
  });
}

/** Lets the next numbers follow those that the arrangement gave, and the firm have one of each of its own things. */
async function roundOff(test: TestApp, work: TestedEngagement): Promise<ClientSide> {
  const { firmId, engagementId, leader, practitioner } = work;
  const view = { name: '第9章', params: { chapter: '9' }, isShared: true };
  await practitioner.put(`${work.path}/matrix/views`).send(view).expect(200);
  const criteria = await test.app.get(FileStore).put(firmId, Buffer.from('番号,題名\n9.2,利用者\n'));
  await asFirm(test, firmId, async (client) => {
    const known = `INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
    await client.query(known, [firmId, criteria.sha256, criteria.size]);
    await client.query(
      `INSERT INTO catalogue_file (firm_id, id, file_name, file_sha256, received_by)
       VALUES ($1, gen_random_uuid(), 'criteria.csv', $2, $3)`,
      [firmId, criteria.sha256, leader.userId],
    );
    await keepAProcedure(client, firmId, leader.userId, criteria.sha256);
    await keepAMapping(client, firmId, leader.userId, criteria.sha256);
    await keepAnInvitation(client, firmId, leader.userId);
    await keepAnInspection(client, firmId, leader.userId);
    await giveABundle(client, work, criteria);
    await putAnEngagementFile(client, work, criteria);
    await client.query(
      `INSERT INTO engagement_counter (firm_id, engagement_id, kind, value)
       VALUES ($1, $2, 'evidence', 1), ($1, $2, 'deviation', 3) ON CONFLICT DO NOTHING`,
      [firmId, engagementId],
    );
  });
  const client = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
    engagementId,
  ]);
  const place = { firmId, clientId: client.rows[0]!.id };
  await aClientPerson(test, place, 'contributor');
  await asFirm(test, firmId, (asking) =>
    asking.query(
      `INSERT INTO client_invitation (firm_id, id, client_id, email, family_name, given_name, kind, token_sha256, expires_at,
         invited_by, invited_by_name, invited_at)
       VALUES ($1, gen_random_uuid(), $2, $3, '野村', '拓也', 'contributor', $4, now() + interval '1 day', $5, '佐藤 試', now())`,
      [
        ...[firmId, place.clientId, `${randomUUID()}@example.test`],
        ...[createHash('sha256').update(randomUUID()).digest('hex'), practitioner.userId],
      ],
    ),
  );
  const approver = await aClientPerson(test, place, 'approver');
  return { ...(await aClientPerson(test, place, 'owner')), approver };
}

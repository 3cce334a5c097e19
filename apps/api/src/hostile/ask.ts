import { can, heldAtClient, isClientPermission, type Permission } from '@akashi/domain/access';
import { ismapRuleset20240801, type TeamRole } from '@akashi/domain/engagement';
import type { Person } from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';
import type { Operation } from './operation';
import { sampleOf, slotsOf, type Schemas, type Slot } from './sample';
import type { Sent } from './send';
import type { Standing } from './standing';

/** Names under which a body or an address speaks of a kind of thing. */
const kinds: Record<string, string> = {
  'template.templateId': 'templateId',
  'tests.id': 'testId',
  'tests.testId': 'testId',
  'steps.id': 'stepId',
  'results.itemId': 'itemId',
  'cell.itemId': 'itemId',
  'placed.itemId': 'itemId',
  'placed.evidenceId': 'evidenceId',
  'cells.itemId': 'itemId',
  'cells.testId': 'testId',
  ended: 'documentId',
  'notes.place.stepId': 'stepId',
  'notes.place.markId': 'markId',
  'notes.place.cell.itemId': 'itemId',
  'notes.mentions': 'userId',
  paperId: 'testId',
  stepIds: 'stepId',
  deviationIds: 'deviationId',
  assigneeId: 'userId',
  leaderId: 'userId',
  personId: 'userId',
  'team.personId': 'userId',
  'decisions.individualControlId': 'individualControlId',
  controls: 'individualControlId',
  controlId: 'individualControlId',
  engagementIds: 'engagementId',
  testIds: 'testId',
  requestIds: 'requestId',
  recipientId: 'exportId',
  'requests.id': 'requestId',
  'files.fileId': 'requestFileId',
  'files.testIds': 'testId',
  'notices.id': 'noticeId',
  mutedEngagementIds: 'engagementId',
};

/** What stands in an address beside ids. */
const words: Record<string, string> = {
  editionId: 'tested',
  rulesetId: ismapRuleset20240801.id,
  criterionKey: '9.2.1.3',
  testType: 'OPERATION',
  rule: 'apply',
  format: 'pdf',
  form: 'APPLICATION',
  point: 'FRAUD',
  ordinal: '1',
  versionNo: '1',
  check: 'requests-settled',
  week: '2026-10-19',
  role: 'senior',
};

/** The kind of thing whose id goes into a slot: an address names it as what it is. */
export const kindOf = ({ place, path }: Slot): string => (place === 'path' ? path : (kinds[path] ?? path));

const firmsOwn = [
  'clientId',
  'serviceId',
  'userId',
  'fileId',
  'procedureFileId',
  'procedureId',
  'templateId',
  'interpretationId',
  'mappingId',
  'mappingFileId',
  'invitationId',
  'inspectionId',
  'inspectorId',
  'clientInvitationId',
  'personId',
  'passkeyId',
  'importId',
  'tokenId',
  'noticeId',
  'uploadId',
  'portfolioViewId',
];

/** The firm's own, and not one engagement's: seen by everyone in the firm. */
export const ofTheFirm = (slot: Slot): boolean => firmsOwn.includes(kindOf(slot));

/** What ends something that others are asked of comes after them: a mark, its evidence on a paper, somebody's work, all of it. */
const last = [
  /^POST .*\/evidence\/marks\/:markId\/end$/,
  /^POST .*\/evidence\/links\/:linkId\/end$/,
  /^PUT .*\/team\/:userId$/,
  /^POST .*\/members\/:userId\/(disable|sessions\/end)$/,
  /^POST .*\/:clientInvitationId\/withdraw$/,
  /^POST .*\/:personId\/end$/,
  /^POST .*\/uploads\/:uploadId\/end$/,
];

export const turnOf = ({ name }: Operation): number => last.findIndex((ending) => ending.test(name));

/** Every place of an operation where an id goes. */
export function slotsIn({ params, body, query }: Operation, schemas: Schemas): Slot[] {
  const inPath = params.filter((name) => !(name in words)).map((path): Slot => ({ place: 'path', path }));
  return [...inPath, ...slotsOf(schemas, body, 'body'), ...slotsOf(schemas, query, 'query')];
}

/** What says where the columns of a list are travels in the address, as text. */
const columnsOfAList = JSON.stringify({ sheets: [{ sheet: 'CSV', head: { from: 1, to: 1 }, columns: {} }] });

/** Of a sample's papers by their names, and of a rule of matching by their letters. */
const attributesIn = ({ path }: Operation): unknown[] =>
  path.endsWith('/matching/rule') ? ['A'] : [{ attribute: 'A', name: '承認の記録' }];

/** Of a file for some engagement. */
const anUpload = { purpose: `/api/engagements/${randomUUID()}/evidence`, fingerprint: 'f'.repeat(64), length: 1 };

/** Fields whose value depends on what is asked. */
const valuesOfItsPath = ({ name, path }: Operation): Record<string, unknown> => ({
  registrationNo: path.endsWith('/services') ? 'C21-0001-2' : undefined,
  kind: name === 'POST /api/engagements' ? 'RENEWAL' : undefined,
  mapping: path.includes('/framework-links') ? columnsOfAList : undefined,
  reason: path.includes('/decisions/') ? null : undefined,
  // What is read of an engagement, so that a token can be for one.
  permissions: path.endsWith('/account/tokens') ? ['test.read'] : undefined,
  ...(path.endsWith('/uploads') && anUpload),
  // A mark stands on a region or on lines.
  lines: path.endsWith('/marks') ? null : undefined,
});

/** Fields whose value only the example knows; `version` is the one of the thing that the address names. */
function valueIn(operation: Operation, { versions }: Standing, name: string): unknown {
  // The file of a version, where the row's own version counts what is said of it.
  if (name === 'version' && /\/evidence\/:evidenceId\/(file|content|attachment)$/.test(operation.name)) return 1;
  if (name === 'version') return versions[operation.params.filter((param) => !(param in words)).at(-1) ?? ''] ?? 1;
  const known: Record<string, unknown> = {
    editionId: 'tested',
    versionNo: 1,
    rulesetId: ismapRuleset20240801.id,
    periodStart: '2026-10-01',
    periodEnd: '2027-03-31',
    corporateNumber: '7000012050002',
    email: `${randomUUID()}@example.test`,
    recipientEmail: 'receiver@example.test',
    password: '朝の珈琲と窓辺の青い鳥です',
    attribute: 'A',
    week: words['week'],
    inside: '1',
    attributes: attributesIn(operation),
    // A date is found in the ways of one.
    tolerance: '',
    days: 1,
    language: 'de',
    role: 'practitioner',
    extractedAt: '09:40',
    // The version of the statement that is there.
    askedFrom: { kind: 'statement', key: '1' },
    ...valuesOfItsPath(operation),
  };
  return known[name];
}

/** A request that fits the operation, with the ids that `id` puts into its slots. */
export function requestFor(
  operation: Operation,
  schemas: Schemas,
  standing: Standing,
  id: (slot: Slot) => string,
): Sent {
  const filling = { id, value: (name: string) => valueIn(operation, standing, name) };
  const path = operation.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    if (name === 'form' && operation.method === 'GET') return 'STATEMENT';
    return words[name] ?? id({ place: 'path', path: name });
  });
  const query = operation.query
    ? Object.entries(sampleOf(schemas, operation.query, 'query', filling) as Record<string, string>)
    : [];
  const url = query.length > 0 ? `${path}?${new URLSearchParams(query).toString()}` : path;
  const { method } = operation;
  if (operation.upload) {
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': 'paper.pdf' };
    return { method, url, headers, body: '%PDF-1.7 paper' };
  }
  if (!operation.body) return { method, url };
  const body = JSON.stringify(sampleOf(schemas, operation.body, 'body', filling));
  return { method, url, headers: { 'Content-Type': 'application/json' }, body };
}

/** As a signed-in person. */
export const by = (person: Person, sent: Sent): Sent => ({
  ...sent,
  headers: { ...sent.headers, Cookie: person.cookie },
});

/** Somebody on the team whom the role check lets through: the humblest who may. What is a client's people's, one of them. */
export function whoMay({ work, atClient }: Standing, permission: Permission): Person | null {
  // What the owner may not do for a client, its approver does.
  if (isClientPermission(permission))
    return heldAtClient('owner').includes(permission) ? atClient : (atClient?.approver ?? null);
  const team: [TeamRole, Person][] = [
    ['practitioner', work.practitioner],
    ['senior', work.senior],
    ['engagement_leader', work.leader],
    ['quality_reviewer', work.qualityReviewer],
  ];
  return team.find(([role]) => can({ firmRoles: ['member'] }, permission, role))?.[1] ?? null;
}

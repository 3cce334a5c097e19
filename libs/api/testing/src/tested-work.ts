import { randomUUID } from 'node:crypto';
import { insertRow, restrictedMark, sha256Of, type Arrangement } from './arrangement';
import type { TestedControls } from './tested-controls';
import { drawItems } from './tested-sample';

export interface TestedWork {
  tests: { governance: string; management: string; accessDesign: string; accessOperation: string };
  /** Open in the design test of 4.4.1.1; open in the operation test of 9.2.1.3 (two items of five). */
  deviations: { management: string; access: string; explained: string };
}

type Of = { firm_id: string; engagement_id: string };

/** Papers, evidence, a drawn population with results, notes, signatures and deviations. */
export async function insertFieldwork(
  arrangement: Arrangement,
  { controls }: TestedControls,
  state: string,
): Promise<TestedWork> {
  const { client, firmId, engagementId, practitioner, senior } = arrangement;
  const of: Of = { firm_id: firmId, engagement_id: engagementId };
  const paper = async (controlId: string, testType: string, conclusion: string) => {
    const id = randomUUID();
    await insertRow(client, 'control_test', {
      ...of,
      id,
      individual_control_id: controlId,
      test_type: testType,
      state,
      assignee_id: practitioner.userId,
      conclusion,
      conclusion_note: `結論のメモ ${restrictedMark}`,
    });
    await insertRow(client, 'test_step', {
      ...of,
      id: randomUUID(),
      test_id: id,
      position: 1,
      technique: 'INSPECTION',
      procedure: `手続の文 ${restrictedMark}`,
      result: `見たもの ${restrictedMark}`,
      interviewee: `面談した人 ${restrictedMark}`,
      performed_on: '2026-10-20',
      performed_by: practitioner.userId,
    });
    const noteId = randomUUID();
    await insertRow(client, 'review_note', {
      ...of,
      id: noteId,
      test_id: id,
      text: `査閲のメモ ${restrictedMark}`,
      answer: `答え ${restrictedMark}`,
      state: 'resolved',
      written_by: senior.userId,
    });
    await insertRow(client, 'note_mention', { ...of, note_id: noteId, user_id: practitioner.userId });
    return id;
  };
  const tests = {
    governance: await paper(controls.governance, 'DESIGN', 'NO_EXCEPTION'),
    management: await paper(controls.management, 'DESIGN', 'DEVIATION'),
    accessDesign: await paper(controls.access, 'DESIGN', 'NO_EXCEPTION'),
    accessOperation: await paper(controls.access, 'OPERATION', 'DEVIATION'),
  };
  await addEvidence(arrangement, tests.accessOperation);
  const items = await drawItems(arrangement, tests.accessOperation);
  const deviations = {
    access: await deviation(arrangement, {
      number: 1,
      testId: tests.accessOperation,
      attribute: 'A',
      state: 'open',
      fact: '承認の記録がない',
    }),
    management: await deviation(arrangement, {
      number: 2,
      testId: tests.management,
      attribute: '1',
      state: 'open',
      fact: '責任者の見直しの記録がない',
    }),
    explained: await deviation(arrangement, {
      number: 3,
      testId: tests.accessOperation,
      attribute: 'B',
      state: 'explained',
      fact: '母集団に含まれない取引',
    }),
  };
  for (const itemId of items.slice(0, 2)) {
    await insertRow(client, 'deviation_item', { ...of, deviation_id: deviations.access, item_id: itemId });
  }
  return { tests, deviations };
}

/** What the evidence of an arranged engagement says. */
export const evidenceFile = (engagementId: string): string => `証跡${engagementId}`;

async function addEvidence({ client, firmId, engagementId, practitioner }: Arrangement, testId: string) {
  const of: Of = { firm_id: firmId, engagement_id: engagementId };
  const [evidenceId, sha256] = [randomUUID(), sha256Of(evidenceFile(engagementId))];
  const size = Buffer.byteLength(evidenceFile(engagementId));
  await insertRow(client, 'stored_file', { firm_id: firmId, sha256, size });
  await insertRow(client, 'evidence', {
    ...of,
    id: evidenceId,
    number: 1,
    name: `証跡 ${restrictedMark}`,
    source: `入手元 ${restrictedMark}`,
    origin: 'export',
    ipe: JSON.stringify(recordOfOutput),
    version: 2,
  });
  const before = { name: '証跡', source: `前の入手元 ${restrictedMark}`, asOf: null, receivedOn: null };
  await insertRow(client, 'evidence_correction', {
    ...of,
    evidence_id: evidenceId,
    version: 2,
    before: JSON.stringify({ ...before, origin: null, ipe: null }),
    after: JSON.stringify({ ...before, origin: 'export', ipe: recordOfOutput }),
    reason: `直した理由 ${restrictedMark}`,
    corrected_by: practitioner.userId,
  });
  await insertRow(client, 'evidence_version', {
    ...of,
    evidence_id: evidenceId,
    version_no: 1,
    sha256,
    file_name: `${restrictedMark}.csv`,
    media_type: 'text/csv',
    size,
    added_by: practitioner.userId,
  });
  await insertRow(client, 'evidence_link', {
    ...of,
    id: randomUUID(),
    evidence_id: evidenceId,
    test_id: testId,
    linked_by: practitioner.userId,
  });
  await insertRow(client, 'evidence_mark', {
    ...of,
    id: randomUUID(),
    evidence_id: evidenceId,
    version_no: 1,
    test_id: testId,
    number: 1,
    kind: 'exception',
    note: `印の説明 ${restrictedMark}`,
    lines: JSON.stringify({ sheet: 1, from: 1, to: 1 }),
    marked_by: practitioner.userId,
  });
}

const recordOfOutput = {
  system: `システム ${restrictedMark}`,
  query: `照会 ${restrictedMark}`,
  parameters: `条件 ${restrictedMark}`,
  ranBy: `抽出した人 ${restrictedMark}`,
  ranOn: '2026-10-04',
  completeness: 'checked',
  explanation: `網羅性 ${restrictedMark}`,
};

interface SeenDeviation {
  number: number;
  testId: string;
  attribute: string;
  state: 'open' | 'explained';
  fact: string;
}

async function deviation(
  { client, firmId, engagementId, practitioner, senior }: Arrangement,
  { number, testId, attribute, state, fact }: SeenDeviation,
): Promise<string> {
  const id = randomUUID();
  const of: Of = { firm_id: firmId, engagement_id: engagementId };
  await insertRow(client, 'deviation', {
    ...of,
    id,
    number,
    test_id: testId,
    attribute,
    fact: `${fact} ${restrictedMark}`,
    state,
    recorded_by: practitioner.userId,
  });
  if (state === 'explained') {
    const evaluation = { ...of, deviation_id: id, explanation: `説明 ${restrictedMark}` };
    const [proposed, agreed] = ['explanation_proposed', 'explained'];
    await insertRow(client, 'deviation_evaluation', {
      ...evaluation,
      id: randomUUID(),
      outcome: proposed,
      evaluated_by: practitioner.userId,
    });
    await insertRow(client, 'deviation_evaluation', {
      ...evaluation,
      id: randomUUID(),
      outcome: agreed,
      evaluated_by: senior.userId,
    });
  }
  return id;
}

import { digestOf, type Caller, type Tx } from '@akashi/api-platform';
import type { Conclusion, EvidenceFacts, MarkedLines, MarkedRegion, MarkKind, Technique } from '@akashi/domain/control';
import { marksOnPaper } from '../evidence/marks/mark.query';
import { closingPlan, versionOnPaper } from './closed-paper.query';

/**
 * What a signer sees and signs: the test in its round, its steps, the SHA-256 of its evidence, the results of its sample
 * items, its deviations and its conclusion. The control is named by the row whose wording was in force when it was signed: a
 * version of the statement that says the same of it changes nothing, and one that words it anew does. Counters, notes and who is to do it are not part of it.
 * Marks, and what is said of evidence once it was corrected, are of it where there are any: a paper without them is signed in
 * the form in which papers always were, and its signature stays what it is.
 * A closed paper is read as of its closing: what it shares with others may be replaced or voided there, not here.
 */
const subjects = `
  SELECT t.id, json_build_object(
    'v', 1, 'test', t.id, 'type', t.test_type, 'round', t.round, 'individualControl', coalesce(t.signed_control_id, t.individual_control_id),
    'conclusion', t.conclusion, 'conclusionNote', t.conclusion_note,
    'steps', coalesce((SELECT json_agg(json_build_array(s.id, s.technique, s.procedure, s.result, s.interviewee,
        s.performed_on, s.performed_by) ORDER BY s.position, s.id) FROM test_step s
      WHERE s.firm_id = t.firm_id AND s.engagement_id = t.engagement_id AND s.test_id = t.id AND s.ended_at IS NULL), '[]'),
    'evidence', coalesce((SELECT json_agg(json_build_array(l.step_id, v.sha256) ORDER BY l.id) FROM evidence_link l
      JOIN evidence e ON e.firm_id = l.firm_id AND e.engagement_id = l.engagement_id AND e.id = l.evidence_id
      JOIN evidence_version v ON v.firm_id = e.firm_id AND v.engagement_id = e.engagement_id AND v.evidence_id = e.id
        AND v.version_no = ${versionOnPaper}
      WHERE l.firm_id = t.firm_id AND l.engagement_id = t.engagement_id AND l.test_id = t.id AND l.ended_at IS NULL), '[]'),
    'items', coalesce((SELECT json_agg(json_build_array(i.row_sha256, r.attribute, r.result, r.note)
        ORDER BY i.population_id, i.rank, r.attribute) FROM item_result r
      JOIN sample_item i ON i.firm_id = r.firm_id AND i.engagement_id = r.engagement_id AND i.id = r.item_id
      JOIN population p ON p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id AND p.id = i.population_id
      WHERE r.firm_id = t.firm_id AND r.engagement_id = t.engagement_id AND r.test_id = t.id
        AND (i.void_reason IS NULL OR i.voided_at > z.approved_at)
        AND (p.ended_at IS NULL OR p.ended_at > z.approved_at)), '[]'),
    'deviations', coalesce((SELECT json_agg(json_build_array(d.number, d.attribute, d.fact) ORDER BY d.number) FROM deviation d
      WHERE d.firm_id = t.firm_id AND d.engagement_id = t.engagement_id AND d.test_id = t.id), '[]')
  ) AS subject,
  (SELECT json_agg(json_build_array(m.id, f.sha256, m.number, m.kind, m.note, m.region, m.lines, m.step_id, i.row_sha256,
      m.attribute) ORDER BY e.number, m.number) ${marksOnPaper}) AS marks,
  (SELECT json_agg(json_build_array(e.id, s.after) ORDER BY e.number) FROM evidence e
    CROSS JOIN LATERAL (SELECT c.after FROM evidence_correction c WHERE c.firm_id = e.firm_id
      AND c.engagement_id = e.engagement_id AND c.evidence_id = e.id
      AND (z.id IS NULL OR c.corrected_at <= z.approved_at) ORDER BY c.version DESC LIMIT 1) s
    WHERE e.firm_id = t.firm_id AND e.engagement_id = t.engagement_id AND EXISTS (SELECT FROM evidence_link l
      WHERE l.firm_id = e.firm_id AND l.engagement_id = e.engagement_id AND l.evidence_id = e.id AND l.test_id = t.id
        AND l.ended_at IS NULL)) AS facts
  FROM control_test t ${closingPlan}
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = ANY ($3::uuid[])`;

/** The subject of a signature: in this form it is hashed, and kept. */
export interface PaperSubject {
  round: number;
  individualControl: string;
  conclusion: Conclusion | null;
  conclusionNote: string;
  steps: [
    id: string,
    technique: Technique,
    procedure: string,
    result: string,
    interviewee: string,
    performedOn: string | null,
    performedBy: string | null,
  ][];
  evidence: [stepId: string | null, sha256: string][];
  items: [rowSha256: string, attribute: string, result: string, note: string][];
  deviations: [number: number, attribute: string, fact: string][];
  /** Not there where the paper has none. */
  marks?: [
    id: string,
    sha256: string,
    number: number,
    kind: MarkKind,
    note: string,
    region: MarkedRegion | null,
    lines: MarkedLines | null,
    stepId: string | null,
    rowSha256: string | null,
    attribute: string | null,
  ][];
  /** Not there where nothing was corrected. */
  facts?: [evidenceId: string, said: EvidenceFacts][];
}

interface PaperRow {
  id: string;
  subject: PaperSubject;
  marks: PaperSubject['marks'] | null;
  facts: PaperSubject['facts'] | null;
}

export interface DigestedPaper {
  digest: string;
  subject: PaperSubject;
}

/** Each paper as it stands in this transaction with the SHA-256 (hex) of its canonical JSON, by test id. */
export async function digestedPapers(
  tx: Tx,
  caller: Pick<Caller, 'firmId'>,
  engagementId: string,
  testIds: readonly string[],
): Promise<Map<string, DigestedPaper>> {
  const rows = await tx.query<PaperRow[]>(subjects, [caller.firmId, engagementId, testIds]);
  return new Map(
    rows.map(({ id, subject: always, marks, facts }) => {
      const subject = { ...always, ...(marks && { marks }), ...(facts && { facts }) };
      return [id, { digest: digestOf(subject), subject }];
    }),
  );
}

/** The digests alone. */
export async function paperDigests(...of: Parameters<typeof digestedPapers>): Promise<Map<string, string>> {
  const papers = await digestedPapers(...of);
  return new Map([...papers].map(([id, { digest }]) => [id, digest]));
}

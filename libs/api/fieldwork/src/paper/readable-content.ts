import type { Caller, Tx } from '@akashi/api-platform';
import type {
  ContentEvidence,
  ContentFacts,
  ContentItem,
  ContentMark,
  EvidenceFacts,
  PaperContent,
} from '@akashi/domain/control';
import type { PaperSubject } from './paper-digest';

/** What the ids and hashes of a signed paper are called: what is signed names its things by what cannot change. */
export interface ContentNames {
  people: Readonly<Record<string, string>>;
  controls: Readonly<Record<string, string>>;
  files: Readonly<Record<string, Pick<ContentEvidence, 'number' | 'name' | 'versionNo'>>>;
  items: Readonly<Record<string, Pick<ContentItem, 'populationCode' | 'rank'>>>;
  /** What was said first of evidence that was corrected: a paper from before the first correction says this of it. */
  corrected: Readonly<Record<string, { number: number; first: EvidenceFacts }>>;
}

/**
 * A file that the engagement has twice is named as this paper has it. $1 firm, $2 engagement, $3 test, $4 people, $5 controls,
 * $6 hashes of files, $7 hashes of rows, $8 corrected evidence.
 */
const selectNames = `
  SELECT
    coalesce((SELECT json_object_agg(m.user_id, m.family_name || ' ' || m.given_name) FROM member m
      WHERE m.firm_id = $1 AND m.user_id = ANY ($4::uuid[])), '{}') AS people,
    coalesce((SELECT json_object_agg(c.id, c.text) FROM individual_control c
      WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.id = ANY ($5::uuid[])), '{}') AS controls,
    coalesce((SELECT json_object_agg(f.sha256, json_build_object('number', f.number, 'name', f.name,
        'versionNo', f.version_no)) FROM (
      SELECT DISTINCT ON (v.sha256) v.sha256, e.number, e.name, v.version_no FROM evidence_version v
      JOIN evidence e ON e.firm_id = v.firm_id AND e.engagement_id = v.engagement_id AND e.id = v.evidence_id
      LEFT JOIN evidence_link l ON l.firm_id = e.firm_id AND l.engagement_id = e.engagement_id AND l.evidence_id = e.id
        AND l.test_id = $3
      WHERE v.firm_id = $1 AND v.engagement_id = $2 AND v.sha256 = ANY ($6::text[])
      ORDER BY v.sha256, l.id IS NULL, e.number, v.version_no) f), '{}') AS files,
    coalesce((SELECT json_object_agg(i.row_sha256, json_build_object('populationCode', i.code, 'rank', i.rank)) FROM (
      SELECT DISTINCT ON (s.row_sha256) s.row_sha256, p.code, s.rank FROM sample_item s
      JOIN population p ON p.firm_id = s.firm_id AND p.engagement_id = s.engagement_id AND p.id = s.population_id
      WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.row_sha256 = ANY ($7::text[])
        AND EXISTS (SELECT FROM population_test x WHERE x.firm_id = p.firm_id AND x.engagement_id = p.engagement_id
          AND x.population_id = p.id AND x.test_id = $3)
      ORDER BY s.row_sha256, p.version_no DESC, s.rank) i), '{}') AS items,
    coalesce((SELECT json_object_agg(e.id, json_build_object('number', e.number, 'first', c.before))
      FROM evidence_correction c JOIN evidence e ON e.firm_id = c.firm_id AND e.engagement_id = c.engagement_id
        AND e.id = c.evidence_id
      WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.version = 2 AND c.evidence_id = ANY ($8::uuid[])), '{}') AS corrected`;

export async function namesOf(
  tx: Tx,
  caller: Pick<Caller, 'firmId'>,
  engagementId: string,
  testId: string,
  subjects: readonly PaperSubject[],
): Promise<ContentNames> {
  const people = subjects.flatMap(({ steps }) => steps.map((step) => step[6])).filter((id) => id !== null);
  const controls = subjects.map(({ individualControl }) => individualControl);
  const files = subjects
    .flatMap(({ evidence }) => evidence.map(([, sha256]) => sha256))
    .concat(subjects.flatMap(({ marks = [] }) => marks.map(([, sha256]) => sha256)));
  const items = subjects.flatMap(({ items, marks = [] }) => [
    ...items.map(([row]) => row),
    ...marks.flatMap((mark) => mark[8] ?? []),
  ]);
  const corrected = subjects.flatMap(({ facts = [] }) => facts.map(([id]) => id));
  const [names] = await tx.query<ContentNames[]>(selectNames, [
    caller.firmId,
    engagementId,
    testId,
    people,
    controls,
    files,
    items,
    corrected,
  ]);
  return names!;
}

/** A signed paper with the names that its things have. */
export function readable(subject: PaperSubject, names: ContentNames): PaperContent {
  const { round, conclusion, conclusionNote, individualControl } = subject;
  return {
    round,
    conclusion,
    conclusionNote,
    control: { id: individualControl, text: names.controls[individualControl] ?? '' },
    steps: subject.steps.map(([id, technique, procedure, result, interviewee, performedOn, performerId]) => ({
      ...{ id, technique, procedure, result, interviewee, performedOn, performerId },
      performedBy: names.people[performerId ?? ''] ?? '',
    })),
    evidence: subject.evidence.map(([stepId, sha256]) => ({
      ...{ stepId, sha256 },
      ...(names.files[sha256] ?? { number: 0, name: '', versionNo: 0 }),
    })),
    items: subject.items.map(([rowSha256, attribute, result, note]) => ({
      ...{ rowSha256, attribute, result, note },
      ...(names.items[rowSha256] ?? { populationCode: '', rank: 0 }),
    })),
    deviations: subject.deviations.map(([number, attribute, fact]) => ({ number, attribute, fact })),
    marks: (subject.marks ?? []).map((mark) => readableMark(mark, names)),
    facts: readableFacts(subject, names),
  };
}

function readableMark(mark: NonNullable<PaperSubject['marks']>[number], names: ContentNames): ContentMark {
  const [id, sha256, number, kind, note, region, lines, stepId, rowSha256, attribute] = mark;
  const item = names.items[rowSha256 ?? ''] ?? { populationCode: '', rank: 0 };
  return {
    ...{ id, sha256, number, kind, note, region, lines, stepId },
    evidenceNumber: names.files[sha256]?.number ?? 0,
    cell: rowSha256 === null || attribute === null ? null : { ...item, rowSha256, attribute },
  };
}

/** Of evidence that was corrected later on, what stood there until then. */
function readableFacts({ facts = [] }: PaperSubject, { corrected }: ContentNames): ContentFacts[] {
  const said = new Map(facts);
  return Object.entries(corrected)
    .map(([evidenceId, { number, first }]) => ({ evidenceId, number, said: said.get(evidenceId) ?? first }))
    .sort((a, b) => a.number - b.number);
}

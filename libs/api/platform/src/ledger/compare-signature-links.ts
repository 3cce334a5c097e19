import type { DifferingRow } from '@akashi/contracts';
import { standsUnder, type KeptAssertion, type SignatureFacts } from '@akashi/domain/ledger';
import type { Tx } from '../transactions/tenant-connection';

interface Link {
  id: string;
  signerId: string;
  role: SignatureFacts['role'];
  subjectId: string;
  digest: string;
  method: string;
  assertionId: string | null;
  signer: string | null;
  act: string | null;
  request: string | null;
}

/**
 * Every signature by passkey since such answers are kept, and every answer that is said to stand under one: each under its own.
 * The rows between them hold nothing that these two do not say, so none of them can be put otherwise.
 */
export async function compareSignatureLinks(
  tx: Tx,
  firmId: string,
  engagementId: string,
  soundIds: ReadonlySet<string>,
): Promise<DifferingRow[]> {
  const links = await tx.query<Link[]>(
    `SELECT s.id, s.signer_id AS "signerId", s.role, s.subject_id AS "subjectId", s.subject_digest AS digest, s.method,
       l.assertion_id AS "assertionId", a.signer_id AS signer, a.act, a.request
     FROM sign_off s
     LEFT JOIN sign_off_assertion l ON l.firm_id = s.firm_id AND l.engagement_id = s.engagement_id AND l.sign_off_id = s.id
     LEFT JOIN assertion a ON a.firm_id = l.firm_id AND a.stream_id = l.engagement_id AND a.id = l.assertion_id
     WHERE s.firm_id = $1 AND s.engagement_id = $2 AND (l.sign_off_id IS NOT NULL OR s.method = 'passkey' AND s.signed_at >=
       (SELECT min(made_at) FROM assertion WHERE firm_id = $1 AND stream_id = $2))
     ORDER BY s.signed_at, s.id`,
    [firmId, engagementId],
  );
  const told = links.filter(({ assertionId }) => assertionId === null || soundIds.has(assertionId));
  return told.flatMap((link) => differenceOf(link) ?? []);
}

function differenceOf({ assertionId, ...link }: Link): DifferingRow | null {
  if (assertionId === null) return differing('missing', link.id);
  if (link.method !== 'passkey') return differing('added', link.id);
  const { signer, act, request } = link;
  const kept = { signer: signer ?? '', act: act ?? '', request: request ?? '' } satisfies Partial<KeptAssertion>;
  return standsUnder(kept, link) ? null : differing('changed', link.id);
}

const differing = (difference: DifferingRow['difference'], key: string): DifferingRow => ({
  kind: 'assertion',
  difference,
  key,
  row: 'sign-off',
  name: '',
  page: '',
  event: null,
  recorded: null,
  today: null,
});

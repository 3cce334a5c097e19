import { parseCanonicalJson } from './canonical-json';
import type { KeptAssertion } from './kept-assertion';

/** A signature as its row has it. */
export interface SignatureFacts {
  readonly signerId: string;
  readonly role: 'prepare' | 'review' | 'quality_review' | 'approve';
  /** The paper or the report. */
  readonly subjectId: string;
  readonly digest: string;
}

/** The last word of the address of each signature: whoever asks for an issue has not approved. */
const verbs = { prepare: 'sign', review: 'review', quality_review: 'quality-review', approve: 'approve' } as const;

/**
 * Did this signer's device sign for this very thing, under this content? A batch names its things in what was sent; the address
 * of a single signature names the one. A batch from before digests were sent with it names versions alone.
 */
export function standsUnder(
  { signer, act, request }: Pick<KeptAssertion, 'signer' | 'act' | 'request'>,
  { signerId, role, subjectId, digest }: SignatureFacts,
): boolean {
  if (signer !== signerId) return false;
  const [said, sent] = [recordIn(act), recordIn(request)];
  const operation = String(said['operation']);
  const papers = sent['tests'];
  if (!Array.isArray(papers)) return operation.endsWith(`/${subjectId}/${verbs[role]}`) && sent['digest'] === digest;
  if (!operation.endsWith(`/tests/${verbs[role]}`)) return false;
  return papers.some((paper) => {
    const { id, digest: seen } = (paper ?? {}) as { id?: unknown; digest?: unknown };
    return id === subjectId && (seen === undefined || seen === digest);
  });
}

function recordIn(text: string): Readonly<Record<string, unknown>> {
  const value = parseCanonicalJson(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

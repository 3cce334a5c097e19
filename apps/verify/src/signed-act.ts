import {
  canonicalJson,
  encodeUtf8,
  parseCanonicalJson,
  type KeptAssertion,
  type LedgerEvent,
} from '@akashi/domain/ledger';
import { sha256Hex } from './bag';

/** What was asked is this very signature: of this engagement, under this thing, over the digest that the event tells. */
export function signsEvent({ act, request }: KeptAssertion, event: LedgerEvent): boolean {
  const [said, sent] = [parseCanonicalJson(act), parseCanonicalJson(request)];
  if (!isRecord(said) || !isRecord(sent)) return false;
  if (said['digest'] !== sha256Hex(encodeUtf8(request))) return false;
  if (!operationsOf(event).some((operation) => operation === said['operation'])) return false;
  if (Array.isArray(sent['tests'])) return signsPapers(sent['tests'], event);
  const { digest } = event.facts;
  if (typeof digest === 'string') return sent['digest'] === digest;
  // What is approved without a digest is named by the version that was read, of which the event tells the next.
  return typeof sent['version'] === 'number' && sent['version'] + 1 === event.entity.version;
}

/** Which operations bring about an event of a signature; of one paper it may have been a batch of one. */
function operationsOf({ action, engagement, entity, facts }: LedgerEvent): string[] {
  const below = `POST /api/engagements/${engagement}`;
  const verb = { 'test.signed': 'sign', 'test.reviewed': 'review' }[action];
  if (verb !== undefined) {
    const batch = `${below}/tests/${verb}`;
    return facts['digest'] === null ? [batch] : [batch, `${below}/tests/${entity.id}/${verb}`];
  }
  const place = {
    'plan.approved': 'plan/approve',
    'plan.amendment-approved': 'plan/amendment/approve',
    'report.quality-reviewed': `report/${entity.id}/quality-review`,
    'report.approved': `report/${entity.id}/approve`,
    'report.issued': `report/${entity.id}/issue`,
  }[action];
  return place === undefined ? [] : [`${below}/${place}`];
}

/**
 * A batch names its papers with the digest of each, and the event holds the hash over all of them in the order of their ids;
 * a batch of one is told of as the one paper. Until digests were sent with a batch, it named its papers by their versions.
 */
function signsPapers(sent: readonly unknown[], { facts, entity }: LedgerEvent): boolean {
  const papers = sent.map((one) => (isRecord(one) ? { testId: one['id'], digest: one['digest'] } : {}));
  if (papers.length !== facts['count'] || papers.some(({ testId }) => typeof testId !== 'string')) return false;
  if (papers.length === 1 && papers[0]!.testId !== entity.id) return false;
  const digests = papers.filter(({ digest }) => digest !== undefined);
  if (digests.length === 0) return true;
  if (papers.length === 1) return papers[0]!.digest === facts['digest'];
  const inOrder = papers.sort((a, b) => (String(a.testId) < String(b.testId) ? -1 : 1));
  return (
    digests.length === papers.length && sha256Hex(encodeUtf8(canonicalJson(inOrder))) === facts['signaturesSha256']
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

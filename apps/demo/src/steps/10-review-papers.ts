import { at, signOffApi } from '@akashi/contracts/api';
import { few, type Client } from '../client';
import { practitioners, type Crew } from '../crew';
import type { MatrixTest } from '../matrix';
import { matrixOf, paperOf } from './07-perform-tests';
import type { Step } from './step';

const atOnce = 100;

/** Where papers are signed: together, by themselves, and what is said before. */
const verbs = {
  sign: { look: signOffApi.previewSign, together: signOffApi.signAll, alone: signOffApi.sign },
  review: { look: signOffApi.previewReview, together: signOffApi.reviewAll, alone: signOffApi.review },
} as const;

/**
 * Opens what the signer has not had before them, signs together what asks no question, and each of the other papers by
 * itself.
 */
export async function signAll(
  signer: Client,
  engagementId: string,
  verb: keyof typeof verbs,
  tests: readonly MatrixTest[],
): Promise<void> {
  const { look, together, alone } = verbs[verb];
  for (let from = 0; from < tests.length; from += atOnce) {
    const some = tests.slice(from, from + atOnce).map(({ id, version }) => ({ id, version }));
    const before = await signer.send(at(look, { engagementId }), { tests: some });
    const digests = new Map<string, { version: number; digest: string }>();
    await few(before.leftOut, 4, async ({ id }) => {
      const { version, digest } = await paperOf(signer, engagementId, id);
      digests.set(id, { version, digest });
    });
    const { ready, leftOut } = await signer.send(at(look, { engagementId }), { tests: some });
    if (ready.length > 0) await signer.send(at(together, { engagementId }), { tests: ready });
    for (const { id } of leftOut) await signer.send(at(alone, { engagementId, testId: id }), digests.get(id)!);
  }
}

/** Each practitioner signs what they wrote on; what nobody wrote on yet is opened and signed by one of them after another. */
export async function signAsPreparers(crew: Crew, engagementId: string, tests: readonly MatrixTest[]): Promise<void> {
  let rest = [...tests];
  for (const key of practitioners) {
    if (rest.length === 0) return;
    const signer = await crew.as(key);
    const chosen = rest.map(({ id, version }) => ({ id, version }));
    const { leftOut } = await signer.send(at(signOffApi.previewSign, { engagementId }), { tests: chosen });
    const strange = new Set(
      leftOut.flatMap(({ id, reasons }) => (reasons.includes('sign-off.not-opened') ? [id] : [])),
    );
    const own = rest.filter(({ id }) => !strange.has(id));
    await signAll(signer, engagementId, 'sign', own);
    rest = rest.filter(({ id }) => strange.has(id));
  }
  for (const [index, key] of practitioners.entries()) {
    const own = rest.filter((_, n) => n % practitioners.length === index);
    await signAll(await crew.as(key), engagementId, 'sign', own);
  }
}

/** Every paper of the list is signed by a practitioner and reviewed by the senior. */
export async function signAndReview(
  crew: Crew,
  engagementId: string,
  isDue: (test: MatrixTest) => boolean,
): Promise<void> {
  const reviewer = await crew.as('mori');
  const tests = (await matrixOf(reviewer, engagementId)).filter(isDue);
  await signAsPreparers(crew, engagementId, tests);
  const signed = new Set(tests.map(({ id }) => id));
  const prepared = (await matrixOf(reviewer, engagementId)).filter(({ id }) => signed.has(id));
  await signAll(reviewer, engagementId, 'review', prepared);
}

export const reviewPapers: Step = {
  key: 'review',
  title: '作成者が署名し査閲する  Preparer and reviewer sign',
  run: ({ crew, engagementId }) => signAndReview(crew, engagementId, () => true),
};

import { at, signOffApi, type Address } from '@akashi/contracts/api';
import type { Client } from '../client';
import { practitioners, type Crew } from '../crew';
import type { MatrixTest } from '../matrix';
import { matrixOf } from './07-perform-tests';
import type { Step } from './step';

const atOnce = 100;

/** Where a list of papers is signed, as preparer or as reviewer. */
type Signing = Address<typeof signOffApi.signAll | typeof signOffApi.reviewAll>;

/** Signs a list of papers, a hundred a request; every paper gets a signature of its own. */
export async function signAll(signer: Client, signing: Signing, tests: readonly MatrixTest[]): Promise<void> {
  for (let from = 0; from < tests.length; from += atOnce) {
    const some = tests.slice(from, from + atOnce).map(({ id, version }) => ({ id, version }));
    await signer.send(signing, { tests: some });
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
  for (const [index, key] of practitioners.entries()) {
    const own = tests.filter((_, n) => n % practitioners.length === index);
    await signAll(await crew.as(key), at(signOffApi.signAll, { engagementId }), own);
  }
  const signed = new Set(tests.map(({ id }) => id));
  const prepared = (await matrixOf(reviewer, engagementId)).filter(({ id }) => signed.has(id));
  await signAll(reviewer, at(signOffApi.reviewAll, { engagementId }), prepared);
}

export const reviewPapers: Step = {
  key: 'review',
  title: '作成者が署名し査閲する  Preparer and reviewer sign',
  run: ({ crew, engagementId }) => signAndReview(crew, engagementId, () => true),
};

import { firmTexts } from '@akashi/contracts/problems/firm';

/** What the page of the security log may have to say; `tools/problem-texts.spec.ts` holds it to the rules that it asks. */
export const problemTexts = [firmTexts];

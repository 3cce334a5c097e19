import { engagementTexts } from '@akashi/contracts/problems/engagement';

/** What the inbox may have to say; `tools/problem-texts.spec.ts` holds it to the rules that it asks. */
export const problemTexts = [engagementTexts];

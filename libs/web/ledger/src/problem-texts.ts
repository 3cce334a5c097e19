import { firmTexts } from '@akashi/contracts/problems/firm';
import { ledgerTexts } from '@akashi/contracts/problems/ledger';

/** What the pages of the security log and of the keys may have to say; `tools/problem-texts.spec.ts` holds it to the rules that it asks. */
export const problemTexts = [firmTexts, ledgerTexts];

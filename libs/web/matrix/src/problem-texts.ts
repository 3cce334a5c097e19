import { evidenceTexts } from '@akashi/contracts/problems/evidence';
import { signOffTexts } from '@akashi/contracts/problems/sign-off';
import { testTexts } from '@akashi/contracts/problems/test';
import { uploadTexts } from '@akashi/contracts/problems/upload';

/** What the matrix may have to say; `tools/problem-texts.spec.ts` holds it to the rules that it asks. */
export const problemTexts = [evidenceTexts, signOffTexts, testTexts, uploadTexts];

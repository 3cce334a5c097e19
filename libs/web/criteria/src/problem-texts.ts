import { editionTexts } from '@akashi/contracts/problems/edition';
import { frameworkLinkTexts } from '@akashi/contracts/problems/framework-link';
import { interpretationTexts } from '@akashi/contracts/problems/interpretation';
import { procedureTexts } from '@akashi/contracts/problems/procedure';
import { reasonTexts } from '@akashi/contracts/problems/reason';

/** What the pages of the criteria may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [editionTexts, frameworkLinkTexts, interpretationTexts, procedureTexts, reasonTexts];

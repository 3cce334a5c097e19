import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { evidenceTexts } from '@akashi/contracts/problems/evidence';
import { markTexts } from '@akashi/contracts/problems/mark';
import { noteTexts } from '@akashi/contracts/problems/note';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { testTexts } from '@akashi/contracts/problems/test';
import { uploadTexts } from '@akashi/contracts/problems/upload';

/** What the pages of a working paper may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [engagementTexts, evidenceTexts, markTexts, noteTexts, reasonTexts, testTexts, uploadTexts];

import { deviationTexts } from '@akashi/contracts/problems/deviation';
import { importTexts } from '@akashi/contracts/problems/import';
import { itemTexts } from '@akashi/contracts/problems/item';
import { matchingTexts } from '@akashi/contracts/problems/matching';
import { populationTexts } from '@akashi/contracts/problems/population';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { testTexts } from '@akashi/contracts/problems/test';
import { uploadTexts } from '@akashi/contracts/problems/upload';

/** What the pages of populations and samples may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [
  deviationTexts,
  importTexts,
  itemTexts,
  matchingTexts,
  populationTexts,
  reasonTexts,
  testTexts,
  uploadTexts,
];

import { deviationTexts } from '@akashi/contracts/problems/deviation';
import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { findingTexts } from '@akashi/contracts/problems/finding';
import { improvementTexts } from '@akashi/contracts/problems/improvement';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { testTexts } from '@akashi/contracts/problems/test';
import { uploadTexts } from '@akashi/contracts/problems/upload';

/** What the pages of deviations and findings may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [
  deviationTexts,
  engagementTexts,
  findingTexts,
  improvementTexts,
  reasonTexts,
  testTexts,
  uploadTexts,
];

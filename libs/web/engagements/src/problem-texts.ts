import { credentialTexts } from '@akashi/contracts/problems/credential';
import { dateTexts } from '@akashi/contracts/problems/date';
import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { hoursTexts } from '@akashi/contracts/problems/hours';
import { independenceTexts } from '@akashi/contracts/problems/independence';
import { memberTexts } from '@akashi/contracts/problems/member';
import { periodTexts } from '@akashi/contracts/problems/period';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { rotationTexts } from '@akashi/contracts/problems/rotation';
import { teamTexts } from '@akashi/contracts/problems/team';
import { testTexts } from '@akashi/contracts/problems/test';
import { termsTexts } from '@akashi/contracts/problems/terms';

/** What the pages of an engagement, its plan and its team may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [
  credentialTexts,
  dateTexts,
  engagementTexts,
  hoursTexts,
  independenceTexts,
  memberTexts,
  periodTexts,
  reasonTexts,
  rotationTexts,
  teamTexts,
  testTexts,
  termsTexts,
];

import { addendumTexts } from '@akashi/contracts/problems/addendum';
import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { engagementFileTexts } from '@akashi/contracts/problems/engagement-file';
import { holdTexts } from '@akashi/contracts/problems/hold';
import { jobTexts } from '@akashi/contracts/problems/job';
import { packageTexts } from '@akashi/contracts/problems/package';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { registrationTexts } from '@akashi/contracts/problems/registration';

/** What the pages of the handoff may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [
  addendumTexts,
  engagementTexts,
  engagementFileTexts,
  holdTexts,
  jobTexts,
  packageTexts,
  reasonTexts,
  registrationTexts,
];

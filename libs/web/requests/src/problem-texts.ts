import { dropLinkTexts } from '@akashi/contracts/problems/drop-link';
import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { evidenceTexts } from '@akashi/contracts/problems/evidence';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { releaseTexts } from '@akashi/contracts/problems/release';
import { requestTexts } from '@akashi/contracts/problems/request';
import { uploadTexts } from '@akashi/contracts/problems/upload';

/** What the pages of requests may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [
  dropLinkTexts,
  engagementTexts,
  evidenceTexts,
  reasonTexts,
  releaseTexts,
  requestTexts,
  uploadTexts,
];

import { baseServiceTexts } from '@akashi/contracts/problems/base-service';
import { earlierTestTexts } from '@akashi/contracts/problems/earlier-test';
import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { importTexts } from '@akashi/contracts/problems/import';
import { planTexts } from '@akashi/contracts/problems/plan';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { scopeTexts } from '@akashi/contracts/problems/scope';
import { statementTexts } from '@akashi/contracts/problems/statement';

/** What the pages of statement and scope may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [
  baseServiceTexts,
  earlierTestTexts,
  engagementTexts,
  importTexts,
  planTexts,
  reasonTexts,
  scopeTexts,
  statementTexts,
];

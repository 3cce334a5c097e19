import { checkGradeTexts } from '@akashi/contracts/problems/check-grade';
import { clientPersonTexts } from '@akashi/contracts/problems/client-person';
import { clientTexts } from '@akashi/contracts/problems/client';
import { credentialTexts } from '@akashi/contracts/problems/credential';
import { factorTexts } from '@akashi/contracts/problems/factor';
import { firmTexts } from '@akashi/contracts/problems/firm';
import { identityProviderTexts } from '@akashi/contracts/problems/identity-provider';
import { invitationTexts } from '@akashi/contracts/problems/invitation';
import { memberTexts } from '@akashi/contracts/problems/member';
import { passwordTexts } from '@akashi/contracts/problems/password';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { reportTemplateTexts } from '@akashi/contracts/problems/report-template';
import { rulesetTexts } from '@akashi/contracts/problems/ruleset';
import { serviceTexts } from '@akashi/contracts/problems/service';
import { statementTexts } from '@akashi/contracts/problems/statement';
import { tokenTexts } from '@akashi/contracts/problems/token';

/** What the pages of a firm, its people and its clients may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [
  checkGradeTexts,
  clientPersonTexts,
  clientTexts,
  credentialTexts,
  factorTexts,
  firmTexts,
  identityProviderTexts,
  invitationTexts,
  memberTexts,
  passwordTexts,
  reasonTexts,
  reportTemplateTexts,
  rulesetTexts,
  serviceTexts,
  statementTexts,
  tokenTexts,
];

import { correctionTexts } from '@akashi/contracts/problems/correction';
import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { exportTexts } from '@akashi/contracts/problems/export';
import { jobTexts } from '@akashi/contracts/problems/job';
import { letterTexts } from '@akashi/contracts/problems/letter';
import { planTexts } from '@akashi/contracts/problems/plan';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { reportTexts } from '@akashi/contracts/problems/report';
import { reportTemplateTexts } from '@akashi/contracts/problems/report-template';
import { signOffTexts } from '@akashi/contracts/problems/sign-off';
import { testTexts } from '@akashi/contracts/problems/test';

/** What the pages of report, letter and export may have to say; `tools/problem-texts.spec.ts` holds it to the rules that they ask. */
export const problemTexts = [
  correctionTexts,
  engagementTexts,
  exportTexts,
  jobTexts,
  letterTexts,
  planTexts,
  reasonTexts,
  reportTemplateTexts,
  reportTexts,
  signOffTexts,
  testTexts,
];

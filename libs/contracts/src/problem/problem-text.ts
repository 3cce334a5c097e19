import type { ProblemText } from './problem';
import type { ProblemCode } from './problem-code';
import { clientTexts } from './texts/client.texts';
import { deviationTexts } from './texts/deviation.texts';
import { engagementTexts } from './texts/engagement.texts';
import { evidenceTexts } from './texts/evidence.texts';
import { exportTexts } from './texts/export.texts';
import { findingTexts } from './texts/finding.texts';
import { jobTexts } from './texts/job.texts';
import { ledgerTexts } from './texts/ledger.texts';
import { memberTexts } from './texts/member.texts';
import { packageTexts } from './texts/package.texts';
import { periodTexts } from './texts/period.texts';
import { planTexts } from './texts/plan.texts';
import { platformTexts } from './texts/platform.texts';
import { populationTexts } from './texts/population.texts';
import { registrationTexts } from './texts/registration.texts';
import { reportTexts } from './texts/report.texts';
import { sampleTexts } from './texts/sample.texts';
import { signOffTexts } from './texts/sign-off.texts';
import { statementTexts } from './texts/statement.texts';
import { teamTexts } from './texts/team.texts';
import { testTexts } from './texts/test.texts';

/** Every code has its text: one that is missing, here or in its file, does not compile. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  ...platformTexts,
  ...clientTexts,
  ...deviationTexts,
  ...engagementTexts,
  ...evidenceTexts,
  ...exportTexts,
  ...findingTexts,
  ...jobTexts,
  ...ledgerTexts,
  ...memberTexts,
  ...packageTexts,
  ...periodTexts,
  ...planTexts,
  ...populationTexts,
  ...registrationTexts,
  ...reportTexts,
  ...sampleTexts,
  ...signOffTexts,
  ...statementTexts,
  ...teamTexts,
  ...testTexts,
};

/** The three sentences of a code in both languages; what the API answers and what the page shows. */
export function problemText(code: ProblemCode): ProblemText {
  return problemTexts[code] ?? platformTexts.unexpected;
}

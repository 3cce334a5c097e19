import type { ProblemText } from './problem';
import type { ProblemCode } from './problem-code';
import { baseServiceTexts } from './texts/base-service.texts';
import { reportTemplateTexts } from './texts/report-template.texts';
import { checkGradeTexts } from './texts/check-grade.texts';
import { clientPersonTexts } from './texts/client-person.texts';
import { clientTexts } from './texts/client.texts';
import { editionTexts } from './texts/edition.texts';
import { correctionTexts } from './texts/correction.texts';
import { credentialTexts } from './texts/credential.texts';
import { dateTexts } from './texts/date.texts';
import { hoursTexts } from './texts/hours.texts';
import { rotationTexts } from './texts/rotation.texts';
import { deviationTexts } from './texts/deviation.texts';
import { earlierTestTexts } from './texts/earlier-test.texts';
import { engagementTexts } from './texts/engagement.texts';
import { evidenceTexts } from './texts/evidence.texts';
import { markTexts } from './texts/mark.texts';
import { matchingTexts } from './texts/matching.texts';
import { dropLinkTexts } from './texts/drop-link.texts';
import { exportTexts } from './texts/export.texts';
import { factorTexts } from './texts/factor.texts';
import { findingTexts } from './texts/finding.texts';
import { firmTexts } from './texts/firm.texts';
import { identityProviderTexts } from './texts/identity-provider.texts';
import { improvementTexts } from './texts/improvement.texts';
import { independenceTexts } from './texts/independence.texts';
import { invitationTexts } from './texts/invitation.texts';
import { itemTexts } from './texts/item.texts';
import { frameworkLinkTexts } from './texts/framework-link.texts';
import { interpretationTexts } from './texts/interpretation.texts';
import { inspectionTexts } from './texts/inspection.texts';
import { inspectorTexts } from './texts/inspector.texts';
import { importTexts } from './texts/import.texts';
import { jobTexts } from './texts/job.texts';
import { ledgerTexts } from './texts/ledger.texts';
import { letterTexts } from './texts/letter.texts';
import { memberTexts } from './texts/member.texts';
import { noteTexts } from './texts/note.texts';
import { packageTexts } from './texts/package.texts';
import { passwordTexts } from './texts/password.texts';
import { periodTexts } from './texts/period.texts';
import { planTexts } from './texts/plan.texts';
import { platformTexts } from './texts/platform.texts';
import { populationTexts } from './texts/population.texts';
import { procedureTexts } from './texts/procedure.texts';
import { reasonTexts } from './texts/reason.texts';
import { engagementFileTexts } from './texts/engagement-file.texts';
import { holdTexts } from './texts/hold.texts';
import { addendumTexts } from './texts/addendum.texts';
import { registrationTexts } from './texts/registration.texts';
import { releaseTexts } from './texts/release.texts';
import { reportTexts } from './texts/report.texts';
import { requestTexts } from './texts/request.texts';
import { rulesetTexts } from './texts/ruleset.texts';
import { sampleTexts } from './texts/sample.texts';
import { scopeTexts } from './texts/scope.texts';
import { serviceTexts } from './texts/service.texts';
import { signOffTexts } from './texts/sign-off.texts';
import { statementTexts } from './texts/statement.texts';
import { teamTexts } from './texts/team.texts';
import { termsTexts } from './texts/terms.texts';
import { provisioningTexts } from './texts/provisioning.texts';
import { tokenTexts } from './texts/token.texts';
import { testTexts } from './texts/test.texts';
import { uploadTexts } from './texts/upload.texts';

/** Every code has its text: one that is missing, here or in its file, does not compile. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = inOne(
  platformTexts,
  baseServiceTexts,
  checkGradeTexts,
  reportTemplateTexts,
  clientPersonTexts,
  clientTexts,
  correctionTexts,
  credentialTexts,
  dateTexts,
  hoursTexts,
  rotationTexts,
  deviationTexts,
  dropLinkTexts,
  earlierTestTexts,
  editionTexts,
  engagementTexts,
  evidenceTexts,
  markTexts,
  matchingTexts,
  exportTexts,
  factorTexts,
  findingTexts,
  firmTexts,
  identityProviderTexts,
  improvementTexts,
  independenceTexts,
  invitationTexts,
  itemTexts,
  frameworkLinkTexts,
  interpretationTexts,
  importTexts,
  inspectionTexts,
  inspectorTexts,
  jobTexts,
  ledgerTexts,
  letterTexts,
  memberTexts,
  noteTexts,
  packageTexts,
  passwordTexts,
  periodTexts,
  planTexts,
  populationTexts,
  procedureTexts,
  reasonTexts,
  addendumTexts,
  engagementFileTexts,
  holdTexts,
  registrationTexts,
  releaseTexts,
  reportTexts,
  requestTexts,
  rulesetTexts,
  sampleTexts,
  scopeTexts,
  serviceTexts,
  signOffTexts,
  statementTexts,
  teamTexts,
  termsTexts,
  testTexts,
  provisioningTexts,
  tokenTexts,
  uploadTexts,
);

/** The three sentences of a code in both languages; what the API answers and what the page shows. */
export function problemText(code: ProblemCode): ProblemText {
  return problemTexts[code] ?? platformTexts.unexpected;
}

/** Gathered on the way, so that no number of tables is too deep. */
type InOne<Tables, Done = unknown> = Tables extends readonly [infer First, ...infer Rest]
  ? InOne<Rest, Done & First>
  : Done;

function inOne<Tables extends readonly object[]>(...tables: Tables): InOne<Tables> {
  return Object.assign({}, ...tables) as InOne<Tables>;
}

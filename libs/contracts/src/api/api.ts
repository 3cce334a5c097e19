import { accountApi } from './account.api';
import { addendumApi } from './addendum.api';
import { amendmentApi } from './amendment.api';
import { baseServiceApi } from './base-service.api';
import { checkGradeApi } from './check-grade.api';
import { clientApi } from './client.api';
import { clientDeskApi } from './client-desk.api';
import { clientFindingApi } from './client-finding.api';
import { clientDocumentApi } from './client-document.api';
import { clientLetterApi } from './client-letter.api';
import { clientPersonApi } from './client-person.api';
import { clientStatementApi } from './client-statement.api';
import { clientRequestApi } from './client-request.api';
import { correctionApi } from './correction.api';
import { descriptionApi } from './description.api';
import { deviationApi } from './deviation.api';
import { dropApi, dropLinkApi, dropUploadApi } from './drop-link.api';
import { earlierTestApi } from './earlier-test.api';
import { editionApi } from './edition.api';
import { engagementApi } from './engagement.api';
import { renewalApi } from './renewal.api';
import { evidenceApi } from './evidence.api';
import { exportApi } from './export.api';
import { factorApi } from './factor.api';
import { findingApi } from './finding.api';
import { firmApi } from './firm.api';
import { firmLedgerApi } from './firm-ledger.api';
import { healthApi } from './health.api';
import { frameworkLinkApi } from './framework-link.api';
import { identityProviderApi } from './identity-provider.api';
import { inspectionApi } from './inspection.api';
import { inspectionBundleApi } from './inspection-bundle.api';
import { interpretationApi } from './interpretation.api';
import { invitationApi } from './invitation.api';
import { itemApi } from './item.api';
import { importApi } from './import.api';
import { jobApi } from './job.api';
import { ledgerApi } from './ledger.api';
import { letterApi } from './letter.api';
import { clientMailApi, mailApi } from './mail.api';
import { matchingApi } from './matching.api';
import { matrixApi } from './matrix.api';
import { memberApi } from './member.api';
import { passwordLinkApi } from './password-link.api';
import { noteApi } from './note.api';
import { clientNoticeApi, noticeApi } from './notice.api';
import { packageApi } from './package.api';
import { packageItemApi } from './package-item.api';
import { passkeyApi } from './passkey.api';
import { paperApi } from './paper.api';
import { planApi } from './plan.api';
import { populationApi } from './population.api';
import { hoursApi } from './hours.api';
import { rotationApi } from './rotation.api';
import { portfolioApi } from './portfolio.api';
import { procedureApi } from './procedure.api';
import { provisioningApi } from './provisioning.api';
import { registrationApi } from './registration.api';
import { releasedDocumentApi } from './released-document.api';
import { reportApi } from './report.api';
import { reportTemplateApi } from './report-template.api';
import { requestApi } from './request.api';
import { engagementFileApi } from './engagement-file.api';
import { retentionApi } from './retention.api';
import { rulesetApi } from './ruleset.api';
import { ledgerKeyApi } from './ledger-key.api';
import { scimApi } from './scim.api';
import { securityLogApi } from './security-log.api';
import { searchApi } from './search.api';
import { sessionApi } from './session.api';
import { signOffApi } from './sign-off.api';
import { statementApi } from './statement.api';
import { storedFileApi } from './stored-file.api';
import { teamApi } from './team.api';
import { consultationApi, contractApi, enquiryApi, reliefApi, termsApi } from './terms.api';
import { tokenApi } from './token.api';
import { uploadApi } from './upload.api';
import { vendorApi } from './vendor.api';
import type { Operation } from './operation';

/** Every operation of the API, by topic and verb. What stands here is served, and nothing else is. */
export const api = {
  account: accountApi,
  addendum: addendumApi,
  amendment: amendmentApi,
  baseService: baseServiceApi,
  checkGrade: checkGradeApi,
  client: clientApi,
  clientDesk: clientDeskApi,
  clientPerson: clientPersonApi,
  clientFinding: clientFindingApi,
  clientDocument: clientDocumentApi,
  clientLetter: clientLetterApi,
  clientMail: clientMailApi,
  clientNotice: clientNoticeApi,
  clientRequest: clientRequestApi,
  clientStatement: clientStatementApi,
  consultation: consultationApi,
  contract: contractApi,
  correction: correctionApi,
  description: descriptionApi,
  deviation: deviationApi,
  drop: dropApi,
  dropUpload: dropUploadApi,
  dropLink: dropLinkApi,
  earlierTest: earlierTestApi,
  edition: editionApi,
  engagement: engagementApi,
  renewal: renewalApi,
  enquiry: enquiryApi,
  evidence: evidenceApi,
  export: exportApi,
  factor: factorApi,
  finding: findingApi,
  firm: firmApi,
  firmLedger: firmLedgerApi,
  ledgerKey: ledgerKeyApi,
  health: healthApi,
  hours: hoursApi,
  rotation: rotationApi,
  identityProvider: identityProviderApi,
  frameworkLink: frameworkLinkApi,
  inspection: inspectionApi,
  inspectionBundle: inspectionBundleApi,
  interpretation: interpretationApi,
  invitation: invitationApi,
  item: itemApi,
  import: importApi,
  job: jobApi,
  ledger: ledgerApi,
  letter: letterApi,
  mail: mailApi,
  matching: matchingApi,
  matrix: matrixApi,
  member: memberApi,
  passwordLink: passwordLinkApi,
  note: noteApi,
  notice: noticeApi,
  package: packageApi,
  packageItem: packageItemApi,
  passkey: passkeyApi,
  paper: paperApi,
  plan: planApi,
  population: populationApi,
  portfolio: portfolioApi,
  procedure: procedureApi,
  provisioning: provisioningApi,
  registration: registrationApi,
  relief: reliefApi,
  releasedDocument: releasedDocumentApi,
  report: reportApi,
  reportTemplate: reportTemplateApi,
  request: requestApi,
  engagementFile: engagementFileApi,
  retention: retentionApi,
  ruleset: rulesetApi,
  scim: scimApi,
  securityLog: securityLogApi,
  search: searchApi,
  session: sessionApi,
  signOff: signOffApi,
  statement: statementApi,
  storedFile: storedFileApi,
  team: teamApi,
  terms: termsApi,
  token: tokenApi,
  upload: uploadApi,
  vendor: vendorApi,
} as const;

/** An operation with the name that the description of the API gives it. */
export interface NamedOperation {
  /** `finding.confirm` */
  name: string;
  operation: Operation;
}

/** Every operation, by name. */
export const operations: readonly NamedOperation[] = Object.entries(api)
  .flatMap(([topic, verbs]) =>
    Object.entries(verbs as Record<string, Operation>).map(([verb, operation]) => ({
      name: `${topic}.${verb}`,
      operation,
    })),
  )
  .sort((a, b) => (a.name < b.name ? -1 : 1));

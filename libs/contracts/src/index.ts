export type * from './account.contract';
export type * from './client-desk.contract';
export type * from './client-finding.contract';
export type * from './client-document.contract';
export type * from './client-letter.contract';
export type * from './client-person.contract';
export type * from './client-statement.contract';
export type * from './drop-link.contract';
export type * from './edition.contract';
export type * from './edition-mapping.contract';
export type * from './engagement-frame.contract';
export type * from './engagement.contract';
export type * from './renewal.contract';
export type * from './evidence.contract';
export type * from './read-file.contract';
export type * from './fieldwork.contract';
export type * from './copied-steps.contract';
export type * from './note.contract';
export type * from './notice.contract';
export type * from './factor.contract';
export type * from './finding.contract';
export type * from './firm.contract';
export type * from './handoff.contract';
export type * from './identity-provider.contract';
export type * from './inspection.contract';
export type * from './invitation.contract';
export type * from './import-progress.contract';
export type * from './job.contract';
export type * from './ledger.contract';
export type * from './mail.contract';
export type * from './addendum.contract';
export type * from './engagement-file.contract';
export type * from './retention.contract';
export type * from './matching.contract';
export type * from './matrix.contract';
export type * from './matrix-page.contract';
export type * from './matrix-presence.contract';
export type * from './matrix-workbook.contract';
export type * from './saved-view.contract';
export type * from './amendment.contract';
export type * from './earlier-test.contract';
export type * from './plan.contract';
export type * from './chapter-load.contract';
export type * from './hours.contract';
export type * from './rotation.contract';
export type * from './portfolio.contract';
export type * from './edition-consequences.contract';
export type * from './mapping-file.contract';
export type * from './procedure.contract';
export type * from './provisioning.contract';
export type * from './sampling.contract';
export type * from './sample.contract';
export type * from './scim.contract';
export type * from './recorded-test.contract';
export type * from './correction.contract';
export type * from './released-document.contract';
export type * from './report.contract';
export type * from './check-grade.contract';
export type * from './report-template.contract';
export type * from './export.contract';
export type * from './letter.contract';
export type * from './request.contract';
export type * from './ruleset.contract';
export type * from './search.contract';
export type * from './session.contract';
export type * from './statement.contract';
export type * from './base-service.contract';
export type * from './security-log.contract';
export type * from './stored-file.contract';
export type * from './terms.contract';
export type * from './token.contract';
export type * from './upload.contract';
// What an operation takes stands beside it in the table.
export type * from './api/account.api';
export type * from './api/check-grade.api';
export type * from './api/report-template.api';
export type * from './api/client.api';
export type * from './api/client-desk.api';
export type * from './api/client-person.api';
export type * from './api/client-finding.api';
export type * from './api/client-letter.api';
export type * from './api/client-request.api';
export type * from './api/client-statement.api';
export type * from './api/request.api';
export type * from './api/deviation.api';
export type * from './api/drop-link.api';
export type * from './api/earlier-test.api';
export type * from './api/engagement.api';
export type * from './api/evidence.api';
export type * from './api/export.api';
export type * from './api/factor.api';
export type * from './api/finding.api';
export type * from './api/firm.api';
export type * from './api/ledger-key.api';
export type * from './api/inspection.api';
export type * from './api/inspection-bundle.api';
export type * from './api/interpretation.api';
export type * from './framework-link.contract';
export type * from './api/identity-provider.api';
export type * from './api/invitation.api';
export type * from './api/password-link.api';
export type * from './api/item.api';
export type * from './api/ledger.api';
export type * from './api/matching.api';
export type * from './api/member.api';
export type * from './api/note.api';
export type * from './api/hours.api';
export type * from './api/rotation.api';
export type * from './api/portfolio.api';
export type * from './api/package-item.api';
export type * from './api/package.api';
export type * from './api/paper.api';
export type * from './api/passkey.api';
export type * from './api/plan.api';
export type * from './api/population.api';
export type * from './api/procedure.api';
export type * from './api/correction.api';
export type * from './api/released-document.api';
export type * from './api/report.api';
export type * from './api/security-log.api';
export type * from './api/session.api';
export type * from './api/sign-off.api';
export type * from './api/statement.api';
export type * from './api/team.api';
export type * from './api/provisioning.api';
export type * from './api/scim.api';
export type * from './api/token.api';
export type * from './api/vendor.api';
export type { Fault, Problem, ProblemSentences, ProblemText } from './problem/problem';
export type { ProblemCode } from './problem/problem-code';
export { documentFaultRules, type CellFaultRule, type DocumentFaultRule, type FaultRule } from './problem/fault-rule';
export { faultExample } from './problem/fault-example';
export type { FaultSentences, FaultText } from './problem/texts/point';
export { platformProblemCodes, type PlatformProblemCode } from './problem/platform-problem-code';
export { labelOf, type Label, type Labels } from './label/label';
export { chapterLabel } from './label/criteria.label';
export {
  dateRuleLabels,
  engagementKindLabels,
  engagementStateLabels,
  frequencyLabels,
  phaseLabels,
  planStateLabels,
  teamRoleLabels,
} from './label/engagement.label';
export { findingStateLabels, findingTextLabels } from './label/finding.label';
export {
  clientPersonKindLabels,
  credentialLabels,
  firmRoleLabels,
  identificationWayLabels,
  serviceKindLabels,
} from './label/firm.label';
export {
  formOwnerLabels,
  packageItemStateLabels,
  packageStateLabels,
  registrationEventLabels,
  registrationOutcomeLabels,
  registrationWarningLabels,
} from './label/handoff.label';
export { jobKindLabels, jobStepLabels } from './label/job.label';
export {
  ledgerActionLabel,
  unreadableAction,
  ledgerAuthenticationLabels,
  ledgerEntityLabel,
  ledgerFaultLabels,
} from './label/ledger.label';
export { clientNoticeLabel } from './label/client-notice.label';
export { codeMailWords, mailFaultLabels, mailWayLabels, mailWords, replacedMailWords } from './label/mail.label';
export { invitationMailWords } from './label/invitation-mail.label';
export { linkMailWords, type LinkMailWords } from './label/link-mail.label';
export { passwordMailWords } from './label/password-mail.label';
export { noticeLabel, noticeThingLabels, noticeUrgencyLabels } from './label/notice.label';
export { comparedKindLabels, comparedPartLabels, differingRowSentence } from './label/reconciliation.label';
export { ledgerEntityLabels } from './label/ledger-entity.label';
export { confidenceLabels, rulesetGroupLabels, schemeLabels, wordKindLabels } from './label/ruleset.label';
export {
  exportStateLabels,
  pointAnswerLabels,
  preIssueCheckLabels,
  preIssueLevelLabels,
  preIssueLinkLabels,
  reportFigureLabels,
  reportPartLabels,
  reportStateLabels,
} from './label/report.label';
export { templateFaultLabels, templateTagKindLabels } from './label/report-template.label';
export { baseServiceFaultLabels, listingLabels } from './label/base-service.label';
export { certificateStandardLabels, consultationOutcomeLabels, reliefConditionLabels } from './label/terms.label';
export {
  attributeResultLabels,
  deviationOutcomeLabels,
  deviationStateLabels,
  populationStateLabels,
  selectionMethodLabels,
} from './label/sampling.label';
export { changeMarkLabels, scopeBasisText } from './label/scope-basis.label';
export { scopeDecisionLabels, statementChoiceLabels } from './label/statement.label';
export {
  generativeAiLabels,
  gradeLabels,
  preCheckLabels,
  statementColumnLabels,
  statementFactLabels,
  stopReasonLabels,
} from './label/statement-section.label';
export { signedWithLabel } from './label/signature-method.label';
export {
  conclusionLabels,
  mainTargetLabels,
  mainTargetShortLabels,
  noteStateLabels,
  signOffLabels,
  techniqueLabels,
  testStateLabels,
  testTypeLabels,
  testTypeShortLabels,
  testWarningLabels,
  completenessLabels,
  evidenceFieldLabels,
  evidenceOriginLabels,
  harmfulFileTermLabels,
  harmLabels,
} from './label/test.label';
export { markKindLabels } from './label/mark.label';
export { tokenPermissionLabels, tokenScopeLabels, tokenStateLabels } from './label/token.label';
export type * from './api/upload.api';

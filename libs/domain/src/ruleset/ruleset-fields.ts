import { baseServiceFaults } from '../engagement/base-service-fault';
import { endRules } from '../dates/end-of-term';
import { frequencyCodes } from '../engagement/frequency';
import { changeMarks, cycledTests } from '../engagement/cycle-rules';
import { engagementKinds } from '../engagement/engagement-kind';
import { mainTargets } from '../engagement/main-target';
import { reliefConditions } from '../engagement/relief-condition';
import { auditScopes, faultGrades, operationTriggers, type SchemeRuleset } from '../engagement/scheme-ruleset';
import { registrationEventKinds } from '../engagement/application-step';
import { testTypes } from '../engagement/test-type';
import { gradedRules } from '../statement/statement-rules';
import { wordKinds } from '../text/factual-words';
import { cycleClassLines, formLines, omissionReasonLines, profileLines, sampleSizes, wordStems } from './entry-forms';
import { codes, line, lines, oneOf, wholeNumber, yesNo, type ValueForm } from './value-form';

/** What the values of a ruleset are about, in the order a page shows them. */
export const rulesetGroups = [
  'period',
  'deadlines',
  'sampling',
  'mainTargets',
  'scope',
  'scopeProfile',
  'omissionReasons',
  'cycle',
  'statementFaults',
  'baseServices',
  'managementRelief',
  'report',
  'leaderCredentials',
  'registration',
  'forms',
  'archive',
] as const;

export type RulesetGroup = (typeof rulesetGroups)[number];

/** A place in the ruleset where a value stands, and the form it is written in. */
export interface RulesetField {
  keys: readonly [RulesetGroup, ...string[]];
  form: ValueForm;
}

type Fields = [keys: RulesetField['keys'], form: ValueForm][];

function sampleFields({ sampling }: SchemeRuleset): Fields {
  const sizes = Object.keys(sampling.tables).flatMap((table) =>
    frequencyCodes.map((frequency): Fields[number] => [['sampling', 'tables', table, frequency], sampleSizes]),
  );
  return [[['sampling', 'defaultTable'], oneOf(Object.keys(sampling.tables))], ...sizes];
}

function scopeFields(ruleset: SchemeRuleset): Fields {
  const reason = oneOf(ruleset.omissionReasons.map(({ code }) => code));
  const profile: Fields = [
    [['scopeProfile', 'otherwise'], oneOf(auditScopes)],
    [['scopeProfile', 'internalReason'], reason],
    [['scopeProfile', 'entries'], profileLines],
    [['scopeProfile', 'statedInReport'], yesNo],
  ];
  return [
    [['scope', 'inheritedReason'], reason],
    [['scope', 'notMarkedReason'], reason],
    [['scope', 'operationTriggers'], codes(operationTriggers)],
    [['managementRelief', 'conditions'], codes(reliefConditions)],
    [['managementRelief', 'leavesOut'], yesNo],
    [['managementRelief', 'reason'], reason],
    ...(ruleset.scopeProfile ? profile : []),
    [['omissionReasons'], omissionReasonLines],
  ];
}

function cycleFields({ cycle, omissionReasons }: SchemeRuleset): Fields {
  if (!cycle) return [];
  const reason = oneOf(omissionReasons.map(({ code }) => code));
  return [
    [['cycle', 'kinds'], codes(engagementKinds)],
    [['cycle', 'classes'], cycleClassLines],
    [['cycle', 'notDueReason'], reason],
    [['cycle', 'managementReason'], reason],
    [['cycle', 'managementNeedsRelief'], yesNo],
    [['cycle', 'testAfterDeviation'], yesNo],
    [['cycle', 'changedBy'], codes(changeMarks)],
    [['cycle', 'updateCountsFor'], codes(testTypes)],
    [['cycle', 'updateTests', 'carriesOver'], codes(cycledTests)],
    [['cycle', 'updateTests', 'notNeededReason'], reason],
  ];
}

const fixedTexts = ['clientResponsibility', 'firmResponsibility', 'nature', 'restriction'] as const;

function reportFields(): Fields {
  return [
    ...wordKinds.map((kind): Fields[number] => [['report', 'words', 'stems', kind], wordStems]),
    [['report', 'words', 'allowed'], lines],
    ...fixedTexts.map((part): Fields[number] => [['report', 'texts', part], lines]),
    [['report', 'letterGapWarningDays'], wholeNumber(0, 366)],
  ];
}

function registrationFields(): Fields {
  const steps = ['start', ...registrationEventKinds];
  return [
    [['registration', 'numberForms'], lines],
    [['registration', 'numberExample'], line],
    ...steps.map((step): Fields[number] => [['registration', 'course', step], codes(registrationEventKinds)]),
  ];
}

/** Every value of a ruleset that a firm may correct. */
export function rulesetFields(ruleset: SchemeRuleset): RulesetField[] {
  const months = wholeNumber(1, 120);
  const fields: Fields = [
    [['period', 'maxMonths'], months],
    [['period', 'minMonthsIfShort'], months],
    [['period', 'mustBeContiguous'], yesNo],
    [['deadlines', 'reportMonthsAfterPeriodEnd'], months],
    [['deadlines', 'applyMonthsAfterPeriodEnd'], months],
    [['deadlines', 'validityMonths'], months],
    [['deadlines', 'endRule'], oneOf(endRules)],
    ...sampleFields(ruleset),
    ...mainTargets.map((target): Fields[number] => [['mainTargets', target, 'sampled'], yesNo]),
    ...scopeFields(ruleset),
    ...cycleFields(ruleset),
    ...Object.keys(gradedRules).map((rule): Fields[number] => [['statementFaults', rule], oneOf(faultGrades)]),
    [['baseServices', 'checkDays'], wholeNumber(1, 366)],
    ...baseServiceFaults.map((fault): Fields[number] => [['baseServices', 'faults', fault], oneOf(faultGrades)]),
    ...reportFields(),
    [['leaderCredentials'], lines],
    ...registrationFields(),
    [['forms'], formLines],
    [['archive', 'assemblyDays'], wholeNumber(1, 366)],
    [['archive', 'retentionYears'], wholeNumber(1, 100)],
  ];
  return fields.map(([keys, form]) => ({ keys, form }));
}

import { baseServiceFaults } from '../engagement/base-service-fault';
import { endRules } from '../dates/end-of-term';
import { frequencyCodes } from '../engagement/frequency';
import { changeMarks, cycledTests } from '../engagement/cycle-rules';
import { engagementKinds } from '../engagement/engagement-kind';
import { mainTargets } from '../engagement/main-target';
import { reliefConditions } from '../engagement/relief-condition';
import { auditScopes, faultGrades, operationTriggers, type SchemeRuleset } from '../engagement/scheme-ruleset';
import { registrationEventKinds } from '../engagement/application-step';
import { selectionMethods } from '../engagement/selection-rules';
import { titledParts } from '../engagement/ismap-report-titles-20240801';
import { reportFrames, type ReportFrame } from '../engagement/report-wording';
import { testTypes } from '../engagement/test-type';
import { gradedRules } from '../statement/statement-rules';
import { wordKinds } from '../text/factual-words';
import {
  changeQuestionLines,
  cycleClassLines,
  formLines,
  omissionReasonLines,
  percents,
  profileLines,
  representationLines,
  sampleSizes,
  sentence,
  titleLines,
  wordStems,
} from './entry-forms';
import { codes, line, lines, oneOf, wholeNumber, yesNo, type ValueForm } from './value-form';

/** What says which version it is, and where its values come from: no values that could be corrected. */
type RulesetIdentity = 'id' | 'predecessor' | 'scheme' | 'variant' | 'validFrom' | 'notes';

/** What the values of a ruleset are about. */
export type RulesetGroup = Exclude<keyof SchemeRuleset, RulesetIdentity>;

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
  return [
    [['sampling', 'defaultTable'], oneOf(Object.keys(sampling.tables))],
    ...sizes,
    [['sampling', 'selection', 'methods'], codes(selectionMethods)],
    [['sampling', 'selection', 'allUpTo'], wholeNumber(1, 1_000)],
    [['sampling', 'selection', 'confidences'], percents],
    [['sampling', 'selection', 'tolerableRates'], percents],
    [['sampling', 'selection', 'mostExpected'], wholeNumber(0, 20)],
  ];
}

const reasonOf = ({ omissionReasons }: SchemeRuleset): ValueForm => oneOf(omissionReasons.map(({ code }) => code));

/** The whole statement audited from outside has no list of who looks at what. */
function profileFields(ruleset: SchemeRuleset): Fields {
  if (!ruleset.scopeProfile) return [];
  return [
    [['scopeProfile', 'otherwise'], oneOf(auditScopes)],
    [['scopeProfile', 'internalReason'], reasonOf(ruleset)],
    [['scopeProfile', 'entries'], profileLines],
    [['scopeProfile', 'statedInReport'], yesNo],
  ];
}

function cycleFields(ruleset: SchemeRuleset): Fields {
  if (!ruleset.cycle) return [];
  return [
    [['cycle', 'kinds'], codes(engagementKinds)],
    [['cycle', 'classes'], cycleClassLines],
    [['cycle', 'notDueReason'], reasonOf(ruleset)],
    [['cycle', 'managementReason'], reasonOf(ruleset)],
    [['cycle', 'managementNeedsRelief'], yesNo],
    [['cycle', 'testAfterDeviation'], yesNo],
    [['cycle', 'changedBy'], codes(changeMarks)],
    [['cycle', 'updateCountsFor'], codes(testTypes)],
    [['cycle', 'updateTests', 'carriesOver'], codes(cycledTests)],
    [['cycle', 'updateTests', 'notNeededReason'], reasonOf(ruleset)],
  ];
}

const fixedTexts = ['clientResponsibility', 'firmResponsibility', 'nature', 'restriction'] as const;

function reportFields(): Fields {
  return [
    ...wordKinds.map((kind): Fields[number] => [['report', 'words', 'stems', kind], wordStems]),
    [['report', 'words', 'allowed'], lines],
    ...fixedTexts.map((part): Fields[number] => [['report', 'texts', part], lines]),
    ...Object.keys(reportFrames).map((frame): Fields[number] => [
      ['report', 'frames', frame],
      sentence(frame as ReportFrame),
    ]),
    ...engagementKinds.map((kind): Fields[number] => [['report', 'kinds', kind], line]),
    ...titledParts.map((part): Fields[number] => [['report', 'titles', part], titleLines(part)]),
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

const months = wholeNumber(1, 120);

/** The values of every group, in the order a page shows them. A group that nobody could correct does not compile. */
const fieldsOf: Readonly<Record<RulesetGroup, (ruleset: SchemeRuleset) => Fields>> = {
  catalogueEdition: () => [[['catalogueEdition'], line]],
  period: () => [
    [['period', 'maxMonths'], months],
    [['period', 'minMonthsIfShort'], months],
    [['period', 'mustBeContiguous'], yesNo],
  ],
  deadlines: () => [
    [['deadlines', 'reportMonthsAfterPeriodEnd'], months],
    [['deadlines', 'applyMonthsAfterPeriodEnd'], months],
    [['deadlines', 'validityMonths'], months],
    [['deadlines', 'endRule'], oneOf(endRules)],
  ],
  sampling: sampleFields,
  mainTargets: () => mainTargets.map((target): Fields[number] => [['mainTargets', target, 'sampled'], yesNo]),
  scope: (ruleset) => [
    [['scope', 'inheritedReason'], reasonOf(ruleset)],
    [['scope', 'notMarkedReason'], reasonOf(ruleset)],
    [['scope', 'operationTriggers'], codes(operationTriggers)],
  ],
  scopeProfile: profileFields,
  omissionReasons: () => [[['omissionReasons'], omissionReasonLines]],
  cycle: cycleFields,
  controlChange: () => [[['controlChange', 'questions'], changeQuestionLines]],
  statementFaults: () =>
    Object.keys(gradedRules).map((rule): Fields[number] => [['statementFaults', rule], oneOf(faultGrades)]),
  baseServices: () => [
    [['baseServices', 'checkDays'], wholeNumber(1, 366)],
    ...baseServiceFaults.map((fault): Fields[number] => [['baseServices', 'faults', fault], oneOf(faultGrades)]),
  ],
  managementRelief: (ruleset) => [
    [['managementRelief', 'conditions'], codes(reliefConditions)],
    [['managementRelief', 'leavesOut'], yesNo],
    [['managementRelief', 'reason'], reasonOf(ruleset)],
  ],
  report: reportFields,
  representationPoints: () => [[['representationPoints'], representationLines]],
  leaderCredentials: () => [[['leaderCredentials'], lines]],
  registration: registrationFields,
  forms: () => [[['forms'], formLines]],
  archive: () => [
    [['archive', 'assemblyDays'], wholeNumber(1, 366)],
    [['archive', 'retentionYears'], wholeNumber(1, 100)],
  ],
};

export const rulesetGroups = Object.keys(fieldsOf) as readonly RulesetGroup[];

/** Every value of a ruleset that a firm may correct. */
export function rulesetFields(ruleset: SchemeRuleset): RulesetField[] {
  return rulesetGroups.flatMap((group) => fieldsOf[group](ruleset)).map(([keys, form]) => ({ keys, form }));
}

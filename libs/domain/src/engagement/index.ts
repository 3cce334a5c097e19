export { frequencyCodes, type FrequencyCode } from './frequency';
export { teamRoles, type TeamRole } from './team-role';
export { ismapRuleset20240801 } from './ismap-ruleset-20240801';
export {
  confidences,
  operationTriggers,
  type Confidence,
  type FormDefinition,
  type LocalisedText,
  type OmissionReason,
  type OperationTrigger,
  type RulesetNote,
  type SampleSize,
  type SampleSizeBand,
  type SampleSizeTable,
  type SchemeRuleset,
} from './scheme-ruleset';

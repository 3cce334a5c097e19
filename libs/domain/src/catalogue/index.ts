export {
  isMandatory,
  isObjective,
  isSelectable,
  objectiveKeyOf,
  type Criterion,
  type CriterionLevel,
  type CriterionPart,
} from './criterion';
export {
  compareCriterionKeys,
  inCriteriaOrder,
  criterionSuffixes,
  formatCriterionNumber,
  parentKey,
  parseCriterionNumber,
  type CriterionNumber,
  type CriterionSuffix,
} from './criterion-number';
export {
  checkEdition,
  countEdition,
  editionFaultRules,
  type EditionCounts,
  type EditionFault,
  type EditionFaultRule,
} from './edition';
export { NumberIndex, numberGrammars, plainNumber, type NumberGrammar } from './plain-number';

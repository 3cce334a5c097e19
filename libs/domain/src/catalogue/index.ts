export { isMandatory, isObjective, isSelectable, objectiveKeyOf, type Criterion } from './criterion';
export {
  compareCriterionKeys,
  inCriteriaOrder,
  criterionParts,
  criterionSuffixes,
  formatCriterionNumber,
  parentKey,
  parseCriterionNumber,
  type CriterionLevel,
  type CriterionNumber,
  type CriterionPart,
  type CriterionSuffix,
} from './criterion-number';
export {
  checkEdition,
  countEdition,
  editionFaultRules,
  inCatalogueOrder,
  type EditionCounts,
  type EditionFault,
  type EditionFaultRule,
} from './edition';

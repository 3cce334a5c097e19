export {
  answerMapping,
  mappingAnswers,
  type AnsweredEntry,
  type MappingAnswer,
  type NumberedEntry,
} from './answer-mapping';
export { compareEditions, differenceKinds, type DifferenceKind } from './compare-editions';
export { changedKeys, touchedBy, type TouchedControl } from './consequences';
export { countDifferences, groupOfDifference, type DifferenceGroup } from './group-differences';
export { inSharedLanguages, type SaidCriterion } from './shared-languages';
export type { ComparedCriterion, MappingEntry, MappingKind } from './mapping-entry';
export { entriesOfLinks } from './mapping-links';
export { mayMapEditions, type MapEditionRefusal } from './map-editions.rule';
export { proposeMapping } from './propose-mapping';
export { reopenMapping } from './reopen-mapping';
export { sumMapping, type MappingSums } from './sum-mapping';

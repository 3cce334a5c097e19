import type { AgreeSizeRefusal } from './agree-size.rule';
import type { DecideReadingRefusal } from './decide-reading.rule';
import type { DrawSampleRefusal } from './draw-sample.rule';
import type { EndPopulationRefusal } from './end-population.rule';
import type { EvaluateDeviationRefusal } from './evaluate-deviation.rule';
import type { ExpandSampleRefusal } from './expand-sample.rule';
import type { PickSpecificRefusal } from './pick-specific.rule';
import type { PopulationOriginRefusal } from './population-origin';
import type { RecordDeviationRefusal } from './record-deviation.rule';
import type { RecordItemRefusal } from './record-item.rule';
import type { RegisterPopulationRefusal } from './register-population.rule';
import type { VoidItemRefusal } from './void-item.rule';

export { mayAgreeSize, type AgreeSizeFacts, type AgreeSizeRefusal } from './agree-size.rule';
export { attributeResults, type AttributeResult } from './attribute-result';
export { attributeSampleSize } from './attribute-sample-size';
export {
  deviationOutcomes,
  deviationStateAfter,
  deviationStates,
  type DeviationOutcome,
  type DeviationState,
} from './deviation-state';
export { isReversed, mayTakeReading, type DecideReadingFacts, type DecideReadingRefusal } from './decide-reading.rule';
export { drawSample } from './draw-sample';
export {
  isSeeded,
  mayDrawSample,
  sampleMethods,
  type DrawSampleFacts,
  type DrawSampleRefusal,
  type SampleMethod,
} from './draw-sample.rule';
export { drawSheet, readDrawSheet, type DrawnPopulation, type DrawSheet, type DrawSheetItem } from './draw-sheet';
export { mayEndPopulation, type EndPopulationFacts, type EndPopulationRefusal } from './end-population.rule';
export {
  mayEvaluateDeviation,
  type EvaluateDeviationFacts,
  type EvaluateDeviationRefusal,
} from './evaluate-deviation.rule';
export { mayExpandSample, type ExpandSampleFacts, type ExpandSampleRefusal } from './expand-sample.rule';
export {
  readMethodSheet,
  sheetOfDraws,
  type ChosenPopulation,
  type MethodSheet,
  type MethodSheetDraw,
  type MethodSheetItem,
} from './method-sheet';
export { mayPickSpecific, type PickSpecificFacts, type PickSpecificRefusal } from './pick-specific.rule';
export { occurrencesIn } from './occurrences';
export type { PickedRowsRefusal } from './picked-rows';
export { isKnownComplete, type PopulationOrigin, type PopulationOriginRefusal } from './population-origin';
export { isCounting, populationStates, type PopulationEndedRefusal, type PopulationState } from './population-state';
export { canonicalRow, rankingAlgorithm, rankRows, type PopulationRow, type RankedRow } from './rank-rows';
export { mayRecordDeviation, type RecordDeviationFacts, type RecordDeviationRefusal } from './record-deviation.rule';
export { mayRecordItem, type RecordItemFacts, type RecordItemRefusal } from './record-item.rule';
export {
  declaredTotalsOf,
  mayRegisterPopulation,
  type DeclaredTotalOf,
  type RegisterPopulationFacts,
  type RegisterPopulationRefusal,
} from './register-population.rule';
export { allAlgorithm, isSampleDraw, pickedAlgorithm, sizeBefore } from './sample-draws';
export { sampleSize } from './sample-size';
export { decidedRowsForm, earlierRowsForm, type DrawSheetReading } from './sheet-parts';
export { passesOf, systematicAlgorithm, systematicSample, type SystematicPass } from './systematic-sample';
export { upperDeviationLimit } from './upper-deviation-limit';
export { mayVoidItem, type VoidItemFacts, type VoidItemRefusal } from './void-item.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type SamplingRefusal =
  | AgreeSizeRefusal
  | DrawSampleRefusal
  | EndPopulationRefusal
  | EvaluateDeviationRefusal
  | ExpandSampleRefusal
  | PickSpecificRefusal
  | PopulationOriginRefusal
  | RecordDeviationRefusal
  | RecordItemRefusal
  | DecideReadingRefusal
  | RegisterPopulationRefusal
  | VoidItemRefusal;

export { attributeSampleSize, type AttributeSampling } from './attribute-sample-size';
export {
  mayDrawSample,
  mayExpandSample,
  populationStates,
  type DrawSampleFacts,
  type DrawSampleRefusal,
  type ExpandSampleFacts,
  type ExpandSampleRefusal,
  type PopulationState,
} from './draw-sample.rule';
export { drawSample } from './draw-sample';
export {
  deviationOutcomes,
  deviationStateAfter,
  deviationStates,
  mayEvaluateDeviation,
  type DeviationOutcome,
  type DeviationState,
  type EvaluateDeviationFacts,
  type EvaluateDeviationRefusal,
} from './evaluate-deviation.rule';
export { canonicalRow, rankingAlgorithm, rankRows, type PopulationRow, type RankedRow } from './rank-rows';
export { mayRecordDeviation, type RecordDeviationFacts, type RecordDeviationRefusal } from './record-deviation.rule';
export {
  isKnownComplete,
  mayRegisterPopulation,
  type PopulationOrigin,
  type PopulationOriginRefusal,
  type RegisterPopulationFacts,
  type RegisterPopulationRefusal,
} from './register-population.rule';
export {
  attributeResults,
  mayRecordItem,
  mayVoidItem,
  type AttributeResult,
  type RecordItemFacts,
  type RecordItemRefusal,
  type VoidItemFacts,
  type VoidItemRefusal,
} from './sample-item.rule';
export { sampleSize } from './sample-size';

export { DeviationStore, type TakenDeviation } from './deviation/deviation.store';
export { SamplingModule } from './sampling.module';

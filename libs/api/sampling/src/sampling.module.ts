import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { Module } from '@nestjs/common';
import { DeviationController } from './deviation/deviation.controller';
import { DeviationStore } from './deviation/deviation.store';
import { EvaluateDeviation } from './deviation/evaluate-deviation';
import { RecordDeviation } from './deviation/record-deviation';
import { DrawSample } from './population/draw-sample';
import { ExpandSample } from './population/expand-sample';
import { ItemResultStore } from './population/item-result.store';
import { ItemController } from './population/item.controller';
import { LinkTests } from './population/link-tests';
import { PopulationChangeController } from './population/population-change.controller';
import { PopulationIntake } from './population/population-intake';
import { PopulationPapers } from './population/population-papers';
import { PopulationController } from './population/population.controller';
import { PopulationStore } from './population/population.store';
import { RankedPopulation } from './population/ranked-population';
import { RecordItems } from './population/record-items';
import { RegisterPopulation } from './population/register-population';
import { SampleStore } from './population/sample.store';
import { SamplingTable } from './population/sampling-table';
import { VoidItem } from './population/void-item';

const samples = [
  PopulationStore,
  SampleStore,
  SamplingTable,
  PopulationIntake,
  ItemResultStore,
  RankedPopulation,
  PopulationPapers,
  RegisterPopulation,
  LinkTests,
  DrawSample,
  ExpandSample,
  VoidItem,
  RecordItems,
];
const deviations = [DeviationStore, RecordDeviation, EvaluateDeviation];

@Module({
  imports: [EngagementsModule, FieldworkModule],
  controllers: [PopulationController, PopulationChangeController, ItemController, DeviationController],
  providers: [...samples, ...deviations],
  exports: [DeviationStore],
})
export class SamplingModule {}

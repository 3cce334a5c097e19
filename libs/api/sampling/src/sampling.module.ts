import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { useCasesOf } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { DeviationController } from './deviation/deviation.controller';
import { DeviationStore } from './deviation/deviation.store';
import { MatchingController } from './matching/matching.controller';
import { MatchingStore } from './matching/matching.store';
import { MatchRuleController } from './matching/match-rule.controller';
import { ItemResultStore } from './population/item-result.store';
import { ItemController } from './population/item.controller';
import { PopulationChangeController } from './population/population-change.controller';
import { PopulationUpload } from './population/population-upload';
import { PopulationIntake } from './population/population-intake';
import { PopulationPapers } from './population/population-papers';
import { PopulationEndController } from './population/population-end.controller';
import { PopulationEnding } from './population/population-ending';
import { PopulationEntry } from './population/population-entry';
import { PopulationController } from './population/population.controller';
import { PopulationStore } from './population/population.store';
import { ChosenItems } from './population/chosen-items';
import { PopulationRows } from './population/population-rows';
import { RankedPopulation } from './population/ranked-population';
import { SelectionController } from './population/selection.controller';
import { SampleSizeController } from './population/sample-size.controller';
import { SampleStore } from './population/sample.store';
import { SamplingTable } from './population/sampling-table';

const samples = [
  PopulationStore,
  SampleStore,
  SamplingTable,
  PopulationIntake,
  PopulationUpload,
  PopulationEntry,
  PopulationEnding,
  ItemResultStore,
  RankedPopulation,
  PopulationRows,
  ChosenItems,
  PopulationPapers,
  MatchingStore,
];
const controllers = [
  PopulationController,
  PopulationChangeController,
  PopulationEndController,
  SelectionController,
  SampleSizeController,
  ItemController,
  DeviationController,
  MatchingController,
  MatchRuleController,
];

@Module({
  imports: [EngagementsModule, FieldworkModule],
  controllers,
  providers: [...useCasesOf(...controllers), ...samples, DeviationStore],
  exports: [DeviationStore],
})
export class SamplingModule {}

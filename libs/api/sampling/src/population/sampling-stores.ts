import { Injectable } from '@nestjs/common';
import { PopulationPapers } from './population-papers';
import { PopulationStore } from './population.store';
import { RankedPopulation } from './ranked-population';
import { SampleStore } from './sample.store';
import { SamplingTable } from './sampling-table';

/** What every change of a sample needs: the population, its items, its ranking, the table, and the papers that rest on it. */
@Injectable()
export class SamplingStores {
  constructor(
    readonly populations: PopulationStore,
    readonly samples: SampleStore,
    readonly ranked: RankedPopulation,
    readonly tables: SamplingTable,
    readonly papers: PopulationPapers,
  ) {}
}

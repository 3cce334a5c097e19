import type { FrequencyCode } from '@akashi/domain/engagement';
import type {
  FooterMeaning,
  PopulationDelimiter,
  PopulationEncoding,
  QuoteMeaning,
} from '@akashi/domain/population-file';
import type { PopulationRowView, PopulationView } from '../sampling.contract';
import { download, get, of, post, upload } from './operation';

/** Travels in the query of the upload, whose body is the population's file. */
export interface RegisterPopulationQuery {
  code: string;
  name: string;
  frequency: FrequencyCode;
  sourceSystem: string;
  queryNote?: string;
  extractedOn?: string;
  extractedBy: string;
  /** Rows the source system said it gave. */
  declaredCount?: number;
  /** Last day it covers; the end of the audit period when left out. */
  coversUntil?: string;
  /** How the file is to be read; what is left out is found, and asked about where it is not certain. */
  encoding?: PopulationEncoding;
  sheet?: string;
  delimiter?: PopulationDelimiter;
  quotes?: QuoteMeaning;
  /** 0 where the file has no head. */
  headRow?: number;
  /** Without a head: the first row that is no title. */
  firstRecord?: number;
  footer?: FooterMeaning;
  /** Why rows that are equal in every column are different records. */
  equalRowsReason?: string;
}

export interface LinkTestsBody {
  tests: { testId: string; attributes: { attribute: string; name: string }[] }[];
}

export interface DrawSampleBody {
  version: number;
  /** Null takes the size of the ruleset's table. */
  size: number | null;
  reason: string;
}

export interface ExpandSampleBody {
  version: number;
  /** Items in the sample after the expansion. */
  size: number;
  reason: string;
}

export const populationApi = {
  /** Freezes a population; the body is its file. */
  register: upload('engagements/:engagementId/populations', 'population.register', {
    query: of<RegisterPopulationQuery>(),
    answer: of<PopulationView>(),
  }),
  /** Ties a population to further tests. */
  link: post('engagements/:engagementId/populations/:populationId/tests', 'population.register', {
    body: of<LinkTestsBody>(),
    answer: of<PopulationView>(),
    status: 200,
  }),
  /** Draws the sample. */
  draw: post('engagements/:engagementId/populations/:populationId/draw', 'sample.draw', {
    body: of<DrawSampleBody>(),
    answer: of<PopulationView>(),
  }),
  /** Draws further items down the same ranking. */
  expand: post('engagements/:engagementId/populations/:populationId/expand', 'sample.draw', {
    body: of<ExpandSampleBody>(),
    answer: of<PopulationView>(),
  }),
  /** Every population of the engagement. */
  list: get('engagements/:engagementId/populations', 'population.read', { answer: of<PopulationRowView[]>() }),
  /** One population with its draws and items. */
  view: get('engagements/:engagementId/populations/:populationId', 'population.read', {
    answer: of<PopulationView>(),
    logs: { kind: 'read', thing: 'population' },
  }),
  /** The file exactly as the client gave it. */
  file: download('engagements/:engagementId/populations/:populationId/file', 'population.read', {
    logs: { kind: 'download', thing: 'population' },
  }),
};

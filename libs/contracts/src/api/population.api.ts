import type { AttributeFigures, FrequencyCode } from '@akashi/domain/engagement';
import type { DeclaredTotalOf, SampleMethod } from '@akashi/domain/sampling';
import type {
  PopulationDelimiter,
  PopulationEncoding,
  QuoteMeaning,
  RecordsMeaning,
} from '@akashi/domain/population-file';
import type {
  DeclaredPopulationView,
  PopulationConsequencesView,
  PopulationLookView,
  PopulationRowsView,
  PopulationRowView,
  PopulationView,
} from '../sampling.contract';
import { convert, download, get, of, post, put, upload } from './operation';

/** How a population's file is to be read; what is left out is found, and asked about where it is not certain. */
export interface PopulationReadingQuery {
  encoding?: PopulationEncoding;
  sheet?: string;
  delimiter?: PopulationDelimiter;
  quotes?: QuoteMeaning;
  /** 0 where the file has no head. */
  headRow?: number;
  /** Without a head: the first row that is no title. */
  firstRecord?: number;
  footer?: RecordsMeaning;
  /** Sums, repeated heads and drawn lines among the records. */
  between?: RecordsMeaning;
  /** Why rows that are equal in every column are different records. */
  equalRowsReason?: string;
  /** Why rows that a sheet strikes out are records all the same. */
  struckReason?: string;
  /** Why records are taken as a sheet stores them where it shows, or can hold, something else. */
  cellsReason?: string;
  /** The column of days by which records belong to the period, the first is 1; and the days of the period. */
  dateColumn?: number;
  from?: string;
  until?: string;
  outside?: RecordsMeaning;
  undated?: RecordsMeaning;
  undatedReason?: string;
  keyColumn?: number;
  amountColumn?: number;
  typeColumn?: number;
}

/** The list of what keeps a file out, as a workbook. */
export interface PopulationFaultsQuery extends PopulationReadingQuery {
  lang?: 'ja' | 'en';
}

/** What is said of a population's file besides how it reads. */
export interface PopulationFactsQuery extends PopulationReadingQuery {
  name: string;
  frequency: FrequencyCode;
  sourceSystem: string;
  queryNote?: string;
  /** What the query was asked with: days, departments, kinds. */
  parameters?: string;
  extractedOn?: string;
  /** The time of day, as `09:40`. */
  extractedAt?: string;
  extractedBy: string;
  /** Rows the source system said it gave. */
  declaredCount?: number;
  /** What the amounts come to, as the source said. */
  declaredTotal?: string;
  /** Of which records it is: asked where the period leaves some of the file out. */
  declaredTotalOf?: DeclaredTotalOf;
  /** Last day it covers; the end of the audit period when left out. */
  coversUntil?: string;
}

/** Travels in the query of the upload, whose body is the population's file. */
export interface RegisterPopulationQuery extends PopulationFactsQuery {
  code: string;
}

/** What ends a population: which version of it was seen, with what would come of it, and why. */
export interface EndPopulationBody {
  version: number;
  /** `seen` of the consequences that were shown. */
  seen: string;
  reason: string;
}

/** Travels in the query of the upload, whose body is the right file. */
export interface ReplacePopulationQuery extends PopulationFactsQuery, EndPopulationBody {}

export interface LinkTestsBody {
  tests: { testId: string; attributes: { attribute: string; name: string }[] }[];
}

export interface ChooseColumnsBody {
  /** Counted from 1. */
  columns: number[];
}

export interface DrawSampleBody {
  version: number;
  /** Null takes the size of the ruleset's table, of the attribute sample or of what was picked. */
  size: number | null;
  /** Why the size is another than the table's. */
  reason: string;
  /** At random where it is left out. */
  method?: SampleMethod;
  /** What an attribute sample is planned with. */
  figures?: AttributeFigures;
  /** Row numbers picked by hand, and how they were picked. */
  rows?: number[];
  methodReason?: string;
}

export interface PickSpecificBody {
  version: number;
  /** Row numbers of the population. */
  rows: number[];
  /** What they have in common. */
  criteria: string;
  /** Why rows like that are looked at. */
  reason: string;
}

export interface PopulationRowsQuery {
  /** Looked for in every column, whatever its width and case. */
  text?: string;
  /** The row behind which the page begins. */
  after?: number;
  limit?: number;
}

export interface ExpandSampleBody {
  version: number;
  /** Items in the sample after the expansion. */
  size: number;
  reason: string;
  /** Further row numbers, where the sample was picked by hand. */
  rows?: number[];
}

export interface AgreeSizeBody {
  version: number;
  /** Fewer items than the table asks for. */
  size: number;
  reason: string;
}

export const populationApi = {
  /** Reads a population's file as it was decided and says everything its registration would say. Nothing is kept of it but the file. */
  look: upload('engagements/:engagementId/populations/reading', 'population.register', {
    query: of<PopulationReadingQuery>(),
    answer: of<PopulationLookView>(),
  }),
  /** What keeps a population's file out, place by place, as a workbook to send back to whoever made it. */
  faults: convert('engagements/:engagementId/populations/faults', 'population.register', {
    query: of<PopulationFaultsQuery>(),
  }),
  /** The populations that the client's statement names, and which of them are registered. */
  declared: get('engagements/:engagementId/populations/declared', 'population.read', {
    answer: of<DeclaredPopulationView[]>(),
  }),
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
  /** Says which of its columns stand on the sheet of its sample. */
  chooseColumns: put('engagements/:engagementId/populations/:populationId/columns', 'item.record', {
    body: of<ChooseColumnsBody>(),
    answer: of<PopulationView>(),
  }),
  /** Takes the sample, by one of the methods that the ruleset permits. */
  draw: post('engagements/:engagementId/populations/:populationId/draw', 'sample.draw', {
    body: of<DrawSampleBody>(),
    answer: of<PopulationView>(),
  }),
  /** Picks rows for what they are, beside a sample and never a part of it. */
  pickSpecific: post('engagements/:engagementId/populations/:populationId/specific-items', 'sample.draw', {
    body: of<PickSpecificBody>(),
    answer: of<PopulationView>(),
  }),
  /** Rows of the population, to be picked from: a page at a time. */
  rows: get('engagements/:engagementId/populations/:populationId/rows', 'population.read', {
    query: of<PopulationRowsQuery>(),
    answer: of<PopulationRowsView>(),
    logs: { kind: 'read', thing: 'population' },
  }),
  /** Agrees to fewer items than the table asks for, before another person draws them. */
  agreeSize: post('engagements/:engagementId/populations/:populationId/size-agreement', 'sample.agree-size', {
    body: of<AgreeSizeBody>(),
    answer: of<PopulationView>(),
    status: 200,
  }),
  /** Takes further items, the way the sample was taken. */
  expand: post('engagements/:engagementId/populations/:populationId/expand', 'sample.draw', {
    body: of<ExpandSampleBody>(),
    answer: of<PopulationView>(),
  }),
  /** What would come of replacing or withdrawing it: shown before either, and held against what is there when it is done. */
  consequences: get('engagements/:engagementId/populations/:populationId/consequences', 'population.read', {
    answer: of<PopulationConsequencesView>(),
  }),
  /** Takes in the right file in the place of a wrong one; what was drawn and tested of that stays on file. */
  replace: upload('engagements/:engagementId/populations/:populationId/replacement', 'population.register', {
    query: of<ReplacePopulationQuery>(),
    answer: of<PopulationView>(),
  }),
  /** Takes a population out of the count, for a reason. */
  withdraw: post('engagements/:engagementId/populations/:populationId/withdrawal', 'population.register', {
    body: of<EndPopulationBody>(),
    answer: of<PopulationView>(),
    status: 200,
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

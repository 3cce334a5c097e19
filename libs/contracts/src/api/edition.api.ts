import type {
  CriteriaFoundView,
  CriteriaView,
  CriterionView,
  EditionFileView,
  EditionPreviewView,
  EditionView,
  ImportEditionBody,
  PreviewEditionBody,
  ReceiveTableQuery,
  SearchCriteriaQuery,
} from '../edition.contract';
import type {
  AnswerMappingBody,
  EditionDifferenceQuery,
  EditionDifferenceView,
  MapEditionBody,
  ReopenMappingBody,
} from '../edition-mapping.contract';
import type {
  ExportMappingQuery,
  ImportMappingBody,
  MappingFilePreviewView,
  MappingFileView,
  PreviewMappingBody,
  ReceiveMappingQuery,
} from '../mapping-file.contract';
import type { EditionConsequencesView } from '../edition-consequences.contract';
import { download, get, of, post, upload } from './operation';

export const editionApi = {
  /** Editions of the criteria that the firm has. */
  list: get('editions', 'edition.read', { answer: of<EditionView[]>() }),
  /** One edition: where it came from and how many criteria it has. */
  view: get('editions/:editionId', 'edition.read', { answer: of<EditionView>() }),
  /** Every criterion of one edition, in catalogue order. */
  criteria: get('editions/:editionId/criteria', 'edition.read', { answer: of<CriteriaView>() }),
  /** What the edition says of one criterion. */
  criterion: get('editions/:editionId/criteria/:criterionKey', 'edition.read', { answer: of<CriterionView>() }),
  /** Criteria by number, title, text or source. */
  search: get('editions/:editionId/search', 'edition.read', {
    query: of<SearchCriteriaQuery>(),
    answer: of<CriteriaFoundView>(),
  }),
  /** Takes in a file to look at; the body is the file. */
  receive: upload('edition-files', 'edition.import', {
    query: of<ReceiveTableQuery>(),
    answer: of<EditionFileView>(),
  }),
  /** Reads the file as it would be imported; nothing is written. */
  preview: post('edition-files/:fileId/preview', 'edition.import', {
    body: of<PreviewEditionBody>(),
    answer: of<EditionPreviewView>(),
    status: 200,
  }),
  /** Makes an edition of the file. */
  import: post('edition-files/:fileId/import', 'edition.import', {
    body: of<ImportEditionBody>(),
    answer: of<EditionView>(),
  }),
  /** What differs between an edition and another, by their mapping; by what would be proposed where there is none. */
  difference: get('editions/:editionId/difference', 'edition.read', {
    query: of<EditionDifferenceQuery>(),
    answer: of<EditionDifferenceView>(),
  }),
  /** What rests on changed criteria in the engagements under way that the person may see. */
  consequences: get('editions/:editionId/consequences', 'edition.read', {
    query: of<EditionDifferenceQuery>(),
    answer: of<EditionConsequencesView>(),
  }),
  /** Proposes what became of every criterion in another edition. */
  map: post('editions/:editionId/mappings', 'edition.map', {
    body: of<MapEditionBody>(),
    answer: of<EditionDifferenceView>(),
  }),
  /** Answers proposed entries, many at once: yes, no, or another number. */
  answerMapping: post('edition-mappings/:mappingId/answers', 'mapping.confirm', {
    body: of<AnswerMappingBody>(),
    answer: of<EditionDifferenceView>(),
    status: 200,
  }),
  /** Takes answers back, many at once: the entries wait again. */
  reopenMapping: post('edition-mappings/:mappingId/reopen', 'mapping.reopen', {
    body: of<ReopenMappingBody>(),
    answer: of<EditionDifferenceView>(),
    status: 200,
  }),
  /** A mapping as a file of numbers: no title and no text of the editions is in it. */
  exportMapping: download('editions/:editionId/mapping-file', 'edition.read', { query: of<ExportMappingQuery>() }),
  /** Takes in a file that maps an edition to another, to look at; the body is the file. */
  receiveMapping: upload('editions/:editionId/mapping-files', 'edition.map', {
    query: of<ReceiveMappingQuery>(),
    answer: of<MappingFileView>(),
  }),
  /** Reads the file as it would be imported; nothing is written. */
  previewMapping: post('mapping-files/:mappingFileId/preview', 'edition.map', {
    body: of<PreviewMappingBody>(),
    answer: of<MappingFilePreviewView>(),
    status: 200,
  }),
  /** Makes the mapping of the file, whole or not at all; a proposal that nobody has answered gives way to it. */
  importMapping: post('mapping-files/:mappingFileId/import', 'mapping.import', {
    body: of<ImportMappingBody>(),
    answer: of<EditionDifferenceView>(),
  }),
};

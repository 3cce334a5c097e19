import type {
  CriteriaFoundView,
  CriteriaView,
  CriterionView,
  EditionFileView,
  EditionPreviewView,
  EditionView,
  ImportEditionBody,
  PreviewEditionBody,
  SearchCriteriaQuery,
} from '../edition.contract';
import { get, of, post, upload } from './operation';

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
  receive: upload('edition-files', 'edition.import', { answer: of<EditionFileView>() }),
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
};

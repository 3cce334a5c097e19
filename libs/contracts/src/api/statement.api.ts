import type { StatementImportView, StatementPageView } from '../statement.contract';
import { download, get, of, upload } from './operation';

/** Which version of the statement: the latest when left out. */
export interface StatementVersionQuery {
  version?: number;
}

/** The language of an empty statement: Japanese when left out. */
export interface StatementTemplateQuery {
  lang?: 'ja' | 'en';
}

export const statementApi = {
  /** A version of the client's statement with its sums; the latest without `version`. */
  view: get('engagements/:engagementId/statement', 'statement.read', {
    query: of<StatementVersionQuery>(),
    answer: of<StatementPageView>(),
  }),
  /** The file of a version exactly as the client gave it. */
  file: download('engagements/:engagementId/statement/file', 'statement.read', { query: of<StatementVersionQuery>() }),
  /** Takes a statement as a new version; the body is the file. */
  import: upload('engagements/:engagementId/statement', 'statement.import', { answer: of<StatementImportView>() }),
  /** An empty statement of the engagement's edition to send to the client. */
  template: download('engagements/:engagementId/statement/template', 'statement.read', {
    query: of<StatementTemplateQuery>(),
  }),
};

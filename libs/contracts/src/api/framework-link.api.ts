import type {
  AnswerLinksBody,
  FrameworkLinksQuery,
  FrameworkLinksView,
  LinkListColumnsView,
  LinkListPreviewView,
  LinkListQuery,
  RecordLinksQuery,
} from '../framework-link.contract';
import type { ReceiveTableQuery } from '../edition.contract';
import { get, of, post, upload } from './operation';

export const frameworkLinkApi = {
  /** What the criteria of an edition answer to in other frameworks. */
  list: get('editions/:editionId/framework-links', 'edition.read', {
    query: of<FrameworkLinksQuery>(),
    answer: of<FrameworkLinksView>(),
  }),
  /** Proposes links from what the edition says of its origins. */
  propose: post('editions/:editionId/framework-links/propose', 'framework-link.propose', {
    answer: of<FrameworkLinksView>(),
  }),
  /** The columns of a list of links, with a mapping to begin with. The body is the file. */
  columns: upload('editions/:editionId/framework-links/columns', 'framework-link.record', {
    query: of<ReceiveTableQuery>(),
    answer: of<LinkListColumnsView>(),
  }),
  /** Reads a list of links by its columns; nothing is kept. The body is the file. */
  preview: upload('editions/:editionId/framework-links/preview', 'framework-link.record', {
    query: of<LinkListQuery>(),
    answer: of<LinkListPreviewView>(),
  }),
  /** Records the links of a list that are not there yet. They wait for a yes. The body is the file. */
  record: upload('editions/:editionId/framework-links', 'framework-link.record', {
    query: of<RecordLinksQuery>(),
    answer: of<FrameworkLinksView>(),
  }),
  /** Answers links, many at once: yes, no, or waiting again. */
  answer: post('editions/:editionId/framework-links/answers', 'framework-link.answer', {
    body: of<AnswerLinksBody>(),
    answer: of<FrameworkLinksView>(),
    status: 200,
  }),
};

import type {
  AnswerLinksBody,
  FrameworkLinksPreviewView,
  FrameworkLinksQuery,
  FrameworkLinksView,
  RecordLinksBody,
} from '../framework-link.contract';
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
  /** Reads a list of links; nothing is kept. The body is the file. */
  preview: upload('editions/:editionId/framework-links/preview', 'framework-link.record', {
    answer: of<FrameworkLinksPreviewView>(),
  }),
  /** Records the links of a list. They wait for a yes. */
  record: post('editions/:editionId/framework-links', 'framework-link.record', {
    body: of<RecordLinksBody>(),
    answer: of<FrameworkLinksView>(),
  }),
  /** Answers links, many at once: yes, no, or waiting again. */
  answer: post('editions/:editionId/framework-links/answers', 'framework-link.answer', {
    body: of<AnswerLinksBody>(),
    answer: of<FrameworkLinksView>(),
    status: 200,
  }),
};

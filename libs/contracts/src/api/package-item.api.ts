import type { PackageItemView } from '../handoff.contract';
import { download, of, post, upload } from './operation';

/** `state` in the query of the upload: a client's paper is a draft until it is said to be final. */
export interface PackageItemQuery {
  state: 'DRAFT' | 'FINAL';
  /** 0 for a paper that was not sent before. */
  version: number;
}

export interface SetAsideItemBody {
  reason: string;
  version: number;
}

export const packageItemApi = {
  /** Records a document of the package; the body is the document itself. */
  record: upload('engagements/:engagementId/package/items/:form', 'package.build', {
    method: 'PUT',
    query: of<PackageItemQuery>(),
    answer: of<PackageItemView>(),
  }),
  /** Says why a document is not part of the package. */
  setAside: post('engagements/:engagementId/package/items/:form/set-aside', 'package.build', {
    body: of<SetAsideItemBody>(),
    answer: of<PackageItemView>(),
    status: 200,
  }),
  /** A recorded document exactly as it was given. */
  file: download('engagements/:engagementId/package/items/:form/file', 'package.read', {
    logs: { kind: 'download', thing: 'package' },
  }),
};

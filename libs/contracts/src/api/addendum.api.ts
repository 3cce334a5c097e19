import type { AddendumView, ConfirmAddendumBody, WithdrawAddendumBody, WriteAddendumBody } from '../addendum.contract';
import { get, of, post } from './operation';

/** What is said of a file after its archive: it stands beside it and changes nothing of it. */
export const addendumApi = {
  /** Every addendum of the file, the newest first. */
  list: get('engagements/:engagementId/addenda', 'engagement.read', { answer: of<AddendumView[]>() }),
  /** Adds to an archived file, to be confirmed by another person. */
  write: post('engagements/:engagementId/addenda', 'addendum.write', {
    body: of<WriteAddendumBody>(),
    answer: of<AddendumView>(),
  }),
  /** Another person than who wrote it stands behind it: it is never changed from then on. */
  confirm: post('engagements/:engagementId/addenda/:addendumId/confirm', 'addendum.confirm', {
    stepUp: 'signature',
    body: of<ConfirmAddendumBody>(),
    answer: of<AddendumView>(),
    status: 200,
  }),
  /** Its writer takes it back before anybody has confirmed it, with the reason. */
  withdraw: post('engagements/:engagementId/addenda/:addendumId/withdraw', 'addendum.withdraw', {
    body: of<WithdrawAddendumBody>(),
    answer: of<AddendumView>(),
    status: 200,
  }),
};

import type { MemberView } from '../firm.contract';
import { get, of, post } from './operation';

export interface RecordCredentialBody {
  type: string;
  number: string;
  validFrom: string;
  validUntil: string | null;
}

export const memberApi = {
  /** The firm's people with their roles and credentials. */
  list: get('members', 'member.read', { answer: of<MemberView[]>() }),
  /** Records a credential of a member. */
  recordCredential: post('members/:userId/credentials', 'credential.record', {
    body: of<RecordCredentialBody>(),
    answer: of<MemberView>(),
  }),
};

import type { IssuedProvisioningTokenView, ProvisioningView } from '../provisioning.contract';
import { get, of, post } from './operation';

export interface MakeProvisioningTokenBody {
  /** What it is for, as it stands in the lists. */
  name: string;
  /** How long it works: a year at most. */
  days: number;
}

/** The administrator’s side of joiners and leavers by the firm’s provider. */
export const provisioningApi = {
  /** How it is connected, when it was heard last, and whom it named. */
  view: get('firm/provisioning', 'member.provision', { answer: of<ProvisioningView>() }),
  /** Makes the token that the provider shows; its text is told in this answer and never again. */
  makeToken: post('firm/provisioning/tokens', 'member.provision', {
    stepUp: 'signature',
    body: of<MakeProvisioningTokenBody>(),
    answer: of<IssuedProvisioningTokenView>(),
    logs: { kind: 'factor', thing: 'token' },
  }),
};

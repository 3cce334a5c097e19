import { allow, refuse, type Decision } from '../decision';

export type TurnIdentityProviderRefusal = 'identity-provider.not-tested' | 'identity-provider.is-so-already';

/** Nobody comes in by a provider that was not tried as it stands: a slip in it would shut the firm's people out. */
export function mayTurnIdentityProvider(facts: {
  isOn: boolean;
  before: boolean;
  isTested: boolean;
}): Decision<TurnIdentityProviderRefusal> {
  if (facts.isOn === facts.before) return refuse('identity-provider.is-so-already');
  return facts.isOn && !facts.isTested ? refuse('identity-provider.not-tested') : allow;
}

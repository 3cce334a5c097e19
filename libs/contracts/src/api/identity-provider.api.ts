import type { ProviderKind } from '@akashi/domain/firm';
import type { ClaimsView, IdentityProviderView, ProviderAddressView } from '../identity-provider.contract';
import type { SessionView } from '../session.contract';
import { formFromElsewhere, get, of, post, put } from './operation';

export interface SetIdentityProviderBody {
  kind: ProviderKind;
  /** The address of an OpenID Connect provider, or the entity id of a SAML one. */
  issuer: string;
  /** Empty for SAML. */
  clientId: string;
  /** Null keeps the one that stands; it is told in no answer. SAML has none. */
  secret: string | null;
  /** Where SAML sends the browser; empty for OpenID Connect. */
  entryPoint: string;
  /** PEM of the keys by which SAML signs, two while one takes the place of the other; none for OpenID Connect. */
  certificates: string[];
  domains: string[];
  isOnly: boolean;
  /** 0 for the first. */
  version: number;
}

export interface TurnIdentityProviderBody {
  isOn: boolean;
  version: number;
}

/** What the provider sent the browser back with. */
export interface ProviderAnswerBody {
  /** Of SAML's answer the ticket that it was kept under. */
  code: string;
  state: string;
  /** Who says it (RFC 9207); empty where the provider does not say. */
  iss: string;
}

/** The form in which a SAML provider has the browser send its answer: the names are SAML's own. */
export interface AssertionForm {
  SAMLResponse: string;
  RelayState: string;
}

export interface StartAtProviderBody {
  firmId: string;
}

/** Coming in by the word of the firm's own identity provider (OpenID Connect or SAML). */
export const identityProviderApi = {
  /** By which provider the firm's people come in: never its secret. */
  view: get('firm/identity-provider', 'identity-provider.read', { answer: of<IdentityProviderView>() }),
  /** Names the provider, or corrects what is said of it; it is to be tried anew, and whoever came in by it is out. */
  set: put('firm/identity-provider', 'identity-provider.set', {
    stepUp: 'signature',
    body: of<SetIdentityProviderBody>(),
    answer: of<IdentityProviderView>(),
    logs: { kind: 'factor', thing: 'firm' },
  }),
  /** Lets the firm's people come in by it, or no more: at their next request. */
  turn: put('firm/identity-provider/state', 'identity-provider.set', {
    stepUp: 'signature',
    body: of<TurnIdentityProviderBody>(),
    answer: of<IdentityProviderView>(),
    logs: { kind: 'factor', thing: 'firm' },
  }),
  /** The administrator goes there themselves, to see what it says of them. */
  startTest: post('firm/identity-provider/test', 'identity-provider.set', {
    answer: of<ProviderAddressView>(),
    status: 200,
  }),
  /** They are back, and see what it said of them: nobody is linked by it. */
  test: post('firm/identity-provider/claims', 'identity-provider.set', {
    body: of<ProviderAnswerBody>(),
    answer: of<ClaimsView>(),
    status: 200,
  }),
  /** Somebody goes to their firm's provider to sign in. */
  start: post('session/provider/start', 'public', {
    body: of<StartAtProviderBody>(),
    answer: of<ProviderAddressView>(),
    status: 200,
  }),
  /** A SAML provider's answer: kept until the browser that began asks for it from a page of ours. */
  takeAssertion: formFromElsewhere('session/provider/assertion', { body: of<AssertionForm>() }),
  /** They are back: sets the session's cookie. */
  open: post('session/provider', 'public', {
    body: of<ProviderAnswerBody>(),
    answer: of<SessionView>(),
    status: 200,
    logs: { kind: 'sign-in', thing: 'session' },
  }),
  /** A member goes there to link an identity of their own: nobody does it for them. */
  startLink: post('account/identity/start', 'identity.link', {
    stepUp: 'own-factors',
    answer: of<ProviderAddressView>(),
    status: 200,
  }),
  /** They are back, and the identity is theirs. */
  link: post('account/identity', 'identity.link', {
    body: of<ProviderAnswerBody>(),
    status: 204,
    logs: { kind: 'factor', thing: 'account' },
  }),
  /** One's own identity opens nothing any more, and what it opened ends. */
  unlink: post('account/identity/unlink', 'identity.link', {
    stepUp: 'own-factors',
    status: 204,
    logs: { kind: 'factor', thing: 'account' },
  }),
};

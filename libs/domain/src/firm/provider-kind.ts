/** How a firm's provider says who somebody is: OpenID Connect, or SAML 2.0. */
export const providerKinds = ['oidc', 'saml'] as const;

export type ProviderKind = (typeof providerKinds)[number];

/** Names that SAML 2.0 and XML signatures are written with. */
export const samlNames = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  success: 'urn:oasis:names:tc:SAML:2.0:status:Success',
  bearer: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
  /** The one form of a name that stays with its person and is given to nobody after them. */
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
} as const;

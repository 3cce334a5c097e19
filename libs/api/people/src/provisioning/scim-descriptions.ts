import type { ScimDescription, ScimList } from '@akashi/contracts';
import { userSchema } from '@akashi/domain/provisioning';
import { scimPath } from './scim-user';

const core = 'urn:ietf:params:scim:schemas:core:2.0';
const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
/** So many people one answer has at most. */
export const mostResults = 200;

type At = (path: string) => string;

export function listOf<Resource>(resources: Resource[], total = resources.length, startIndex = 1): ScimList<Resource> {
  return {
    schemas: [listSchema],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

/** RFC 7643 §5. */
export const serviceProviderConfig = (at: At): ScimDescription => ({
  schemas: [`${core}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostResults },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A token that the firm’s administrator makes for its provider.',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: at(`${scimPath}/ServiceProviderConfig`) },
});

/** RFC 7643 §6. */
export const userType = (at: At): ScimDescription => ({
  schemas: [`${core}:ResourceType`],
  id: 'User',
  name: 'User',
  endpoint: '/Users',
  description: 'Somebody of the firm',
  schema: userSchema,
  schemaExtensions: [],
  meta: { resourceType: 'ResourceType', location: at(`${scimPath}/ResourceTypes/User`) },
});

const text = (name: string, description: string, more: object = {}) => ({
  ...{ name, type: 'string', multiValued: false, description, required: false, caseExact: false },
  ...{ mutability: 'readWrite', returned: 'default', uniqueness: 'none', ...more },
});

/** RFC 7643 §7: what is kept of a person, and nothing that is not. */
export const userAttributes = (at: At): ScimDescription => ({
  schemas: [`${core}:Schema`],
  id: userSchema,
  name: 'User',
  description: 'Somebody of the firm',
  attributes: [
    text('userName', 'The address of the person, of one of the firm’s domains', {
      ...{ required: true, mutability: 'immutable', uniqueness: 'server' },
    }),
    {
      ...text('name', 'The name under which the person comes in', { type: 'complex', required: true }),
      subAttributes: [
        text('formatted', 'Both', { mutability: 'readOnly' }),
        text('familyName', 'Family name', { required: true }),
        text('givenName', 'Given name', { required: true }),
      ],
    },
    text('displayName', 'As the provider calls them'),
    text('title', 'Title at the time of coming in'),
    text('externalId', 'The provider’s own name of the person', { caseExact: true }),
    { ...text('active', 'False for whoever has left', { type: 'boolean' }) },
    {
      ...text('emails', 'The same address', { type: 'complex', multiValued: true, mutability: 'readOnly' }),
      subAttributes: [text('value', 'The address', { mutability: 'readOnly' })],
    },
  ],
  meta: { resourceType: 'Schema', location: at(`${scimPath}/Schemas/${userSchema}`) },
});

import type { ScimBody, ScimDescription, ScimList, ScimUser } from '../scim.contract';
import { byProvider, of } from './operation';

export interface ScimUsersQuery {
  filter?: string;
  startIndex?: string;
  count?: string;
}

const named = { kind: 'people', thing: 'member' } as const;

/** Joiners and leavers by the firm’s own provider: SCIM 2.0 (RFC 7643, RFC 7644). Which firm it is says the token. */
export const scimApi = {
  /** What of the standard is there. */
  serviceProvider: byProvider('GET', 'scim/v2/ServiceProviderConfig', { answer: of<ScimDescription>() }),
  /** Which things there are. */
  resourceTypes: byProvider('GET', 'scim/v2/ResourceTypes', { answer: of<ScimList<ScimDescription>>() }),
  /** One of them. */
  resourceType: byProvider('GET', 'scim/v2/ResourceTypes/:name', { answer: of<ScimDescription>() }),
  /** What is kept of each. */
  schemas: byProvider('GET', 'scim/v2/Schemas', { answer: of<ScimList<ScimDescription>>() }),
  /** What is kept of one of them. */
  schema: byProvider('GET', 'scim/v2/Schemas/:name', { answer: of<ScimDescription>() }),
  /** The firm’s people, or the one whom a filter names. */
  list: byProvider('GET', 'scim/v2/Users', { query: of<ScimUsersQuery>(), answer: of<ScimList<ScimUser>>() }),
  /** One person of the firm. */
  read: byProvider('GET', 'scim/v2/Users/:userId', { answer: of<ScimUser>() }),
  /** Somebody joins: they are a member once they have come in by the provider themselves. */
  provide: byProvider('POST', 'scim/v2/Users', { body: of<ScimBody>(), answer: of<ScimUser>(), logs: named }),
  /** What the provider says of somebody, as a whole. */
  replace: byProvider('PUT', 'scim/v2/Users/:userId', { body: of<ScimBody>(), answer: of<ScimUser>(), logs: named }),
  /** What it says otherwise of somebody; that they leave, or are back. */
  change: byProvider('PATCH', 'scim/v2/Users/:userId', { body: of<ScimBody>(), answer: of<ScimUser>(), logs: named }),
  /** Somebody leaves: what they did stays. */
  end: byProvider('DELETE', 'scim/v2/Users/:userId', { status: 204, logs: named }),
};

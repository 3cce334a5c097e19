/** What a provider sends: of the standard's own form, which is read attribute by attribute. */
export type ScimBody = Record<string, unknown>;

/** A person of the firm, as SCIM has it (RFC 7643 §4.1). */
export interface ScimUser {
  schemas: string[];
  id: string;
  externalId?: string;
  userName: string;
  name: { formatted: string; familyName: string; givenName: string };
  displayName: string;
  title?: string;
  active: boolean;
  emails: { value: string; type: string; primary: boolean }[];
  meta: ScimMeta;
}

export interface ScimMeta {
  resourceType: string;
  location: string;
  /** As the `ETag` has it. */
  version?: string;
}

/** RFC 7644 §3.4.2. */
export interface ScimList<Resource> {
  schemas: string[];
  totalResults: number;
  startIndex: number;
  itemsPerPage: number;
  Resources: Resource[];
}

/** What a service says of itself (RFC 7643 §5 to §7): its parts are the standard's. */
export type ScimDescription = Record<string, unknown>;

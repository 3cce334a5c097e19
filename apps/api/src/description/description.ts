/** The part of JSON Schema that the description of the API is made of. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
}

export interface DescribedOperation {
  operationId: string;
  summary: string;
  /** A permission, or for whom it is open. */
  'x-access': string;
  /** Sent again under the same `Idempotency-Key`, it has one effect. */
  'x-idempotent': boolean;
  security: object[];
  parameters: object[];
  requestBody?: object;
  responses: Record<string, object>;
}

/** An OpenAPI 3.1 document, as far as we write one. */
export interface Description {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: object };
}

import type { ApiToken } from './api-token';

/** What a request needs of the people's area: whose token a text is, and that it does not ask too often. The area brings it. */
export abstract class TokenReader {
  /** As the database has it now; null where nobody has a token of this text. */
  abstract find(text: string, from: string): Promise<ApiToken | null>;
}

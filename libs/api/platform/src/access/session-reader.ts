import type { Session } from './session';

/** What a request needs of the people's area: whose session a cookie is. The area brings it. */
export abstract class SessionReader {
  /** The live session behind the secret of a cookie, as the database has it now; null when it is nobody's. */
  abstract find(secret: string): Promise<Session | null>;
}

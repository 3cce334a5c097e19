import { clientPersonTexts } from '@akashi/contracts/problems/client-person';

/** What the pages of a client's people may have to say. */
export const problemTexts = [clientPersonTexts];

import { clientPersonTexts } from '@akashi/contracts/problems/client-person';
import { requestTexts } from '@akashi/contracts/problems/request';

/** What the pages of a client's people may have to say. */
export const problemTexts = [clientPersonTexts, requestTexts];

import { clientPersonTexts } from '@akashi/contracts/problems/client-person';
import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { invitationTexts } from '@akashi/contracts/problems/invitation';
import { requestTexts } from '@akashi/contracts/problems/request';

/** What the pages of a client's people may have to say. */
export const problemTexts = [clientPersonTexts, engagementTexts, invitationTexts, requestTexts];

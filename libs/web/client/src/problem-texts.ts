import { clientPersonTexts } from '@akashi/contracts/problems/client-person';
import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { findingTexts } from '@akashi/contracts/problems/finding';
import { improvementTexts } from '@akashi/contracts/problems/improvement';
import { reasonTexts } from '@akashi/contracts/problems/reason';

/** What the pages of a client's people may have to say. */
export const problemTexts = [clientPersonTexts, engagementTexts, findingTexts, improvementTexts, reasonTexts];

import { inspectionTexts } from '@akashi/contracts/problems/inspection';
import { inspectorTexts } from '@akashi/contracts/problems/inspector';
import { passwordTexts } from '@akashi/contracts/problems/password';
import { reasonTexts } from '@akashi/contracts/problems/reason';

/** What the pages of inspections may have to say. */
export const problemTexts = [inspectionTexts, inspectorTexts, passwordTexts, reasonTexts];

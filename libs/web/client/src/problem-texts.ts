import { clientPersonTexts } from '@akashi/contracts/problems/client-person';
import { engagementTexts } from '@akashi/contracts/problems/engagement';
import { findingTexts } from '@akashi/contracts/problems/finding';
import { improvementTexts } from '@akashi/contracts/problems/improvement';
import { letterTexts } from '@akashi/contracts/problems/letter';
import { reasonTexts } from '@akashi/contracts/problems/reason';
import { reportTexts } from '@akashi/contracts/problems/report';
import { uploadTexts } from '@akashi/contracts/problems/upload';

/** What the pages of a client's people may have to say. */
export const problemTexts = [
  clientPersonTexts,
  engagementTexts,
  findingTexts,
  improvementTexts,
  letterTexts,
  reasonTexts,
  reportTexts,
  uploadTexts,
];

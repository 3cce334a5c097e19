import type { TextTable } from '@akashi/web-ui';

/** What a mail says of the matters that it is about. */
export const mailNamesWords = {
  no: ['件数だけ', 'How many notices there are, and no more'],
  yes: ['案件名・項目の番号・開くリンクも載せる', 'The engagement, the item’s number and its link as well'],
} as const satisfies TextTable;

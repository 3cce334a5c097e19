import type { TextTable } from '@akashi/web-ui';

/** How a link to a report opens for its recipient. */
export const exportCodeWords = {
  yes: ['宛先にメールで届くコードを求める', 'By a code that is mailed to its address'],
  no: ['リンクと宛先のアドレスだけで開く', 'By the link and its address alone'],
} as const satisfies TextTable;

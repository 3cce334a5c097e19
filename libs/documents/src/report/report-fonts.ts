import { createRequire } from 'node:module';
import { join } from 'node:path';

export const reportFont = 'BIZ UDPGothic';

const files = {
  normal: '400Regular/BIZUDPGothic_400Regular.ttf',
  bold: '700Bold/BIZUDPGothic_700Bold.ttf',
} as const;

/** Paths of the two font files, in `folder` or in the installed package. */
export function fontFiles(folder?: string): Record<keyof typeof files, string> {
  const { resolve } = createRequire(import.meta.url);
  const find = (path: string) => (folder ? join(folder, path) : resolve(`@expo-google-fonts/biz-udpgothic/${path}`));
  return { normal: find(files.normal), bold: find(files.bold) };
}

import { BeginSealing, EncryptFiles, IndexSearch, RewrapFileKeys } from '@akashi/api-platform';
import type { Command } from './command';
import { servingSettings } from './settings-of';
import { withApp } from './with-app';

/** What is run once, after an upgrade or for another key. */
export const upgradeCommands: Readonly<Record<string, Command>> = {
  seal: {
    said: {
      ja: '更新の後に：行を記録に結び付ける前からある台帳を、いまの姿のまま結び付けます。',
      en: 'After an upgrade: ledgers from before rows were bound to their events are bound as they stand.',
    },
    settings: servingSettings,
    run: () => withApp(async (app) => ({ answer: { sealed: await app.get(BeginSealing).all() } })),
  },
  index: {
    said: {
      ja: '更新の後に：検索ができる前からあるものを検索できるようにします。',
      en: 'After an upgrade: makes everything found that was there before it could be.',
    },
    settings: servingSettings,
    run: () => withApp(async (app) => ({ answer: { indexed: await app.get(IndexSearch).all() } })),
  },
  'rewrap-file-keys': {
    said: {
      ja: 'FILE_KEYS の先頭に新しい鍵を足し、すべてのプロセスがそれを持った後に：データ鍵を新しい鍵で包み直します。後ろの鍵は要らなくなります。',
      en: 'After another key was put in front of FILE_KEYS, and every process has it: the ones behind it are needed no more.',
    },
    settings: servingSettings,
    run: () => withApp(async (app) => ({ answer: { rewrapped: await app.get(RewrapFileKeys).all() } })),
  },
  'encrypt-files': {
    said: {
      ja: '最初の鍵を与えた後に：それまでのファイルを暗号化します。途中で切れても、もう一度実行すれば続きます。',
      en: 'After the first key was given: encrypts what was stored before. Broken off, it is begun again.',
    },
    settings: servingSettings,
    run: () => withApp(async (app) => ({ answer: { files: await app.get(EncryptFiles).all() } })),
  },
};

import { prepareDatabase } from '@akashi/api-platform';
import { readFileSync } from 'node:fs';
import { readAdminConfig } from '../config';
import { provisionAt, readFirm } from '../provision/provision-firm';
import type { Command } from './command';
import { CommandFault } from './command-fault';
import { adminSettings } from './settings-of';

export const databaseCommands: Readonly<Record<string, Command>> = {
  migrate: {
    said: {
      ja: 'データベースを最新のスキーマにし、三つのロール（akashi_app、akashi_auth、akashi_backup）を作ります。',
      en: 'Brings the database to the newest schema, with its three roles (akashi_app, akashi_auth, akashi_backup).',
    },
    settings: adminSettings,
    run: async () => {
      const { adminUrl, ...logins } = readAdminConfig();
      return { answer: { migrations: await prepareDatabase(adminUrl, logins) } };
    },
  },
  provision: {
    said: {
      ja: '監査法人を一度だけ作り、最初の管理者と品質管理担当が入る一度限りの案内先を示します。見本のデータはありません。もう一度実行すると、まだ誰も入っていない案内先だけを作り直します。',
      en: 'Makes a firm, once, and tells the one-time links of its first administrator and of its quality office. No sample data. Run again, it makes only the links anew that nobody came in by.',
    },
    options: {
      firm: {
        value: 'FILE',
        said: {
          ja: '監査法人を書いた JSON のファイル（設定 FIRM の代わり）',
          en: 'file of the firm in JSON, instead of the setting FIRM',
        },
      },
    },
    settings: ['ADMIN_DATABASE_URL', 'FIRM', 'PUBLIC_ORIGIN'],
    run: async ({ texts }) => {
      const { adminUrl, firm, publicOrigin } = readAdminConfig();
      const made = await provisionAt(adminUrl, readFirm(texts['firm'] ? textOf(texts['firm']) : firm));
      const link = (path: string | null) => path && publicOrigin && `${publicOrigin}${path}`;
      const links = { joinLink: link(made.joinPath), qualityOfficeJoinLink: link(made.qualityOfficeJoinPath) };
      return { answer: { ...made, ...(publicOrigin && links) } };
    },
  },
};

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandFault({ ja: `${file} を読めません。`, en: `${file} cannot be read.` });
  }
}

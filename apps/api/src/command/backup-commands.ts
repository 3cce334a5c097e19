import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printDrill } from '../backup/print-drill';
import { readKeep } from '../backup/read-keep';
import { restoreBackup } from '../backup/restore-backup';
import { runDrill } from '../backup/run-drill';
import { writeBackup } from '../backup/write-backup';
import { readAdminConfig, readBackupUrl, readConfig, readFilePlace } from '../config';
import type { Asked, Command, Outcome } from './command';
import { UsageFault } from './command-fault';
import { adminSettings, fileSettings, servingSettings } from './settings-of';

const from = {
  value: 'FOLDER',
  said: { ja: '控え（backup が作ったフォルダ akashi-…）', en: 'the backup, a folder akashi-… that backup made' },
};

/** Throws where it was left out. */
function given({ texts }: Pick<Asked, 'texts'>, name: string): string {
  const text = texts[name];
  if (text) return text;
  throw new UsageFault({ ja: `--${name} を付けてください。`, en: `--${name} has to be given.` });
}

async function backup(asked: Asked): Promise<Outcome> {
  const folder = given(asked, 'to');
  const keep = readKeep(asked.texts['keep']);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { answer: await writeBackup({ databaseUrl: readBackupUrl(), files: readFilePlace(), folder, keep }) };
}

async function restore(asked: Asked): Promise<Outcome> {
  const { adminUrl, ...logins } = readAdminConfig();
  const plan = { from: given(asked, 'from'), adminUrl, logins, files: readFilePlace() };
  const { manifest, files } = await restoreBackup(plan);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return { answer: { snapshotAt: manifest.snapshotAt, tables: manifest.tables.length, rows, files } };
}

async function drill(asked: Asked): Promise<Outcome> {
  const config = readConfig();
  const { adminUrl } = readAdminConfig();
  const database = asked.texts['database'] ?? `akashi_drill_${Date.now()}`;
  const scratch = mkdtempSync(join(asked.texts['scratch'] ?? tmpdir(), 'akashi-drill-'));
  try {
    const keeps = asked.flags['keep-database'] === true;
    const drilled = await runDrill({ from: given(asked, 'from'), adminUrl, database, folder: scratch, keeps, config });
    return { text: printDrill(drilled, asked.language), answer: drilled, exitCode: drilled.holds ? 0 : 1 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export const backupCommands: Readonly<Record<string, Command>> = {
  backup: {
    said: {
      ja: 'ある一時点の行のすべてとファイルのすべてを、フォルダ akashi-<時刻> に書きます。書き終わるまでは名前の末尾が .partial です。台帳の鍵とファイルの鍵は入りません。',
      en: 'Writes all rows of one moment and all files into a folder akashi-<time>, which is named .partial until it is whole. The keys of ledgers and files are not in it.',
    },
    options: {
      to: { value: 'FOLDER', said: { ja: '控えを置くフォルダ', en: 'folder that backups lie in' } },
      keep: { value: 'N', said: { ja: '新しい N 個だけを残す', en: 'keeps the N newest alone' } },
    },
    settings: ['BACKUP_DATABASE_URL', ...fileSettings],
    run: backup,
  },
  restore: {
    said: {
      ja: '控えを、空のデータベースと空のフォルダに復元します。書く前に控えのすべてを確かめ、空でない場所やほかの版の控えは受け付けません。',
      en: 'Restores a backup into an empty database and an empty folder. All of it is checked before anything is written; a place that is not empty and a backup of another version are refused.',
    },
    options: { from },
    settings: [...adminSettings, ...fileSettings],
    run: restore,
  },
  drill: {
    said: {
      ja: '控えを新しいデータベースと一時フォルダに復元し、台帳、行、壁、ファイルを確かめてから片付けます。控えの古さ（RPO）と復元にかかった時間（RTO）を示します。',
      en: 'Restores a backup into a new database and a folder of its own, checks ledgers, rows, walls and files, and takes it away again. Tells how old the backup is (RPO) and how long it took (RTO).',
    },
    options: {
      from,
      database: { value: 'NAME', said: { ja: '作るデータベースの名前', en: 'name of the database that is made' } },
      scratch: { value: 'FOLDER', said: { ja: '一時フォルダを作る場所', en: 'where the folder of its own is made' } },
      'keep-database': { value: null, said: { ja: 'データベースを残す', en: 'leaves the database' } },
    },
    settings: ['ADMIN_DATABASE_URL', ...servingSettings],
    run: drill,
  },
};

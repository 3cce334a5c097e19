import {
  createApp,
  FileStore,
  Reconciliation,
  SetupFault,
  SignInPool,
  Transactions,
  type ApiConfig,
} from '@akashi/api-platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { areas } from '../areas';
import type { Said } from '../command/command';
import { addressOf, passwordIn, withDatabase } from './drill-database';
import type { Manifest } from './manifest';
import { restoreBackup } from './restore-backup';

export interface DrillPlan {
  /** The backup. */
  readonly from: string;
  /** A login that may make databases, on the server that the backup is tried on. */
  readonly adminUrl: string;
  /** Name of a database that is not there yet. */
  readonly database: string;
  /** An empty folder. */
  readonly folder: string;
  /** Leaves the database, to be looked at. */
  readonly keeps: boolean;
  /** The installation's own: its keys are what the backup has to be readable with. */
  readonly config: ApiConfig;
}

export const drillSteps = ['restored', 'walls', 'ledgers', 'files'] as const;
export type DrillStep = (typeof drillSteps)[number];

export interface Drilled {
  readonly holds: boolean;
  readonly snapshotAt: string | null;
  /** Age of what was restored: so much would be lost. */
  readonly rpoSeconds: number | null;
  /** From the begin of the restore to the end of the last check. */
  readonly rtoSeconds: number;
  /** How much each step that was come through looked at. */
  readonly looked: Partial<Record<DrillStep, number>>;
  /** The first difference, and the step that found it. */
  readonly difference: { step: DrillStep; said: string } | null;
}

class Difference extends Error {}

/**
 * Restores a backup beside the installation and holds everything in it against everything else: pieces and rows by their hashes, the walls
 * by reading without a firm, each ledger by recomputing its roots, signed places and the rows bound to it, each file by its content. It
 * ends at the first difference. Nothing is told to witnesses, authorities or people.
 */
export async function runDrill(plan: DrillPlan, now: () => Date = () => new Date()): Promise<Drilled> {
  const began = now();
  const drill = new Drill(plan);
  const difference = await drill.run();
  const ended = now();
  const seconds = (from: Date) => Math.round((ended.getTime() - from.getTime()) / 100) / 10;
  const { snapshotAt } = drill;
  return {
    holds: difference === null,
    snapshotAt,
    rpoSeconds: snapshotAt === null ? null : Math.round((began.getTime() - Date.parse(snapshotAt)) / 1000),
    rtoSeconds: seconds(began),
    looked: drill.looked,
    difference,
  };
}

class Drill {
  readonly looked: Partial<Record<DrillStep, number>> = {};
  snapshotAt: string | null = null;
  private step: DrillStep = 'restored';

  constructor(private readonly plan: DrillPlan) {}

  async run(): Promise<Drilled['difference']> {
    const { adminUrl } = this.plan;
    try {
      await withDatabase(adminUrl, this.plan, (url) => this.restore(url));
      return null;
    } catch (error) {
      // What the program says of a setting, a backup or a wall is what the drill is there to find.
      if (error instanceof Difference || error instanceof SetupFault) return { step: this.step, said: error.message };
      throw error;
    }
  }

  private async restore(adminUrl: string): Promise<void> {
    const { from, config, folder } = this.plan;
    const { databaseUrl, signInDatabaseUrl } = config;
    const logins = { appPassword: passwordIn(databaseUrl), signInPassword: passwordIn(signInDatabaseUrl) };
    const files = { databaseUrl: '', fileFolder: folder, objectStorage: null, fileKeys: [] };
    const { manifest } = await restoreBackup({ from, adminUrl, logins, files });
    this.snapshotAt = manifest.snapshotAt;
    this.looked.restored = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
    this.step = 'walls';
    // It does not start with a hole in a wall, nor without a key that files are encrypted under.
    const app = await createApp(this.alone(adminUrl), areas);
    try {
      this.looked.walls = manifest.tables.length;
      await this.check(app, manifest);
    } finally {
      await app.close();
    }
  }

  /** The installation as it is configured, over what was restored, and speaking to nobody. */
  private alone(adminUrl: string): ApiConfig {
    const { config, folder } = this.plan;
    const outside = {
      witnesses: [],
      timestamps: null,
      fileScanner: null,
      objectStorage: null,
      webFolder: '',
      demo: null,
      mail: null,
      metrics: null,
    };
    const at = (login: string) => addressOf(adminUrl, { loginOf: login });
    const databases = { databaseUrl: at(config.databaseUrl), signInDatabaseUrl: at(config.signInDatabaseUrl) };
    return { ...config, ...outside, ...databases, role: 'api', fileFolder: folder, endWithinMs: 5_000 };
  }

  private async check(app: NestExpressApplication, manifest: Manifest): Promise<void> {
    this.step = 'ledgers';
    this.looked.ledgers = 0;
    for (const ledger of manifest.ledgers) {
      const { differing, differences, size } = await app.get(Reconciliation).show(ledger.firmId, ledger.streamId);
      const [first] = differences;
      const place = `${ledger.firmId}/${ledger.streamId}`;
      if (first) throw new Difference(said(ofLedger(place, differing, `${first.kind} ${first.name} ${first.row}`)));
      if (size !== ledger.size) throw new Difference(said(ofLedger(place, 1, `${size} ≠ ${ledger.size}`)));
      this.looked.ledgers += 1;
    }
    this.step = 'files';
    this.looked.files = 0;
    const { rows: firms } = await app
      .get(SignInPool)
      .query<{ firmId: string }>(`SELECT firm_id AS "firmId" FROM firm ORDER BY 1`);
    for (const { firmId } of firms) await this.checkFiles(app, firmId);
  }

  private async checkFiles(app: NestExpressApplication, firmId: string): Promise<void> {
    const files = await app
      .get(Transactions)
      .read({ firmId, clientId: null }, (tx) =>
        tx.query<{ sha256: string; size: number }[]>(
          `SELECT sha256, size::float8 AS size FROM stored_file WHERE firm_id = $1 ORDER BY sha256`,
          [firmId],
        ),
      );
    for (const file of files) {
      const { condition } = await app.get(FileStore).look(firmId, file);
      if (condition !== 'as-recorded') throw new Difference(said(ofFile(`${firmId}/${file.sha256}`, condition)));
      this.looked.files = (this.looked.files ?? 0) + 1;
    }
  }
}

const said = ({ ja, en }: Said): string => `${ja}\n${en}`;

const ofLedger = (place: string, differing: number, first: string): Said => ({
  ja: `台帳 ${place} に、記録と一致しないものが ${differing} 件あります。最初のものは ${first.trim()} です。`,
  en: `In the ledger ${place} ${differing} differ from what was recorded; the first is ${first.trim()}.`,
});

const ofFile = (place: string, condition: string): Said => ({
  ja: `ファイル ${place} が記録と一致しません（${condition}）。`,
  en: `The file ${place} is not as it was recorded (${condition}).`,
});

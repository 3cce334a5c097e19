import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations';
import { PreparingClient } from './preparing-client';
import { UnpreparedClient } from './unprepared-client';

const dateType = 1082;
const bigintType = 20;

/** Calendar dates stay `YYYY-MM-DD` strings and counts stay numbers, whatever the time zone of the machine. */
pg.types.setTypeParser(dateType, (text) => text);
pg.types.setTypeParser(bigintType, Number);

export const searchPath = '-c search_path=akashi';

/** Limits sit on the server: a client-side time-out would hand back a connection with its transaction still open. */
const serverLimits = '-c statement_timeout=10s -c lock_timeout=3s -c idle_in_transaction_session_timeout=15s';

/** The data source of the running role. */
export function appDataSourceOptions(url: string, poolSize: number, preparesStatements = true): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'akashi',
    synchronize: false,
    migrationsRun: false,
    extra: {
      max: poolSize,
      Client: preparesStatements ? PreparingClient : UnpreparedClient,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
      // Statements of one transaction that need no answer of each other travel together (`tenant-connection.ts`).
      pipeline: true,
      application_name: 'akashi-api',
      options: `${searchPath} ${serverLimits}`,
    },
  };
}

/** The data source that runs migrations: the administrator's login, working as the owner of the tables. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'akashi',
    migrations,
    migrationsTableName: 'schema_migration',
    extra: { max: 1, options: `${searchPath} -c role=akashi_owner -c lock_timeout=5s` },
  });
}

import { startTestApp, type TestApp } from '@akashi/api-testing';
import { ownerDataSource } from '@akashi/api-platform';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp(areas);
});
afterAll(() => test.close());

interface Column {
  table_name: string;
  column_name: string;
  is_nullable: 'YES' | 'NO';
}

async function columns(): Promise<Map<string, Column>> {
  const { rows } = await test.admin.query<Column>(
    `SELECT table_name, column_name, is_nullable FROM information_schema.columns WHERE table_schema = 'akashi'`,
  );
  return new Map(rows.map((row) => [`${row.table_name}.${row.column_name}`, row]));
}

/** What the whole schema is, as text, so that two of them can be compared. */
async function schema(): Promise<string[]> {
  const { rows } = await test.admin.query<{ line: string }>(`
    SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
      FROM information_schema.columns WHERE table_schema = 'akashi'
    UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'akashi'::regnamespace AND contype <> 'n'
    UNION ALL SELECT schemaname || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'akashi'
    UNION ALL SELECT proname || ' ' || prosrc FROM pg_proc WHERE pronamespace = 'akashi'::regnamespace
    UNION ALL SELECT tablename || ' ' || policyname || ' ' || coalesce(qual, '') FROM pg_policies WHERE schemaname = 'akashi'
    ORDER BY 1`);
  return rows.map((row) => row.line);
}

describe('entities and tables', () => {
  it('agree: every column of an entity is there, and may be null exactly when the table says so', async () => {
    const known = await columns();
    const { entityMetadatas } = test.app.get<DataSource>(getDataSourceToken());
    expect(entityMetadatas.length).toBeGreaterThan(5);
    const wrong = entityMetadatas.flatMap((entity) =>
      entity.columns.flatMap((column) => {
        const name = `${entity.tableName}.${column.databaseName}`;
        const found = known.get(name);
        if (!found) return [`${name} is not in the table`];
        return (found.is_nullable === 'YES') === column.isNullable ? [] : [`${name} differs in null`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the migrations', () => {
  it('go down to nothing and up again to the same schema', async () => {
    const before = await schema();
    await test.app.close();
    const owner = ownerDataSource(test.adminUrl);
    await owner.initialize();
    try {
      const count = (await owner.query<unknown[]>(`SELECT 1 FROM schema_migration`)).length;
      for (let n = 0; n < count; n++) await owner.undoLastMigration({ transaction: 'each' });
      const left = (await schema()).filter((line) => !line.includes('schema_migration'));
      expect(left).toEqual([]);
      await owner.runMigrations({ transaction: 'each' });
    } finally {
      await owner.destroy();
    }
    expect(await schema()).toEqual(before);
  });
});

import { aFirm, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import { Reconciliation } from '@akashi/api-platform';
import { operations } from '@akashi/contracts/api';
import { clientPermissions } from '@akashi/domain/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { BindingActs } from './binding-acts.fixture';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp(areas);
  firm = await aFirm(test);
});
afterAll(() => test.close());

interface Kept {
  operation: string;
  streamId: string;
}

const kept = async (): Promise<Kept[]> => {
  const { rows } = await test.admin.query<Kept>(
    `SELECT act::json ->> 'operation' AS operation, stream_id AS "streamId" FROM assertion WHERE firm_id = $1`,
    [firm.firmId],
  );
  return rows;
};

const ofPasskeys = ({ kind }: { kind: string }): boolean => kind === 'assertion';

/** Of the firm's people: what a client's person signs is in the specs of their desk. */
const bindingActs = operations.filter(
  ({ operation }) =>
    operation.stepUp === 'signature' && !clientPermissions.some((permission) => permission === operation.access),
);
const formOf = ({ method, path }: { method: string; path: string }): RegExp =>
  new RegExp(`^${method} /api/${path.replace(/:[A-Za-z]+/g, '[^/]+')}$`);

describe('what a passkey signed for a binding act', () => {
  it('is kept for each of them, and bound by the event that tells of it', { timeout: 180_000 }, async () => {
    await new BindingActs(test, firm).all();
    const all = await kept();
    const thrownAway = bindingActs.filter(({ operation }) => !all.some((one) => formOf(operation).test(one.operation)));
    expect(thrownAway.map(({ name }) => name)).toEqual([]);
    expect(bindingActs.length).toBeGreaterThan(29);

    const streams = [...new Set(all.map(({ streamId }) => streamId))];
    const found = await Promise.all(
      streams.map((stream) => test.app.get(Reconciliation).run(firm.firmId, stream, 'nightly')),
    );
    // One that no event binds would be told as added; people and papers of a spec are written past the routes.
    expect(found.flatMap(({ differences }) => differences).filter(ofPasskeys)).toEqual([]);
    const rows = found.flatMap(({ kinds }) => kinds.filter(({ kind }) => kind === 'assertion').map((one) => one.rows));
    expect(rows.reduce((sum, one) => sum + one, 0)).toBe(all.length);
  });

  it('is found missing when the row of a firm’s own act is taken away', async () => {
    await test.admin.query(`DELETE FROM assertion WHERE stream_id = $1 AND act LIKE '%firm/ledger-keys%'`, [
      firm.firmId,
    ]);
    const { differences } = await test.app.get(Reconciliation).run(firm.firmId, firm.firmId, 'nightly');
    expect(differences.filter(ofPasskeys)).toMatchObject([{ kind: 'assertion', difference: 'missing' }]);
  });
});

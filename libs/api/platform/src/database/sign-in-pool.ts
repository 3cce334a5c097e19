import pg from 'pg';

/** Connections of the sign-in role, the only one that reads accounts and sessions before the firm is known. */
export class SignInPool extends pg.Pool {
  /** Every firm of the installation, for work that goes from one to the next. */
  async firmIds(): Promise<string[]> {
    const { rows } = await this.query<{ firm_id: string }>(`SELECT firm_id FROM firm ORDER BY firm_id`);
    return rows.map(({ firm_id: firmId }) => firmId);
  }
}

import { DomainProblem, Ids, type Tx } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { FactorStore } from '../factors/factor.store';
import { RecoveryCodes } from '../factors/recovery-codes';
import { PasskeyStore, type NewPasskey } from './passkey.store';

/** Whose key it is, what they call it, and the session that goes on. */
export interface KeyOf {
  userId: string;
  name: string;
  session: Buffer;
}

/** A key on its way into the database: with the first factor come the codes on paper, and other sessions end. */
@Injectable()
export class KeepPasskey {
  constructor(
    private readonly passkeys: PasskeyStore,
    private readonly factors: FactorStore,
    private readonly recovery: RecoveryCodes,
    private readonly ids: Ids,
  ) {}

  async keep(
    tx: Tx,
    { userId, name, session }: KeyOf,
    made: NewPasskey,
  ): Promise<{ codes: string[]; sessions: number }> {
    const isFirst = (await this.factors.count(tx, userId)) === 0;
    const key = { id: this.ids.next(), accountId: userId, name: name.normalize('NFKC').trim() };
    if (!(await this.passkeys.enrol(tx, key, made))) throw new DomainProblem('factor.passkey-known');
    const { codes, macs } = isFirst ? this.recovery.make(userId) : { codes: [], macs: [] };
    if (isFirst) await this.factors.putRecoveryCodes(tx, userId, macs);
    return { codes, sessions: await this.factors.endOtherSessions(tx, userId, session) };
  }
}

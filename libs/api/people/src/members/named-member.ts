import { ensure, type Caller, type Tx } from '@akashi/api-platform';
import { mayNameMember } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';

/**
 * Asked by every use case that gives work to somebody. The row is held until the work is given, so that nobody is disabled
 * between the question and the answer; whom the firm does not have is left to what the use case says of strangers.
 */
@Injectable()
export class NamedMember {
  async ensureWorksHere(tx: Tx, { firmId }: Caller, userId: string): Promise<void> {
    const [row] = await tx.query<{ isDisabled: boolean }[]>(
      `SELECT disabled_at IS NOT NULL AS "isDisabled" FROM member WHERE firm_id = $1 AND user_id = $2 FOR SHARE`,
      [firmId, userId],
    );
    if (row) ensure(mayNameMember(row));
  }
}

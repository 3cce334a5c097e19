import type { BeginUploadBody, UploadView } from '@akashi/contracts';
import type { Access } from '@akashi/contracts/api';
import { heldAtClient, isClientPermission } from '@akashi/domain/access';
import { largestUpload, mayBeginUpload } from '@akashi/domain/upload';
import { Injectable } from '@nestjs/common';
import { FreeSpace } from '../files/free-space';
import { Ids } from '../ids';
import { DomainProblem, ensure } from '../problems/domain-problem';
import type { ClientPersonCaller, LinkPersonCaller, MemberCaller } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { operationAt } from './purpose';
import { firmsSide } from './upload-owner';
import { UploadStore } from './upload.store';

type Sender = MemberCaller | ClientPersonCaller | LinkPersonCaller;

/** Begins a file that comes in parts: what can be refused before a byte is taken is refused here. */
@Injectable()
export class BeginUpload {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadStore,
    private readonly space: FreeSpace,
    private readonly ids: Ids,
  ) {}

  /** Throws `too-large`, `storage-full`, `upload.too-many`, and `forbidden` where the purpose is of the other side. */
  async execute(caller: Sender, body: BeginUploadBody): Promise<UploadView> {
    ensureFor(caller, body.purpose);
    // Parts and the whole lie beside each other for a moment.
    const lacking = await this.space.lacking(2 * body.length);
    const upload = { ...body, id: this.ids.next() };
    await this.transactions.housekeep(firmsSide(caller), async (tx) => {
      const decision = mayBeginUpload({ length: body.length, ...(await this.uploads.open(tx, caller)) });
      if (!decision.allowed && decision.code === 'too-large')
        throw new DomainProblem('too-large', { facts: { limitBytes: largestUpload } });
      ensure(decision);
      if (lacking) throw new DomainProblem('storage-full', { facts: { ...lacking } });
      await this.uploads.add(tx, caller, upload);
    });
    return { ...upload, offset: 0 };
  }
}

/** Whoever could never bring a file there does not begin one; what else is asked of them, the operation asks. */
function ensureFor(caller: Sender, purpose: string): void {
  const operation = operationAt(purpose);
  if (!operation) throw new DomainProblem('invalid-input', { fields: { purpose: ['known'] } });
  if (!mayEverBring(caller, operation.access)) throw new DomainProblem('forbidden');
}

function mayEverBring(caller: Sender, access: Access): boolean {
  if (caller.kind === 'linkPerson' || access === 'drop-link')
    return caller.kind === 'linkPerson' && access === 'drop-link';
  if (caller.kind === 'member') return !isClientPermission(access);
  return isClientPermission(access) && heldAtClient(caller.role).includes(access);
}

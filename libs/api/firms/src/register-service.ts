import { Clock, ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ClientView, RegisterServiceBody } from '@akashi/contracts';
import { mayRegisterService } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { ClientStore } from './client.store';
import { RulesetStore } from './ruleset/ruleset.store';

@Injectable()
export class RegisterService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientStore,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Answers with the client, whose services the new one now stands among. */
  execute(caller: Caller, clientId: string, body: RegisterServiceBody): Promise<ClientView> {
    return this.transactions.write(caller, async (tx) => {
      await this.clients.view(tx, caller, clientId);
      const { registration } = await this.rulesets.inForce(tx, caller, this.clock.today());
      ensure(mayRegisterService({ ...body, kinds: [body.kind], numberForms: registration.numberForms }));
      const id = this.ids.next();
      await this.clients.addService(tx, caller, { ...body, id, clientId });
      for (const base of body.baseServices) {
        await this.clients.addBaseService(tx, caller, { ...base, id: this.ids.next(), serviceId: id });
      }
      this.ledger.record(tx, {
        action: 'service.registered',
        engagementId: null,
        entity: { type: 'service', id, version: 1 },
        facts: { client: clientId, kind: body.kind, baseServices: body.baseServices.length },
        after: body,
      });
      return this.clients.view(tx, caller, clientId);
    });
  }
}

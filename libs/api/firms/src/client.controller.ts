import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { ClientView } from '@akashi/contracts';
import { clientApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { RegisterClientDto, RegisterServiceDto, ReviseClientDto, ReviseServiceDto } from './client.dto';
import { ClientStore } from './client.store';
import { RegisterClient } from './register-client';
import { RegisterService } from './register-service';
import { ReviseClient } from './revise-client';
import { ReviseService } from './revise-service';

@Controller()
export class ClientController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientStore,
    private readonly registerClient: RegisterClient,
    private readonly registerService: RegisterService,
    private readonly reviseClient: ReviseClient,
    private readonly reviseService: ReviseService,
  ) {}

  @Handles(clientApi.list)
  list(@CurrentCaller() caller: Caller): Promise<ClientView[]> {
    return this.transactions.read(caller, (tx) => this.clients.list(tx, caller));
  }

  @Handles(clientApi.view)
  view(@CurrentCaller() caller: Caller, @Param('clientId', ParseUUIDPipe) id: string): Promise<ClientView> {
    return this.transactions.read(caller, (tx) => this.clients.view(tx, caller, id));
  }

  @Handles(clientApi.register)
  register(@CurrentCaller() caller: Caller, @Body() body: RegisterClientDto): Promise<ClientView> {
    return this.registerClient.execute(caller, body);
  }

  @Handles(clientApi.revise)
  revise(
    @CurrentCaller() caller: Caller,
    @Param('clientId', ParseUUIDPipe) id: string,
    @Body() body: ReviseClientDto,
  ): Promise<ClientView> {
    return this.reviseClient.execute(caller, id, body);
  }

  @Handles(clientApi.reviseService)
  reviseItsService(
    @CurrentCaller() caller: Caller,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('serviceId', ParseUUIDPipe) id: string,
    @Body() body: ReviseServiceDto,
  ): Promise<ClientView> {
    return this.reviseService.execute(caller, clientId, id, body);
  }

  @Handles(clientApi.registerService)
  registerItsService(
    @CurrentCaller() caller: Caller,
    @Param('clientId', ParseUUIDPipe) id: string,
    @Body() body: RegisterServiceDto,
  ): Promise<ClientView> {
    return this.registerService.execute(caller, id, body);
  }
}

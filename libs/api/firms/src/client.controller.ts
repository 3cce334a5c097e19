import { CurrentCaller, Requires, Transactions, type Caller } from '@akashi/api-platform';
import type { ClientView } from '@akashi/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { RegisterClientDto, RegisterServiceDto } from './client.dto';
import { ClientStore } from './client.store';
import { RegisterClient } from './register-client';
import { RegisterService } from './register-service';

@Controller('clients')
export class ClientController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientStore,
    private readonly registerClient: RegisterClient,
    private readonly registerService: RegisterService,
  ) {}

  @Get()
  @Requires('client.read')
  list(@CurrentCaller() caller: Caller): Promise<ClientView[]> {
    return this.transactions.read(caller, (tx) => this.clients.list(tx, caller));
  }

  @Get(':clientId')
  @Requires('client.read')
  view(@CurrentCaller() caller: Caller, @Param('clientId', ParseUUIDPipe) id: string): Promise<ClientView> {
    return this.transactions.read(caller, (tx) => this.clients.view(tx, caller, id));
  }

  @Post()
  @Requires('client.register')
  register(@CurrentCaller() caller: Caller, @Body() body: RegisterClientDto): Promise<ClientView> {
    return this.registerClient.execute(caller, body);
  }

  @Post(':clientId/services')
  @Requires('service.register')
  registerItsService(
    @CurrentCaller() caller: Caller,
    @Param('clientId', ParseUUIDPipe) id: string,
    @Body() body: RegisterServiceDto,
  ): Promise<ClientView> {
    return this.registerService.execute(caller, id, body);
  }
}

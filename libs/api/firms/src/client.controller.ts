import { CurrentCaller, Handles, IsLocalDate, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type {
  ClientView,
  RegisterClientBody,
  RegisterServiceBody,
  ReviseClientBody,
  ReviseServiceBody,
} from '@akashi/contracts';
import { clientApi } from '@akashi/contracts/api';
import { serviceKinds, type ServiceKind } from '@akashi/domain/firm';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, ValidateNested } from 'class-validator';
import { ClientStore } from './client.store';
import { RegisterClient } from './register-client';
import { RegisterService } from './register-service';
import { ReviseClient } from './revise-client';
import { ReviseService } from './revise-service';

class RegisterClientDto implements RegisterClientBody {
  @IsText(1, 200) name!: string;
  @IsText(1, 200) nameKana!: string;
  @IsText(1, 40) corporateNumber!: string;
  @IsText(0, 400) address!: string;
  @IsText(0, 100) representativeName!: string;
  @IsText(0, 100) representativeTitle!: string;
}

class ReviseClientDto extends RegisterClientDto implements ReviseClientBody {
  @IsText(0, 100) contactName!: string;
  @IsText(0, 254) contactEmail!: string;
  /** Empty is let through to the rule, which says in its own words that a correction needs a reason. */
  @IsText(0, 2000) reason!: string;
  @IsInt() version!: number;
}

class BaseServiceDto {
  @IsText(1, 200) name!: string;
  @IsText(1, 20) registrationNo!: string;
  @IsLocalDate() validUntil!: string;
  @IsLocalDate() checkedOn!: string;
}

class RegisterServiceDto implements RegisterServiceBody {
  @IsText(1, 200) name!: string;
  @IsIn(serviceKinds) kind!: ServiceKind;
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsText(1, 200, { each: true })
  regions!: string[];
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BaseServiceDto)
  baseServices!: BaseServiceDto[];
}

class ReviseServiceDto implements ReviseServiceBody {
  @IsText(1, 200) name!: string;
  @IsIn(serviceKinds) kind!: ServiceKind;
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsText(1, 200, { each: true })
  regions!: string[];
  @IsText(0, 2000) reason!: string;
  @IsInt() version!: number;
}

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

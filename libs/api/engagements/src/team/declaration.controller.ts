import { CurrentCaller, Handles, IsText, Transactions, type Caller, type MemberCaller } from '@akashi/api-platform';
import type {
  DeclareIndependenceBody,
  JudgedDeclarationView,
  OwnDeclarationView,
  ResolveInterestBody,
  TeamMemberView,
} from '@akashi/contracts';
import { teamApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsBoolean, IsUUID } from 'class-validator';
import { EngagementDoor } from '../engagement-door';
import { DeclarationStore } from './declaration.store';
import { DeclareIndependence } from './declare-independence';
import { ResolveInterest } from './resolve-interest';
import { TeamStore } from './team.store';

class DeclareIndependenceDto implements DeclareIndependenceBody {
  @IsBoolean() hasInterest!: boolean;
  @IsText(0, 2000) explanation!: string;
}

class ResolveInterestDto implements ResolveInterestBody {
  @IsUUID() declarationId!: string;
  @IsText(0, 2000) reason!: string;
}

@Controller()
export class DeclarationController {
  constructor(
    private readonly transactions: Transactions,
    private readonly door: EngagementDoor,
    private readonly declareIndependence: DeclareIndependence,
    private readonly resolveInterest: ResolveInterest,
    private readonly declarations: DeclarationStore,
    private readonly team: TeamStore,
  ) {}

  @Handles(teamApi.declareIndependence)
  declare(
    @CurrentCaller() caller: MemberCaller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Body() body: DeclareIndependenceDto,
  ): Promise<OwnDeclarationView> {
    return this.declareIndependence.execute(caller, id, body);
  }

  @Handles(teamApi.ownDeclaration)
  own(@CurrentCaller() caller: Caller, @Param('engagementId', ParseUUIDPipe) id: string): Promise<OwnDeclarationView> {
    return this.door.read(caller, id, (tx) => this.declarations.own(tx, caller, id));
  }

  @Handles(teamApi.awaitedDeclarations)
  awaited(@CurrentCaller() caller: Caller): Promise<OwnDeclarationView[]> {
    return this.transactions.read(caller, (tx) => this.declarations.awaited(tx, caller));
  }

  @Handles(teamApi.declarations)
  of(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<JudgedDeclarationView[]> {
    return this.door.read(caller, id, async (tx) => {
      await this.team.get(tx, caller, id, userId);
      return this.declarations.of(tx, caller, id, userId);
    });
  }

  @Handles(teamApi.resolveInterest)
  resolve(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() body: ResolveInterestDto,
  ): Promise<TeamMemberView[]> {
    return this.resolveInterest.execute(caller, id, userId, body);
  }
}

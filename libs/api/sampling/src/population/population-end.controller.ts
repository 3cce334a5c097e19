import {
  CurrentCaller,
  FollowImports,
  Handles,
  IsText,
  withFile,
  WrittenNumber,
  type Caller,
} from '@akashi/api-platform';
import type {
  EndPopulationBody,
  PopulationConsequencesView,
  PopulationView,
  ReplacePopulationQuery,
} from '@akashi/contracts';
import { populationApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import { IsInt, Matches, Min } from 'class-validator';
import type { Request } from 'express';
import { choicesOf } from './decided-reading';
import { PopulationFactsDto } from './population.dto';
import { PopulationIntake } from './population-intake';
import { ReplacePopulation } from './replace-population';
import { WithdrawPopulation } from './withdraw-population';

class EndPopulationDto implements EndPopulationBody {
  @IsInt() @Min(1) version!: number;
  @Matches(/^[0-9a-f]{64}$/) seen!: string;
  @IsText(0, 2000) reason!: string;
}

class ReplacePopulationDto extends PopulationFactsDto implements ReplacePopulationQuery {
  @WrittenNumber() @IsInt() @Min(1) version!: number;
  @Matches(/^[0-9a-f]{64}$/) seen!: string;
  @IsText(0, 2000) reason!: string;
}

/** How a population stops counting. */
@Controller()
export class PopulationEndController {
  constructor(
    private readonly intake: PopulationIntake,
    private readonly imports: FollowImports,
    private readonly replacePopulation: ReplacePopulation,
    private readonly withdrawPopulation: WithdrawPopulation,
  ) {}

  @Handles(populationApi.consequences)
  consequences(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
  ): Promise<PopulationConsequencesView> {
    return this.withdrawPopulation.consequences(caller, engagementId, id);
  }

  @Handles(populationApi.replace)
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Query() said: ReplacePopulationDto,
    @Req() request: Request,
  ): Promise<PopulationView> {
    await this.replacePopulation.mayBegin(caller, engagementId, id);
    return this.imports.follow(caller, async (followed) => {
      const read = await this.intake.receive(caller, engagementId, choicesOf(said), { request, followed });
      return this.replacePopulation.execute(withFile(caller, read), engagementId, id, said, { read, followed });
    });
  }

  @Handles(populationApi.withdraw)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: EndPopulationDto,
  ): Promise<PopulationView> {
    return this.withdrawPopulation.execute(caller, engagementId, id, body);
  }
}

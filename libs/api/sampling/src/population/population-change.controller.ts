import { CurrentCaller, FollowImports, Handles, IsText, withFile, type Caller, sendBytes } from '@akashi/api-platform';
import type { LinkTestsBody, PopulationLookView, PopulationView } from '@akashi/contracts';
import { populationApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID, ValidateNested } from 'class-validator';
import type { Request, Response } from 'express';
import { choicesOf } from './decided-reading';
import { LinkTests } from './link-tests';
import { PopulationFaultsDto, PopulationReadingDto, RegisterPopulationDto } from './population.dto';
import { PopulationIntake } from './population-intake';
import { RegisterPopulation } from './register-population';

class AttributeDto {
  @IsText(1, 10) attribute!: string;
  @IsText(1, 200) name!: string;
}

class LinkedTestDto {
  @IsUUID() testId!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(26)
  @ArrayUnique((one: AttributeDto | null) => one?.attribute)
  @ValidateNested({ each: true })
  @Type(() => AttributeDto)
  attributes!: AttributeDto[];
}

class LinkTestsDto implements LinkTestsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique((one: LinkedTestDto | null) => one?.testId)
  @ValidateNested({ each: true })
  @Type(() => LinkedTestDto)
  tests!: LinkedTestDto[];
}

@Controller()
export class PopulationChangeController {
  constructor(
    private readonly intake: PopulationIntake,
    private readonly imports: FollowImports,
    private readonly registerPopulation: RegisterPopulation,
    private readonly linkTests: LinkTests,
  ) {}

  @Handles(populationApi.look)
  look(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() said: PopulationReadingDto,
    @Req() request: Request,
  ): Promise<PopulationLookView> {
    return this.imports.follow(caller, (followed) =>
      this.intake.look(caller, engagementId, choicesOf(said), { request, followed }),
    );
  }

  @Handles(populationApi.faults)
  async faults(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() said: PopulationFaultsDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const told = { ...choicesOf(said), ...(said.lang ? { lang: said.lang } : {}) };
    const { fileName, bytes } = await this.intake.faults(caller, engagementId, told, request);
    await sendBytes(response, fileName, bytes);
  }

  @Handles(populationApi.register)
  register(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() facts: RegisterPopulationDto,
    @Req() request: Request,
  ): Promise<PopulationView> {
    return this.imports.follow(caller, async (followed) => {
      const read = await this.intake.receive(caller, engagementId, choicesOf(facts), { request, followed });
      return this.registerPopulation.execute(withFile(caller, read), engagementId, facts, { read, followed });
    });
  }

  @Handles(populationApi.link)
  link(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: LinkTestsDto,
  ): Promise<PopulationView> {
    return this.linkTests.execute(caller, engagementId, id, body);
  }
}

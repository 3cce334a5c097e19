import { CurrentCaller, Handles, IsLocalDate, IsText, withFile, type Caller } from '@akashi/api-platform';
import type {
  DrawSampleBody,
  ExpandSampleBody,
  LinkTestsBody,
  PopulationView,
  RegisterPopulationQuery,
} from '@akashi/contracts';
import { populationApi } from '@akashi/contracts/api';
import { frequencyCodes, type FrequencyCode } from '@akashi/domain/engagement';
import {
  footerMeanings,
  populationDelimiters,
  populationEncodings,
  quoteMeanings,
  type FooterMeaning,
  type PopulationDelimiter,
  type PopulationEncoding,
  type QuoteMeaning,
} from '@akashi/domain/population-file';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import { Transform, Type, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Request } from 'express';
import { choicesOf } from './decided-reading';
import { DrawSample } from './draw-sample';
import { ExpandSample } from './expand-sample';
import { LinkTests } from './link-tests';
import { PopulationIntake } from './population-intake';
import { RegisterPopulation } from './register-population';

/** A number that is left empty is none: as 0 it would say that the file has no head. */
const written = ({ value }: TransformFnParams): unknown =>
  typeof value === 'string' && value.trim() !== '' ? Number(value) : value;

class RegisterPopulationDto implements RegisterPopulationQuery {
  @IsText(1, 40) code!: string;
  @IsText(1, 200) name!: string;
  @IsIn(frequencyCodes) frequency!: FrequencyCode;
  @IsText(0, 500) sourceSystem!: string;
  @IsOptional() @IsText(0, 1000) queryNote?: string;
  @IsOptional() @IsLocalDate() extractedOn?: string;
  @IsText(0, 200) extractedBy!: string;
  @IsOptional() @Transform(written) @IsInt() @Min(0) declaredCount?: number;
  @IsOptional() @IsLocalDate() coversUntil?: string;
  @IsOptional() @IsIn(populationEncodings) encoding?: PopulationEncoding;
  @IsOptional() @IsText(1, 100) sheet?: string;
  @IsOptional() @IsIn(populationDelimiters) delimiter?: PopulationDelimiter;
  @IsOptional() @IsIn(quoteMeanings) quotes?: QuoteMeaning;
  @IsOptional() @Transform(written) @IsInt() @Min(0) headRow?: number;
  @IsOptional() @Transform(written) @IsInt() @Min(0) firstRecord?: number;
  @IsOptional() @IsIn(footerMeanings) footer?: FooterMeaning;
  @IsOptional() @IsText(1, 500) equalRowsReason?: string;
}

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

class DrawSampleDto implements DrawSampleBody {
  @IsInt() @Min(1) version!: number;
  @ValidateIf((_, value) => value !== null) @IsInt() size!: number | null;
  @IsText(0, 2000) reason!: string;
}

class ExpandSampleDto implements ExpandSampleBody {
  @IsInt() @Min(1) version!: number;
  @IsInt() size!: number;
  @IsText(0, 2000) reason!: string;
}

@Controller()
export class PopulationChangeController {
  constructor(
    private readonly intake: PopulationIntake,
    private readonly registerPopulation: RegisterPopulation,
    private readonly linkTests: LinkTests,
    private readonly drawSample: DrawSample,
    private readonly expandSample: ExpandSample,
  ) {}

  @Handles(populationApi.register)
  async register(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() facts: RegisterPopulationDto,
    @Req() request: Request,
  ): Promise<PopulationView> {
    const read = await this.intake.receive(caller, engagementId, choicesOf(facts), request);
    return this.registerPopulation.execute(withFile(caller, read), engagementId, facts, read);
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

  @Handles(populationApi.draw)
  draw(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: DrawSampleDto,
  ): Promise<PopulationView> {
    return this.drawSample.execute(caller, engagementId, id, body);
  }

  @Handles(populationApi.expand)
  expand(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: ExpandSampleDto,
  ): Promise<PopulationView> {
    return this.expandSample.execute(caller, engagementId, id, body);
  }
}

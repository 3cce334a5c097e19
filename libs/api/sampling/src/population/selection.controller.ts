import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsText, WrittenNumber, type Caller } from '@akashi/api-platform';
import type {
  DrawSampleBody,
  ExpandSampleBody,
  PickSpecificBody,
  PopulationRowsQuery,
  PopulationRowsView,
  PopulationView,
} from '@akashi/contracts';
import { populationApi } from '@akashi/contracts/api';
import type { AttributeFigures } from '@akashi/domain/engagement';
import { sampleMethods, type SampleMethod } from '@akashi/domain/sampling';
import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DrawSample } from './draw-sample';
import { ExpandSample } from './expand-sample';
import { PickSpecific } from './pick-specific';
import { PopulationRows } from './population-rows';
import { PopulationStore } from './population.store';

const mostPicked = 1_000;
const rowsOnAPage = 100;
const lastRow = 2_147_483_647;

class AttributeFiguresDto implements AttributeFigures {
  @IsInt() @Min(1) @Max(99) confidence!: number;
  @IsInt() @Min(1) @Max(99) tolerable!: number;
  @IsInt() @Min(0) @Max(99) expected!: number;
}

class DrawSampleDto implements DrawSampleBody {
  @IsInt() @Min(1) version!: number;
  @ValidateIf((_, value) => value !== null) @IsInt() size!: number | null;
  @IsText(0, 2000) reason!: string;
  @IsOptional() @IsIn(sampleMethods) method?: SampleMethod;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => AttributeFiguresDto) figures?: AttributeFiguresDto;
  @IsOptional() @IsArray() @ArrayMaxSize(mostPicked) @IsInt({ each: true }) rows?: number[];
  @IsOptional() @IsText(0, 2000) methodReason?: string;
}

class ExpandSampleDto implements ExpandSampleBody {
  @IsInt() @Min(1) version!: number;
  @IsInt() size!: number;
  @IsText(0, 2000) reason!: string;
  @IsOptional() @IsArray() @ArrayMaxSize(mostPicked) @IsInt({ each: true }) rows?: number[];
}

class PickSpecificDto implements PickSpecificBody {
  @IsInt() @Min(1) version!: number;
  @IsDefined() @IsArray() @ArrayMaxSize(mostPicked) @IsInt({ each: true }) rows!: number[];
  @IsText(0, 2000) criteria!: string;
  @IsText(0, 2000) reason!: string;
}

class PopulationRowsDto implements PopulationRowsQuery {
  @IsOptional() @IsText(0, 200) text?: string;
  @IsOptional() @WrittenNumber() @IsInt() @Min(0) @Max(lastRow) after?: number;
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) @Max(rowsOnAPage) limit?: number;
}

/** How items are chosen from a population: by the seed, by hand, or all of them. */
@Controller()
export class SelectionController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly populationRows: PopulationRows,
    private readonly drawSample: DrawSample,
    private readonly expandSample: ExpandSample,
    private readonly pickSpecificItems: PickSpecific,
  ) {}

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

  @Handles(populationApi.pickSpecific)
  pickSpecific(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: PickSpecificDto,
  ): Promise<PopulationView> {
    return this.pickSpecificItems.execute(caller, engagementId, id, body);
  }

  /** Read where nobody waits for the database. */
  @Handles(populationApi.rows)
  async rows(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Query() { text = '', after = 0, limit = rowsOnAPage }: PopulationRowsDto,
  ): Promise<PopulationRowsView> {
    const source = await this.door.read(caller, engagementId, (tx) =>
      this.populations.source(tx, caller, engagementId, id),
    );
    return this.populationRows.find(caller.firmId, source, { text, after, limit });
  }
}

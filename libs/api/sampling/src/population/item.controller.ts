import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type {
  ChooseColumnsBody,
  PopulationView,
  RecordedItemsView,
  RecordItemsBody,
  VoidItemBody,
} from '@akashi/contracts';
import { itemApi, populationApi } from '@akashi/contracts/api';
import { attributeResults, type AttributeResult } from '@akashi/domain/sampling';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ChooseColumns } from './choose-columns';
import { RecordItems } from './record-items';
import { VoidItem } from './void-item';

class VoidItemDto implements VoidItemBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
  @IsOptional() @IsInt() @Min(1) row?: number;
}

class ItemResultDto {
  @IsUUID() itemId!: string;
  @IsText(1, 10) attribute!: string;
  @IsIn(attributeResults) result!: AttributeResult;
  @IsText(0, 2000) note!: string;
  @IsOptional() @IsInt() @Min(1) version?: number;
}

class RecordItemsDto implements RecordItemsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique((one: ItemResultDto | null) => `${one?.itemId} ${one?.attribute}`)
  @ValidateNested({ each: true })
  @Type(() => ItemResultDto)
  results!: ItemResultDto[];
}

class ChooseColumnsDto implements ChooseColumnsBody {
  @IsArray()
  @ArrayMaxSize(10_000)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(10_000, { each: true })
  columns!: number[];
}

@Controller()
export class ItemController {
  constructor(
    private readonly recordItems: RecordItems,
    private readonly voidItem: VoidItem,
    private readonly choosing: ChooseColumns,
  ) {}

  @Handles(itemApi.record)
  record(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: RecordItemsDto,
  ): Promise<RecordedItemsView> {
    return this.recordItems.execute(caller, engagementId, testId, body);
  }

  @Handles(itemApi.void)
  void(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: VoidItemDto,
  ): Promise<PopulationView> {
    return this.voidItem.execute(caller, engagementId, itemId, body);
  }

  @Handles(populationApi.chooseColumns)
  chooseColumns(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) populationId: string,
    @Body() body: ChooseColumnsDto,
  ): Promise<PopulationView> {
    return this.choosing.execute(caller, engagementId, populationId, body);
  }
}

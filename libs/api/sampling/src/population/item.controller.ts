import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { PopulationView, RecordedItemsView, RecordItemsBody, VoidItemBody } from '@akashi/contracts';
import { itemApi } from '@akashi/contracts/api';
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
  Min,
  ValidateNested,
} from 'class-validator';
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

@Controller()
export class ItemController {
  constructor(
    private readonly recordItems: RecordItems,
    private readonly voidItem: VoidItem,
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
}

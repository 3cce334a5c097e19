import { CurrentCaller, Requires, type Caller } from '@akashi/api-platform';
import type { PopulationView, RecordedItemsView } from '@akashi/contracts';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { RecordItemsDto, VoidItemDto } from './population.dto';
import { RecordItems } from './record-items';
import { VoidItem } from './void-item';

@Controller('engagements/:engagementId')
export class ItemController {
  constructor(
    private readonly recordItems: RecordItems,
    private readonly voidItem: VoidItem,
  ) {}

  @Put('tests/:testId/items')
  @Requires('item.record')
  record(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: RecordItemsDto,
  ): Promise<RecordedItemsView> {
    return this.recordItems.execute(caller, engagementId, testId, body);
  }

  @Post('items/:itemId/void')
  @Requires('item.void')
  @HttpCode(200)
  void(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: VoidItemDto,
  ): Promise<PopulationView> {
    return this.voidItem.execute(caller, engagementId, itemId, body);
  }
}

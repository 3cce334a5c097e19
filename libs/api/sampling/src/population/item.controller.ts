import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { PopulationView, RecordedItemsView } from '@akashi/contracts';
import { itemApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { RecordItemsDto, VoidItemDto } from './population.dto';
import { RecordItems } from './record-items';
import { VoidItem } from './void-item';

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

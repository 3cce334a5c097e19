import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { EditionDifferenceView } from '@akashi/contracts';
import { editionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { AnswerMapping } from './answer-mapping';
import { EditionDifference } from './edition-difference';
import { AnswerMappingDto, EditionDifferenceDto, MapEditionDto, ReopenMappingDto } from './edition-mapping.dto';
import { MapEdition } from './map-edition';
import { ReopenMapping } from './reopen-mapping';

@Controller()
export class EditionMappingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly differences: EditionDifference,
    private readonly mapEdition: MapEdition,
    private readonly answerMapping: AnswerMapping,
    private readonly reopenMapping: ReopenMapping,
  ) {}

  @Handles(editionApi.difference)
  difference(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() { to }: EditionDifferenceDto,
  ): Promise<EditionDifferenceView> {
    return this.transactions.read(caller, (tx) => this.differences.view(tx, caller, id, to));
  }

  @Handles(editionApi.map)
  map(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Body() body: MapEditionDto,
  ): Promise<EditionDifferenceView> {
    return this.mapEdition.execute(caller, id, body);
  }

  @Handles(editionApi.answerMapping)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('mappingId', ParseUUIDPipe) id: string,
    @Body() body: AnswerMappingDto,
  ): Promise<EditionDifferenceView> {
    return this.answerMapping.execute(caller, id, body);
  }
  @Handles(editionApi.reopenMapping)
  reopen(
    @CurrentCaller() caller: Caller,
    @Param('mappingId', ParseUUIDPipe) id: string,
    @Body() body: ReopenMappingDto,
  ): Promise<EditionDifferenceView> {
    return this.reopenMapping.execute(caller, id, body);
  }
}

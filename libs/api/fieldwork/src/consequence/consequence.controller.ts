import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { EditionConsequencesView, EditionDifferenceQuery } from '@akashi/contracts';
import { editionApi } from '@akashi/contracts/api';
import { Controller, Param, Query } from '@nestjs/common';
import { ReadConsequences } from './read-consequences';

class EditionConsequencesDto implements EditionDifferenceQuery {
  @IsText(1, 40) to!: string;
}

@Controller()
export class ConsequenceController {
  constructor(private readonly readConsequences: ReadConsequences) {}

  @Handles(editionApi.consequences)
  consequences(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() { to }: EditionConsequencesDto,
  ): Promise<EditionConsequencesView> {
    return this.readConsequences.execute(caller, id, to);
  }
}

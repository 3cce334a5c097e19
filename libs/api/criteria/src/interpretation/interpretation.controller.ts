import { CurrentCaller, Handles, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type { CorrectInterpretationBody, InterpretationView, WriteInterpretationBody } from '@akashi/contracts';
import { interpretationApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt } from 'class-validator';
import { EditionStore } from '../edition/edition.store';
import { CorrectInterpretation } from './correct-interpretation';
import { InterpretationStore } from './interpretation.store';
import { WriteInterpretation } from './write-interpretation';

class WriteInterpretationDto implements WriteInterpretationBody {
  /** Empty is let through to the rule, which says in its own words what is missing. */
  @IsText(0, 40_000) text!: string;
}

class CorrectInterpretationDto extends WriteInterpretationDto implements CorrectInterpretationBody {
  @IsText(0, 4000) reason!: string;
  @IsInt() version!: number;
}

@Controller()
export class InterpretationController {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly interpretations: InterpretationStore,
    private readonly writeInterpretation: WriteInterpretation,
    private readonly correctInterpretation: CorrectInterpretation,
  ) {}

  @Handles(interpretationApi.list)
  list(
    @CurrentCaller() caller: Caller,
    @Param('editionId') editionId: string,
    @Param('criterionKey') criterionKey: string,
  ): Promise<InterpretationView[]> {
    return this.transactions.read(caller, async (tx) => {
      await this.editions.criterion(tx, caller, editionId, criterionKey);
      return this.interpretations.list(tx, caller, { editionId, criterionKey });
    });
  }

  @Handles(interpretationApi.write)
  write(
    @CurrentCaller() caller: Caller,
    @Param('editionId') editionId: string,
    @Param('criterionKey') criterionKey: string,
    @Body() body: WriteInterpretationDto,
  ): Promise<InterpretationView> {
    return this.writeInterpretation.execute(caller, { editionId, criterionKey }, body);
  }

  @Handles(interpretationApi.correct)
  correct(
    @CurrentCaller() caller: Caller,
    @Param('interpretationId', ParseUUIDPipe) id: string,
    @Body() body: CorrectInterpretationDto,
  ): Promise<InterpretationView> {
    return this.correctInterpretation.execute(caller, id, body);
  }
}

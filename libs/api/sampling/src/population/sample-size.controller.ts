import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { AgreeSizeBody, PopulationView } from '@akashi/contracts';
import { populationApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import { AgreeSize } from './agree-size';

class AgreeSizeDto implements AgreeSizeBody {
  @IsInt() @Min(1) version!: number;
  @IsInt() size!: number;
  @IsText(0, 2000) reason!: string;
}

/** How large a sample may be before it is drawn. */
@Controller()
export class SampleSizeController {
  constructor(private readonly agreement: AgreeSize) {}

  @Handles(populationApi.agreeSize)
  agreeSize(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: AgreeSizeDto,
  ): Promise<PopulationView> {
    return this.agreement.execute(caller, engagementId, id, body);
  }
}

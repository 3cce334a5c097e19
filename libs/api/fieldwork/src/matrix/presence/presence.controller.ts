import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { MatrixPlaceBody, PersonAtCell } from '@akashi/contracts';
import { matrixApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { ShowPlace } from './show-place';

class MatrixPlaceDto implements MatrixPlaceBody {
  @IsUUID() controlId!: string;
  @IsText(1, 20) column!: string;
}

@Controller()
export class PresenceController {
  constructor(private readonly showPlace: ShowPlace) {}

  @Handles(matrixApi.showPlace)
  show(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: MatrixPlaceDto,
  ): Promise<PersonAtCell[]> {
    return this.showPlace.execute(caller, engagementId, body);
  }
}

import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, CurrentCaller, Handles, type ReadingCaller, type JsonText } from '@akashi/api-platform';
import type { MatrixView } from '@akashi/contracts';
import { matrixApi } from '@akashi/contracts/api';
import { Controller, Header, Param, ParseUUIDPipe } from '@nestjs/common';
import { matrixText } from './matrix.query';

@Controller()
export class MatrixController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly clock: Clock,
  ) {}

  /** A `MatrixView` as the JSON text that PostgreSQL made: it goes out as it came. */
  @Handles(matrixApi.read)
  @Header('Content-Type', 'application/json; charset=utf-8')
  read(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<JsonText<MatrixView>> {
    return this.door.read(caller, engagementId, async (tx) => {
      const values = [caller.firmId, engagementId, this.clock.today()];
      const [row] = await tx.query<{ text: JsonText<MatrixView> }[]>(matrixText, values);
      return row!.text;
    });
  }
}

import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, CurrentCaller, Handles, type Caller, type JsonText, type ReadingCaller } from '@akashi/api-platform';
import type { MatrixPageView, MatrixTestsView, MatrixView } from '@akashi/contracts';
import { matrixApi } from '@akashi/contracts/api';
import { Controller, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { matrixTestsText, matrixText } from './matrix.query';
import { MatrixPageDto } from './page/matrix-page.dto';
import { ReadMatrixPage } from './page/read-matrix-page';

@Controller()
export class MatrixController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly clock: Clock,
    private readonly pages: ReadMatrixPage,
  ) {}

  /** Each as the JSON text that PostgreSQL made: it goes out as it came. */
  @Handles(matrixApi.read)
  @Header('Content-Type', 'application/json; charset=utf-8')
  read(
    @CurrentCaller() caller: ReadingCaller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<JsonText<MatrixView>> {
    return this.text(caller, engagementId, matrixText);
  }

  @Handles(matrixApi.tests)
  @Header('Content-Type', 'application/json; charset=utf-8')
  tests(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<JsonText<MatrixTestsView>> {
    return this.text(caller, engagementId, matrixTestsText);
  }

  @Handles(matrixApi.page)
  page(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() query: MatrixPageDto,
  ): Promise<MatrixPageView> {
    return this.pages.execute(caller, engagementId, query);
  }

  private text<T>(caller: ReadingCaller, engagementId: string, query: string): Promise<JsonText<T>> {
    return this.door.read(caller, engagementId, async (tx) => {
      const values = [caller.firmId, engagementId, this.clock.today()];
      const [row] = await tx.query<{ text: JsonText<T> }[]>(query, values);
      return row!.text;
    });
  }
}

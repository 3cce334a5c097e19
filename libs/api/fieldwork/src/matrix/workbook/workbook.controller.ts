import { CurrentCaller, Handles, uploadedName, type Caller, sendBytes } from '@akashi/api-platform';
import type { MatrixWorkbookBody, MatrixWorkbookView } from '@akashi/contracts';
import { matrixApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsUUID } from 'class-validator';
import type { Request, Response } from 'express';
import { ExportWorkbook } from './export-workbook';
import { ReadWorkbook } from './read-workbook';

/** As many as a matrix has. */
const controlLimit = 5_000;

class MatrixWorkbookDto implements MatrixWorkbookBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(controlLimit)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  controls!: string[];
  @IsIn(['ja', 'en']) lang!: 'ja' | 'en';
}

/** The matrix on its way out to a spreadsheet and back. */
@Controller()
export class WorkbookController {
  constructor(
    private readonly exportWorkbook: ExportWorkbook,
    private readonly readWorkbook: ReadWorkbook,
  ) {}

  @Handles(matrixApi.workbook)
  async write(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: MatrixWorkbookDto,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, bytes } = await this.exportWorkbook.execute(caller, engagementId, body);
    await sendBytes(response, fileName, bytes);
  }

  @Handles(matrixApi.readWorkbook)
  read(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Req() request: Request,
  ): Promise<MatrixWorkbookView> {
    uploadedName(request);
    return this.readWorkbook.execute(caller, engagementId, request);
  }
}

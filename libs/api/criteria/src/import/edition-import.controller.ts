import { CurrentCaller, FollowImports, Handles, uploadedName, type Caller } from '@akashi/api-platform';
import type { EditionFileView, EditionPreviewView, EditionView } from '@akashi/contracts';
import { editionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ImportEditionDto, PreviewEditionDto } from './edition-import.dto';
import { ImportEdition } from './import-edition';
import { ReceiveTableDto } from './table-mapping.dto';
import { PreviewEdition } from './preview-edition';
import { ReceiveEditionFile } from './receive-edition-file';

@Controller()
export class EditionImportController {
  constructor(
    private readonly receiveFile: ReceiveEditionFile,
    private readonly previewEdition: PreviewEdition,
    private readonly importEdition: ImportEdition,
    private readonly imports: FollowImports,
  ) {}

  @Handles(editionApi.receive)
  receive(
    @CurrentCaller() caller: Caller,
    @Query() { encoding }: ReceiveTableDto,
    @Req() request: Request,
  ): Promise<EditionFileView> {
    return this.receiveFile.execute(
      caller,
      { fileName: uploadedName(request).fileName, encoding: encoding ?? null },
      request,
    );
  }

  @Handles(editionApi.preview)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('fileId', ParseUUIDPipe) id: string,
    @Body() body: PreviewEditionDto,
  ): Promise<EditionPreviewView> {
    return this.imports.follow(caller, (followed) => this.previewEdition.execute(caller, id, body, followed));
  }

  @Handles(editionApi.import)
  import(
    @CurrentCaller() caller: Caller,
    @Param('fileId', ParseUUIDPipe) id: string,
    @Body() body: ImportEditionDto,
  ): Promise<EditionView> {
    return this.imports.follow(caller, (followed) => this.importEdition.execute(caller, id, body, followed));
  }
}

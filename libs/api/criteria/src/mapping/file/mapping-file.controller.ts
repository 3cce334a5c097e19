import { CurrentCaller, FollowImports, Handles, uploadedName, type Caller, sendBytes } from '@akashi/api-platform';
import type { EditionDifferenceView, MappingFilePreviewView, MappingFileView } from '@akashi/contracts';
import { editionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ExportMapping } from './export-mapping';
import { ImportMapping } from './import-mapping';
import { ExportMappingDto, ImportMappingDto, PreviewMappingDto, ReceiveMappingDto } from './mapping-file.dto';
import { PreviewMapping } from './preview-mapping';
import { ReceiveMappingFile } from './receive-mapping-file';

@Controller()
export class MappingFileController {
  constructor(
    private readonly exportMapping: ExportMapping,
    private readonly receiveFile: ReceiveMappingFile,
    private readonly previewMapping: PreviewMapping,
    private readonly importMapping: ImportMapping,
    private readonly imports: FollowImports,
  ) {}

  @Handles(editionApi.exportMapping)
  async export(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() query: ExportMappingDto,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, bytes } = await this.exportMapping.execute(caller, id, query);
    await sendBytes(response, fileName, bytes);
  }

  @Handles(editionApi.receiveMapping)
  receive(
    @CurrentCaller() caller: Caller,
    @Param('editionId') from: string,
    @Query() { to, encoding }: ReceiveMappingDto,
    @Req() request: Request,
  ): Promise<MappingFileView> {
    return this.receiveFile.execute(
      caller,
      { from, to, encoding: encoding ?? null },
      uploadedName(request).fileName,
      request,
    );
  }

  @Handles(editionApi.previewMapping)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('mappingFileId', ParseUUIDPipe) id: string,
    @Body() body: PreviewMappingDto,
  ): Promise<MappingFilePreviewView> {
    return this.imports.follow(caller, (followed) => this.previewMapping.execute(caller, id, body, followed));
  }

  @Handles(editionApi.importMapping)
  import(
    @CurrentCaller() caller: Caller,
    @Param('mappingFileId', ParseUUIDPipe) id: string,
    @Body() body: ImportMappingDto,
  ): Promise<EditionDifferenceView> {
    return this.imports.follow(caller, (followed) => this.importMapping.execute(caller, id, body, followed));
  }
}

import { FileStore, Handles, IsText, sendFile, type LoggedRequest } from '@akashi/api-platform';
import type { DownloadExportBody, OpenExportBody, ReportFormat, VendorExportView } from '@akashi/contracts';
import { vendorApi } from '@akashi/contracts/api';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { Request, Response } from 'express';
import { DownloadExport } from './download-export';
import { OpenLink } from './open-link';

class OpenExportDto implements OpenExportBody {
  @IsText(1, 100) token!: string;
  @IsText(1, 254) email!: string;
}

class DownloadExportDto extends OpenExportDto implements DownloadExportBody {
  @IsIn(['pdf', 'xlsx', 'docx']) format!: ReportFormat;
  @IsOptional() @IsBoolean() replacedSeen?: boolean;
}

/** The recipient's side of a link: no account, and the token travels in the body, never in an address that is logged. */
@Controller()
export class VendorController {
  constructor(
    private readonly openLink: OpenLink,
    private readonly downloadExport: DownloadExport,
    private readonly files: FileStore,
  ) {}

  @Handles(vendorApi.open)
  open(@Body() body: OpenExportDto, @Req() request: Request): Promise<VendorExportView> {
    return this.openLink.execute(body, request.ip ?? '');
  }

  @Handles(vendorApi.download)
  async download(
    @Body() body: DownloadExportDto,
    @Req() request: LoggedRequest,
    @Res() response: Response,
  ): Promise<void> {
    const from = { ip: request.ip ?? '', requestId: request.requestId };
    const { firmId, person, file } = await this.downloadExport.execute(body, from);
    request.forFirm = { firmId, person };
    await sendFile(response, file, this.files.read(firmId, file));
  }
}

import { FileStore, Handles, IsText, sendFile, type LoggedRequest } from '@akashi/api-platform';
import type {
  AskedExportCodeView,
  AskExportCodeBody,
  DownloadExportBody,
  OpenExportBody,
  ReportFormat,
  VendorExportView,
} from '@akashi/contracts';
import { vendorApi } from '@akashi/contracts/api';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { Response } from 'express';
import { AskCode } from './ask-code';
import { DownloadExport } from './download-export';
import { OpenLink } from './open-link';

class AskExportCodeDto implements AskExportCodeBody {
  @IsText(1, 100) token!: string;
  @IsText(1, 254) email!: string;
}

class OpenExportDto extends AskExportCodeDto implements OpenExportBody {
  @IsOptional() @IsText(1, 100) ask?: string;
  @IsOptional() @IsText(1, 100) code?: string;
  @IsOptional() @IsText(1, 100) pass?: string;
}

class DownloadExportDto extends AskExportCodeDto implements DownloadExportBody {
  @IsOptional() @IsText(1, 100) pass?: string;
  @IsIn(['pdf', 'xlsx', 'docx']) format!: ReportFormat;
  @IsOptional() @IsBoolean() replacedSeen?: boolean;
}

/** The recipient's side of a link: no account, and the token travels in the body, never in an address that is logged. */
@Controller()
export class VendorController {
  constructor(
    private readonly askCode: AskCode,
    private readonly openLink: OpenLink,
    private readonly downloadExport: DownloadExport,
    private readonly files: FileStore,
  ) {}

  @Handles(vendorApi.askCode)
  ask(@Body() body: AskExportCodeDto, @Req() request: LoggedRequest): Promise<AskedExportCodeView> {
    return this.askCode.execute(body, { ip: request.ip ?? '', requestId: request.requestId });
  }

  @Handles(vendorApi.open)
  async open(@Body() body: OpenExportDto, @Req() request: LoggedRequest): Promise<VendorExportView> {
    const { place, view } = await this.openLink.execute(body, request.ip ?? '');
    request.forFirm = { firmId: place.firmId, person: { id: place.exportId, name: view.recipientName } };
    return view;
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

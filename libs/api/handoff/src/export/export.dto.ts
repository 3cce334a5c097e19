import { IsText } from '@akashi/api-platform';
import type {
  CreateExportBody,
  DownloadExportBody,
  OpenExportBody,
  ReportFormat,
  RevokeExportBody,
} from '@akashi/contracts';
import { exportLimits } from '@akashi/domain/report';
import { IsIn, IsInt, Max, Min } from 'class-validator';

export class CreateExportDto implements CreateExportBody {
  @IsText(0, 200) recipientName!: string;
  @IsText(0, 254) recipientEmail!: string;
  @IsInt() @Min(1) @Max(exportLimits.days) days!: number;
  @IsInt() @Min(1) @Max(exportLimits.downloads) maxDownloads!: number;
}

export class RevokeExportDto implements RevokeExportBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

export class OpenExportDto implements OpenExportBody {
  @IsText(1, 100) token!: string;
  @IsText(1, 254) email!: string;
}

export class DownloadExportDto extends OpenExportDto implements DownloadExportBody {
  @IsIn(['pdf', 'xlsx']) format!: ReportFormat;
}

import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, FileStore, Handles, IsText, sendFile, withFile, type Caller } from '@akashi/api-platform';
import { ReceivedPapers } from '@akashi/api-reporting';
import type {
  ReleasedDocumentsView,
  ReleasedDocumentView,
  ReleaseDocumentQuery,
  ReleaseReportBody,
  ReportFormat,
  TakeBackDocumentBody,
} from '@akashi/contracts';
import { releasedDocumentApi } from '@akashi/contracts/api';
import { uploadedKinds, type UploadedKind } from '@akashi/domain/handoff';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { IsIn, IsInt, IsUUID, Min } from 'class-validator';
import type { Request, Response } from 'express';
import { ReadReleasedDocuments } from './read-released-documents';
import { ReleaseDocument } from './release-document';
import { ReleaseReport } from './release-report';
import { ReleasedDocumentStore } from './released-document.store';
import { TakeBackDocument } from './take-back-document';

class ReleaseDocumentDto implements ReleaseDocumentQuery {
  @IsIn(uploadedKinds) kind!: UploadedKind;
  @IsText(0, 2000) note!: string;
}

class ReleaseReportDto implements ReleaseReportBody {
  @IsUUID() reportId!: string;
  @IsIn(['pdf', 'xlsx', 'docx']) format!: ReportFormat;
  @IsText(0, 2000) note!: string;
}

class TakeBackDocumentDto implements TakeBackDocumentBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Document = () => Param('releasedDocumentId', ParseUUIDPipe);

/** What was given, and giving a file of the firm's own. */
@Controller()
export class ReleasedDocumentController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly documents: ReleasedDocumentStore,
    private readonly files: FileStore,
    private readonly papers: ReceivedPapers,
    private readonly readDocuments: ReadReleasedDocuments,
    private readonly releaseDocument: ReleaseDocument,
  ) {}

  @Handles(releasedDocumentApi.list)
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<ReleasedDocumentsView> {
    return this.readDocuments.execute(caller, engagementId);
  }

  /** Nobody without the role gets to send a file. */
  @Handles(releasedDocumentApi.release)
  async release(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Query() query: ReleaseDocumentDto,
    @Req() request: Request,
  ): Promise<ReleasedDocumentView> {
    await this.door.begin(caller, engagementId, () => Promise.resolve());
    const file = await this.papers.receive(caller, request, 'paper');
    return this.releaseDocument.execute(withFile(caller, file), engagementId, query, file);
  }

  @Handles(releasedDocumentApi.file)
  async file(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Document() id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, sha256, size } = await this.door.read(caller, engagementId, (tx) =>
      this.documents.file(tx, caller, engagementId, id),
    );
    const file = { fileName, sha256, size };
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }
}

/** Giving a copy of the report, and taking anything back. */
@Controller()
export class ReleaseStepController {
  constructor(
    private readonly releaseReport: ReleaseReport,
    private readonly takeBackDocument: TakeBackDocument,
  ) {}

  @Handles(releasedDocumentApi.releaseReport)
  report(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: ReleaseReportDto,
  ): Promise<ReleasedDocumentView> {
    return this.releaseReport.execute(caller, engagementId, body);
  }

  @Handles(releasedDocumentApi.takeBack)
  takeBack(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Document() id: string,
    @Body() body: TakeBackDocumentDto,
  ): Promise<ReleasedDocumentView> {
    return this.takeBackDocument.execute(caller, engagementId, id, body);
  }
}

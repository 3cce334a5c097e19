import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, FileStore, Handles, sendFile, type Caller } from '@akashi/api-platform';
import type { SubmittedStatementView } from '@akashi/contracts';
import { statementApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { StatementSubmissionStore } from './statement-submission.store';

const Engagement = () => Param('engagementId', ParseUUIDPipe);

/** What the client handed in of its statement, as the firm finds it. */
@Controller()
export class StatementSubmissionController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly submissions: StatementSubmissionStore,
    private readonly files: FileStore,
  ) {}

  @Handles(statementApi.submitted)
  submitted(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<SubmittedStatementView[]> {
    return this.door.read(caller, engagementId, (tx) => this.submissions.ofEngagement(tx, caller, engagementId));
  }

  @Handles(statementApi.submittedFile)
  async submittedFile(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('statementFileId', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.door.read(caller, engagementId, (tx) =>
      this.submissions.file(tx, caller, engagementId, id),
    );
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }
}

import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { TermsView } from '@akashi/contracts';
import { reliefApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { NoteRelief } from './note-relief';
import { RecordRelief } from './record-relief';
import { ReliefDto, ReliefNoteDto } from './terms.dto';

const Engagement = () => Param('engagementId', ParseUUIDPipe);

/** The certificate that the relief of the management criteria rests on, and what each condition of it was taken to rest on. */
@Controller()
export class ReliefController {
  constructor(
    private readonly recordRelief: RecordRelief,
    private readonly noteRelief: NoteRelief,
  ) {}

  @Handles(reliefApi.record)
  record(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: ReliefDto,
  ): Promise<TermsView> {
    return this.recordRelief.execute(caller, engagementId, body);
  }

  @Handles(reliefApi.note)
  note(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: ReliefNoteDto,
  ): Promise<TermsView> {
    return this.noteRelief.execute(caller, engagementId, body);
  }
}

import { CurrentCaller, Requires, type Caller } from '@akashi/api-platform';
import type { NoteView } from '@akashi/contracts';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AnswerNote } from './answer-note';
import { ResolveNote } from './resolve-note';
import { AnswerNoteDto, ResolveNoteDto, WriteNoteDto } from './review.dto';
import { WriteNote } from './write-note';

@Controller('engagements/:engagementId')
export class NoteController {
  constructor(
    private readonly writeNote: WriteNote,
    private readonly answerNote: AnswerNote,
    private readonly resolveNote: ResolveNote,
  ) {}

  @Post('tests/:testId/notes')
  @Requires('note.write')
  write(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: WriteNoteDto,
  ): Promise<NoteView> {
    return this.writeNote.execute(caller, engagementId, testId, body);
  }

  @Post('notes/:noteId/answer')
  @Requires('note.write')
  @HttpCode(200)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() body: AnswerNoteDto,
  ): Promise<NoteView> {
    return this.answerNote.execute(caller, engagementId, noteId, body);
  }

  @Post('notes/:noteId/resolve')
  @Requires('note.resolve')
  @HttpCode(200)
  resolve(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() body: ResolveNoteDto,
  ): Promise<NoteView> {
    return this.resolveNote.execute(caller, engagementId, noteId, body);
  }
}

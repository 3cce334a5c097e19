import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { AnswerNoteBody, NoteView, ResolveNoteBody, WriteNotesBody } from '@akashi/contracts';
import { noteApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ArrayNotEmpty, IsInt, Min } from 'class-validator';
import { AnswerNote } from './answer-note';
import { ResolveNote } from './resolve-note';
import { NewNoteDto, Notes } from './new-note.dto';
import { WriteNotes } from './write-notes';

class WriteNotesDto implements WriteNotesBody {
  @ArrayNotEmpty() @Notes() notes!: NewNoteDto[];
}

class AnswerNoteDto implements AnswerNoteBody {
  @IsText(0, 2000) answer!: string;
  @IsInt() @Min(1) version!: number;
}

class ResolveNoteDto implements ResolveNoteBody {
  @IsInt() @Min(1) version!: number;
}

@Controller()
export class NoteController {
  constructor(
    private readonly writeNotes: WriteNotes,
    private readonly answerNote: AnswerNote,
    private readonly resolveNote: ResolveNote,
  ) {}

  @Handles(noteApi.write)
  write(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('testId', ParseUUIDPipe) testId: string,
    @Body() body: WriteNotesDto,
  ): Promise<NoteView[]> {
    return this.writeNotes.execute(caller, engagementId, testId, body);
  }

  @Handles(noteApi.answer)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() body: AnswerNoteDto,
  ): Promise<NoteView> {
    return this.answerNote.execute(caller, engagementId, noteId, body);
  }

  @Handles(noteApi.resolve)
  resolve(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Body() body: ResolveNoteDto,
  ): Promise<NoteView> {
    return this.resolveNote.execute(caller, engagementId, noteId, body);
  }
}

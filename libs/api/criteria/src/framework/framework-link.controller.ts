import { CurrentCaller, Handles, IsText, uploadedName, type Caller } from '@akashi/api-platform';
import type {
  AnswerLinksBody,
  FrameworkLinksPreviewView,
  FrameworkLinksView,
  RecordLinksBody,
  SeenLink,
} from '@akashi/contracts';
import { frameworkLinkApi } from '@akashi/contracts/api';
import { lineageFrameworks, type LineageFramework } from '@akashi/domain/edition-import';
import { linkAnswers, type FrameworkLink, type LinkAnswer } from '@akashi/domain/framework-link';
import { Body, Controller, Param, Query, Req } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import type { Request } from 'express';
import { AnswerLinks } from './answer-links';
import { PreviewLinks } from './preview-links';
import { ProposeLinks } from './propose-links';
import { ReadFrameworkLinks } from './read-framework-links';
import { RecordLinks } from './record-links';

/** A thousand criteria with some twenty references each. */
const mostLinks = 20_000;

class FrameworkLinksDto {
  @IsOptional() @IsText(1, 100) criterion?: string | null;
}

class FrameworkLinkDto implements FrameworkLink {
  @IsText(1, 100) criterionKey!: string;
  @IsIn(lineageFrameworks) framework!: LineageFramework;
  @IsText(0, 2000) reference!: string;
}

class SeenLinkDto extends FrameworkLinkDto implements SeenLink {
  @IsInt() @Min(1) version!: number;
}

class RecordLinksDto implements RecordLinksBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLinks)
  @ValidateNested({ each: true })
  @Type(() => FrameworkLinkDto)
  links!: FrameworkLinkDto[];
  @IsText(0, 2000) source!: string;
}

class AnswerLinksDto implements AnswerLinksBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLinks)
  @ValidateNested({ each: true })
  @Type(() => SeenLinkDto)
  links!: SeenLinkDto[];
  @IsIn(linkAnswers) answer!: LinkAnswer;
}

@Controller()
export class FrameworkLinkController {
  constructor(
    private readonly readLinks: ReadFrameworkLinks,
    private readonly proposeLinks: ProposeLinks,
    private readonly previewLinks: PreviewLinks,
    private readonly recordLinks: RecordLinks,
    private readonly answerLinks: AnswerLinks,
  ) {}

  @Handles(frameworkLinkApi.list)
  list(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() { criterion = null }: FrameworkLinksDto,
  ): Promise<FrameworkLinksView> {
    return this.readLinks.execute(caller, id, criterion);
  }

  @Handles(frameworkLinkApi.propose)
  propose(@CurrentCaller() caller: Caller, @Param('editionId') id: string): Promise<FrameworkLinksView> {
    return this.proposeLinks.execute(caller, id);
  }

  @Handles(frameworkLinkApi.preview)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Req() request: Request,
  ): Promise<FrameworkLinksPreviewView> {
    uploadedName(request);
    return this.previewLinks.execute(caller, id, request);
  }

  @Handles(frameworkLinkApi.record)
  record(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Body() body: RecordLinksDto,
  ): Promise<FrameworkLinksView> {
    return this.recordLinks.execute(caller, id, body);
  }

  @Handles(frameworkLinkApi.answer)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Body() body: AnswerLinksDto,
  ): Promise<FrameworkLinksView> {
    return this.answerLinks.execute(caller, id, body);
  }
}

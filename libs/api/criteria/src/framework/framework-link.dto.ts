import { IsText } from '@akashi/api-platform';
import type { AnswerLinksBody, LinkListQuery, RecordLinksQuery, SeenLink } from '@akashi/contracts';
import { lineageFrameworks, type LineageFramework } from '@akashi/domain/edition-import';
import { linkAnswers, mostLinks, type FrameworkLink, type LinkAnswer } from '@akashi/domain/framework-link';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { ReceiveTableDto } from '../import/table-mapping.dto';

export class FrameworkLinksDto {
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

export class AnswerLinksDto implements AnswerLinksBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLinks)
  @ValidateNested({ each: true })
  @Type(() => SeenLinkDto)
  links!: SeenLinkDto[];
  @IsIn(linkAnswers) answer!: LinkAnswer;
}

/** As long as an address may be; a mapping of sixty sheets is shorter. */
const mappingLength = 8_000;

export class LinkListDto extends ReceiveTableDto implements LinkListQuery {
  @IsText(2, mappingLength) mapping!: string;
}

export class RecordLinksDto extends LinkListDto implements RecordLinksQuery {
  /** Longer than the rule lets through: it says in its own words what is wrong. */
  @IsText(0, 500) source!: string;
  @IsOptional() @IsText(1, 200) keepMappingAs?: string;
}

import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { ComposeReportBody, IssueReportBody, ReportTextsBody, SignReportBody } from '@akashi/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Matches, Min, ValidateIf, ValidateNested } from 'class-validator';

const Given = () => ValidateIf((_, value) => value !== null);

function Paragraphs(): PropertyDecorator {
  return (target, name) => {
    IsArray()(target, name);
    ArrayMaxSize(20)(target, name);
    IsText(1, 4000, { each: true })(target, name);
  };
}

class ReportTextsDto implements ReportTextsBody {
  @Paragraphs() clientResponsibility!: string[];
  @Paragraphs() firmResponsibility!: string[];
  @Paragraphs() nature!: string[];
  @Paragraphs() restriction!: string[];
}

class SubsequentEventDto {
  @IsLocalDate() date!: string;
  @IsText(1, 2000) text!: string;
}

export class ComposeReportDto implements ComposeReportBody {
  @IsLocalDate() datedOn!: string;
  @Given() @IsText(1, 40) documentNumber!: string | null;
  @Given() @IsText(0, 4000) explanation!: string | null;

  @Given()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SubsequentEventDto)
  subsequentEvents!: SubsequentEventDto[] | null;

  @Given()
  @ValidateNested()
  @Type(() => ReportTextsDto)
  texts!: ReportTextsDto | null;
}

export class SignReportDto implements SignReportBody {
  @IsInt() @Min(1) version!: number;
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
}

export class IssueReportDto implements IssueReportBody {
  @IsInt() @Min(1) version!: number;
}

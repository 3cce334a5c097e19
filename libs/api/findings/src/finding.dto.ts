import { IsLocalDate, IsText } from '@akashi/api-platform';
import type {
  ConfirmFindingBody,
  ImproveFindingBody,
  RaiseFindingBody,
  ReviewFindingBody,
  ReviseFindingBody,
  WithdrawFindingBody,
} from '@akashi/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, IsUUID, Min, ValidateIf } from 'class-validator';

class FindingTextDto {
  @IsText(0, 500) title!: string;
  @IsText(0, 4000) fact!: string;
  @IsText(0, 4000) statedControl!: string;
  @IsText(0, 4000) difference!: string;
  @IsText(0, 1000) periodNote!: string;
}

export class RaiseFindingDto extends FindingTextDto implements RaiseFindingBody {
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  deviationIds!: string[];
}

export class ReviseFindingDto extends FindingTextDto implements ReviseFindingBody {
  @IsInt() @Min(1) version!: number;
}

export class ConfirmFindingDto implements ConfirmFindingBody {
  @IsInt() @Min(1) version!: number;
  @IsInt() @Min(1) textVersion!: number;
  @IsLocalDate() confirmedOn!: string;
  @IsText(0, 200) confirmedBy!: string;
  @IsText(0, 2000) remark!: string;
}

export class ReviewFindingDto implements ReviewFindingBody {
  @IsInt() @Min(1) version!: number;
}

export class ImproveFindingDto implements ImproveFindingBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) plan!: string;
  @IsText(0, 200) owner!: string;
  @IsLocalDate() dueOn!: string;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  improvedOn!: string | null;
}

export class WithdrawFindingDto implements WithdrawFindingBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

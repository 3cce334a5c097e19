import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { RegisterClientBody, RegisterServiceBody, ReviseClientBody, ReviseServiceBody } from '@akashi/contracts';
import { serviceKinds, type ServiceKind } from '@akashi/domain/firm';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, ValidateNested } from 'class-validator';

export class RegisterClientDto implements RegisterClientBody {
  @IsText(1, 200) name!: string;
  @IsText(1, 200) nameKana!: string;
  @IsText(1, 40) corporateNumber!: string;
  @IsText(0, 400) address!: string;
  @IsText(0, 100) representativeName!: string;
  @IsText(0, 100) representativeTitle!: string;
}

export class ReviseClientDto extends RegisterClientDto implements ReviseClientBody {
  @IsText(0, 100) contactName!: string;
  @IsText(0, 254) contactEmail!: string;
  /** Empty is let through to the rule, which says in its own words that a correction needs a reason. */
  @IsText(0, 2000) reason!: string;
  @IsInt() version!: number;
}

class BaseServiceDto {
  @IsText(1, 200) name!: string;
  @IsText(1, 20) registrationNo!: string;
  @IsLocalDate() validUntil!: string;
  @IsLocalDate() checkedOn!: string;
}

export class RegisterServiceDto implements RegisterServiceBody {
  @IsText(1, 200) name!: string;
  @IsIn(serviceKinds) kind!: ServiceKind;
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsText(1, 200, { each: true })
  regions!: string[];
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BaseServiceDto)
  baseServices!: BaseServiceDto[];
}

export class ReviseServiceDto implements ReviseServiceBody {
  @IsText(1, 200) name!: string;
  @IsIn(serviceKinds) kind!: ServiceKind;
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsText(1, 200, { each: true })
  regions!: string[];
  @IsText(0, 2000) reason!: string;
  @IsInt() version!: number;
}

import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { AdmitMemberBody, RecordCredentialBody } from '@akashi/contracts';
import { firmRoles, type FirmRole } from '@akashi/domain/access';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsIn, ValidateIf } from 'class-validator';

export class AdmitMemberDto implements AdmitMemberBody {
  @IsText(1, 100) familyName!: string;
  @IsText(1, 100) givenName!: string;
  @IsText(1, 100) familyKana!: string;
  @IsText(1, 100) givenKana!: string;
  @IsText(0, 100) title!: string;
  @IsText(3, 254) email!: string;
  @IsText(1, 1000) password!: string;
  @ArrayNotEmpty()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(firmRoles, { each: true })
  firmRoles!: FirmRole[];
}

export class RecordCredentialDto implements RecordCredentialBody {
  @IsText(1, 100) type!: string;
  @IsText(1, 100) number!: string;
  @IsLocalDate() validFrom!: string;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  validUntil!: string | null;
}

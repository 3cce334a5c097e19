import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { MaintainFirmBody } from '@akashi/contracts';
import { IsInt, ValidateIf } from 'class-validator';

export class MaintainFirmDto implements MaintainFirmBody {
  @IsText(1, 200) name!: string;
  @IsText(1, 200) nameKana!: string;
  @ValidateIf((_, value) => value !== null)
  @IsText(1, 100)
  ismapRegistrationNo!: string | null;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  ismapRegisteredOn!: string | null;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  ismapValidUntil!: string | null;
  @IsInt() version!: number;
}

import { IsText } from '@akashi/api-platform';
import type { RegisterClientBody } from '@akashi/contracts';

export class RegisterClientDto implements RegisterClientBody {
  @IsText(1, 200) name!: string;
  @IsText(1, 200) nameKana!: string;
  @IsText(13, 13) corporateNumber!: string;
  @IsText(0, 400) address!: string;
  @IsText(0, 100) representativeName!: string;
  @IsText(0, 100) representativeTitle!: string;
}

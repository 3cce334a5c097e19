import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { RecordLetterQuery } from '@akashi/contracts';

export class RecordLetterDto implements RecordLetterQuery {
  @IsLocalDate() datedOn!: string;
  @IsLocalDate() receivedOn!: string;
  @IsText(1, 200) signerName!: string;
  @IsText(1, 200) signerTitle!: string;
}

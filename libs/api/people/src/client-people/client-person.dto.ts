import { IsText } from '@akashi/api-platform';
import type { InviteClientPersonBody } from '@akashi/contracts';
import { clientPersonKinds, type ClientPersonKind } from '@akashi/domain/access';
import { IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';

export class InviteClientPersonDto implements InviteClientPersonBody {
  @IsText(0, 100) familyName!: string;
  @IsText(0, 100) givenName!: string;
  @IsText(0, 100) title!: string;
  @IsText(0, 254) email!: string;
  @IsIn(clientPersonKinds) kind!: ClientPersonKind;
  @IsOptional()
  @IsBoolean()
  isHandedOver?: boolean;
}

/** The row as it was seen. */
export class SeenDto {
  @IsInt() @Min(1) version!: number;
}

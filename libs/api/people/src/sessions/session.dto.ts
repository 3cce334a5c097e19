import type { ChooseMembershipBody, SignInBody, StepUpBody } from '@akashi/contracts';
import { IsString, IsUUID, Length, ValidateIf } from 'class-validator';

export class SignInDto implements SignInBody {
  @IsString()
  @Length(3, 254)
  email!: string;

  @IsString()
  @Length(1, 256)
  password!: string;
}

export class PasswordDto implements StepUpBody {
  @IsString()
  @Length(1, 256)
  password!: string;
}

export class ChooseMembershipDto implements ChooseMembershipBody {
  @IsUUID() firmId!: string;
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  clientId!: string | null;
}

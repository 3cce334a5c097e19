import { IsLocalDate, IsText } from '@akashi/api-platform';
import type {
  ConsultationBody,
  ContractBody,
  CorrectConsultationBody,
  CorrectContractBody,
  CorrectEnquiryBody,
  EnquiryBody,
  ReliefBody,
  ReliefNoteBody,
} from '@akashi/contracts';
import {
  certificateStandards,
  consultationOutcomes,
  contractRecipients,
  type CertificateStandard,
  type ConsultationOutcome,
  reliefConditions,
  type ReliefCondition,
} from '@akashi/domain/terms';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Min, ValidateIf } from 'class-validator';

const Given = () => ValidateIf((_, value) => value !== null);

export class EnquiryDto implements EnquiryBody {
  @IsLocalDate() receivedOn!: string;
  @IsText(0, 200) askedBy!: string;
  @IsText(0, 2000) content!: string;
}

export class CorrectEnquiryDto extends EnquiryDto implements CorrectEnquiryBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

export class ContractDto implements ContractBody {
  @IsLocalDate() signedOn!: string;
  @IsLocalDate() fromOn!: string;
  @IsLocalDate() toOn!: string;
  @IsText(0, 2000) feeTerms!: string;

  @IsArray()
  @ArrayMaxSize(contractRecipients)
  @IsText(0, 200, { each: true })
  recipients!: string[];

  @IsText(0, 2000) useLimits!: string;
}

export class CorrectContractDto extends ContractDto implements CorrectContractBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

export class ConsultationDto implements ConsultationBody {
  @IsLocalDate() heldOn!: string;
  @IsIn(consultationOutcomes) outcome!: ConsultationOutcome;
  @IsText(0, 2000) note!: string;
}

export class CorrectConsultationDto extends ConsultationDto implements CorrectConsultationBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

export class ReliefDto implements ReliefBody {
  @IsText(0, 200) certificateBody!: string;
  @IsText(0, 200) certificateNo!: string;
  @IsIn(certificateStandards) standard!: CertificateStandard;
  @IsBoolean() bodyAccredited!: boolean;
  @IsBoolean() coversService!: boolean;
  @IsBoolean() coversOrganisation!: boolean;
  @IsLocalDate() validFrom!: string;
  @IsLocalDate() validUntil!: string;
  @IsBoolean() renewalExpected!: boolean;
  @Given() @IsLocalDate() wishToldOn!: string | null;
  @Given() @IsLocalDate() confirmationToldOn!: string | null;
  @IsInt() @Min(0) version!: number;
  @IsText(0, 2000) reason!: string;
}

export class ReliefNoteDto implements ReliefNoteBody {
  @IsIn(reliefConditions) item!: ReliefCondition;
  @IsText(0, 3000) note!: string;
  @IsText(0, 300) evidence!: string;
  @IsInt() @Min(0) version!: number;
  @IsText(0, 2000) reason!: string;
}

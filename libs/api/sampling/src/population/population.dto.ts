import { IsLocalDate, IsText, WrittenNumber } from '@akashi/api-platform';
import type {
  PopulationFactsQuery,
  PopulationFaultsQuery,
  PopulationReadingQuery,
  RegisterPopulationQuery,
} from '@akashi/contracts';
import { frequencyCodes, type FrequencyCode } from '@akashi/domain/engagement';
import {
  populationDelimiters,
  populationEncodings,
  quoteMeanings,
  recordsMeanings,
  type PopulationDelimiter,
  type PopulationEncoding,
  type QuoteMeaning,
  type RecordsMeaning,
} from '@akashi/domain/population-file';
import { declaredTotalsOf, type DeclaredTotalOf } from '@akashi/domain/sampling';
import { IsIn, IsInt, IsOptional, Matches, Min } from 'class-validator';

export class PopulationReadingDto implements PopulationReadingQuery {
  @IsOptional() @IsIn(populationEncodings) encoding?: PopulationEncoding;
  @IsOptional() @IsText(1, 100) sheet?: string;
  @IsOptional() @IsIn(populationDelimiters) delimiter?: PopulationDelimiter;
  @IsOptional() @IsIn(quoteMeanings) quotes?: QuoteMeaning;
  @IsOptional() @WrittenNumber() @IsInt() @Min(0) headRow?: number;
  @IsOptional() @WrittenNumber() @IsInt() @Min(0) firstRecord?: number;
  @IsOptional() @IsIn(recordsMeanings) footer?: RecordsMeaning;
  @IsOptional() @IsIn(recordsMeanings) between?: RecordsMeaning;
  @IsOptional() @IsText(1, 500) equalRowsReason?: string;
  @IsOptional() @IsText(1, 500) struckReason?: string;
  @IsOptional() @IsText(1, 500) cellsReason?: string;
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) dateColumn?: number;
  @IsOptional() @IsLocalDate() from?: string;
  @IsOptional() @IsLocalDate() until?: string;
  @IsOptional() @IsIn(recordsMeanings) outside?: RecordsMeaning;
  @IsOptional() @IsIn(recordsMeanings) undated?: RecordsMeaning;
  @IsOptional() @IsText(1, 500) undatedReason?: string;
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) keyColumn?: number;
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) amountColumn?: number;
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) typeColumn?: number;
}

export class PopulationFaultsDto extends PopulationReadingDto implements PopulationFaultsQuery {
  @IsOptional() @IsIn(['ja', 'en']) lang?: 'ja' | 'en';
}

export class PopulationFactsDto extends PopulationReadingDto implements PopulationFactsQuery {
  @IsText(1, 200) name!: string;
  @IsIn(frequencyCodes) frequency!: FrequencyCode;
  @IsText(0, 500) sourceSystem!: string;
  @IsOptional() @IsText(0, 1000) queryNote?: string;
  @IsOptional() @IsText(0, 1000) parameters?: string;
  @IsOptional() @IsLocalDate() extractedOn?: string;
  @IsOptional() @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) extractedAt?: string;
  @IsText(0, 200) extractedBy!: string;
  @IsOptional() @WrittenNumber() @IsInt() @Min(0) declaredCount?: number;
  @IsOptional() @IsText(0, 60) declaredTotal?: string;
  @IsOptional() @IsIn(declaredTotalsOf) declaredTotalOf?: DeclaredTotalOf;
  @IsOptional() @IsLocalDate() coversUntil?: string;
}

export class RegisterPopulationDto extends PopulationFactsDto implements RegisterPopulationQuery {
  @IsText(1, 40) code!: string;
}

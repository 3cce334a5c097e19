import { IsText, WrittenNumber } from '@akashi/api-platform';
import type { DecideAmendmentBody, StatementComparisonQuery } from '@akashi/contracts';
import type { ControlChangeAnswers } from '@akashi/domain/scope';
import { controlChangeKinds, type ControlChangeKind } from '@akashi/domain/statement';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';

/** A statement has some thousand controls at most, so no group of them is larger. */
const mostChanges = 10_000;

/** Yes or no by the code of a question; which codes there are is the ruleset's to say. */
function IsAnswers(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isAnswers',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          Object.entries(value).every(([code, answer]) => code.length <= 100 && typeof answer === 'boolean'),
        defaultMessage: () => '$property must hold true or false for each question',
      },
    });
  };
}

export class SeenChangeDto {
  @IsText(1, 100) stableKey!: string;
  @IsInt() @Min(1) version!: number;
}

export class DecideAmendmentDto implements DecideAmendmentBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostChanges)
  @ValidateNested({ each: true })
  @Type(() => SeenChangeDto)
  changes!: SeenChangeDto[];
  @IsIn(controlChangeKinds) judged!: ControlChangeKind;
  @IsAnswers() answers!: ControlChangeAnswers;
  @IsText(0, 2000) reason!: string;
}

export class StatementComparisonDto implements StatementComparisonQuery {
  @WrittenNumber() @IsInt() @Min(0) from!: number;
  @WrittenNumber() @IsInt() @Min(1) to!: number;
}

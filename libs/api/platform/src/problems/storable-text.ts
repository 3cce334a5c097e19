import { isLocalDate } from '@akashi/domain/dates';
import { mostConfirmedWords } from '@akashi/domain/text';
import { ArrayMaxSize, IsArray, registerDecorator, type ValidationOptions } from 'class-validator';

/** Text a person typed: well-formed, without NUL (which PostgreSQL cannot keep), of a bounded length in code points. */
export function IsText(min: number, max: number, options?: ValidationOptions): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isText',
      target: target.constructor,
      propertyName: String(propertyName),
      constraints: [min, max],
      ...(options ? { options } : {}),
      validator: {
        validate: (value: unknown) => {
          if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\u0000')) return false;
          const length = [...value.trim()].length;
          return length >= min && [...value].length <= max;
        },
        defaultMessage: () => `$property must be text of ${min} to ${max} characters`,
      },
    });
  };
}

/** A calendar date `YYYY-MM-DD` that exists. */
export function IsLocalDate(options?: ValidationOptions): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isLocalDate',
      target: target.constructor,
      propertyName: String(propertyName),
      ...(options ? { options } : {}),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isLocalDate(value),
        defaultMessage: () => `$property must be a date YYYY-MM-DD`,
      },
    });
  };
}

/** Words of the ruleset that whoever writes said yes to. */
export function ConfirmedWords(): PropertyDecorator {
  return (target, propertyName) => {
    IsArray()(target, propertyName);
    ArrayMaxSize(mostConfirmedWords)(target, propertyName);
    IsText(1, 200, { each: true })(target, propertyName);
  };
}

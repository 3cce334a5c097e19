import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainProblem } from './domain-problem';

/** Field path → names of the rules it broke, nested objects as `items.3.result`. */
function fieldsOf(errors: readonly ValidationError[], path = ''): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const error of errors) {
    const here = path ? `${path}.${error.property}` : error.property;
    if (error.constraints) fields[here] = Object.keys(error.constraints);
    Object.assign(fields, fieldsOf(error.children ?? [], here));
  }
  return fields;
}

/** Unknown fields are refused, so that nobody sets a column by naming it. */
export const inputPipe = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  stopAtFirstError: false,
  exceptionFactory: (errors) => new DomainProblem('invalid-input', { fields: fieldsOf(errors) }),
});

import { Transform } from 'class-transformer';

/** A number as an address writes it. One that is left empty is none and refused as such: read as 0 it would be a place, a version or a row. */
export const WrittenNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value.trim() !== '' ? Number(value) : value,
  );

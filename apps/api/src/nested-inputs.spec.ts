import 'reflect-metadata';
import { getMetadataStorage, IsDefined, IsObject, ValidateNested } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { areas } from './areas';

interface Rule {
  target: { name: string } | string;
  propertyName: string;
  type: string;
  name?: string;
}

/** Parts of inputs whose only rules are those of what is in them: a body that leaves such a part out passes. */
function partsThatMayBeMissing(): string[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, Rule[]> };
  const rules = [...validationMetadatas.values()].flat();
  const place = ({ target, propertyName }: Rule) =>
    `${typeof target === 'string' ? target : target.name}.${propertyName}`;
  const sure = new Set(
    rules.filter(({ name }) => ['isDefined', 'isObject', 'isArray'].includes(name ?? '')).map(place),
  );
  const nested = rules.filter(({ type }) => type === 'nestedValidation').map(place);
  return [...new Set(nested)].filter((one) => !sure.has(one)).sort();
}

class WithParts {
  @ValidateNested() bare!: object;
  @IsDefined() @ValidateNested() defined!: object;
  @IsObject() @ValidateNested() object!: object;
}

describe('a part of a body', () => {
  it('is there, or the body is refused: the rules of what is in it say nothing of a part left out', () => {
    expect(areas.length).toBeGreaterThan(0);
    expect(partsThatMayBeMissing()).toEqual([`${WithParts.name}.bare`]);
  });
});

import type { Type } from '@nestjs/common';

/**
 * The use cases that controllers ask for: what stands in their constructors and has an `execute`. A module provides them
 * by this and lists none. What an area gives out to others is listed where it is made, and asked for by use cases alone:
 * a controller of another area would have it made twice, which the areas' test finds.
 */
export function useCasesOf(...controllers: readonly Type[]): Type[] {
  const asked = controllers.flatMap(
    (controller) => (Reflect.getMetadata('design:paramtypes', controller) ?? []) as (Type | undefined)[],
  );
  return [...new Set(asked)].filter(isUseCase);
}

export function isUseCase(type: Type | undefined): type is Type {
  return typeof (type?.prototype as { execute?: unknown } | undefined)?.execute === 'function';
}

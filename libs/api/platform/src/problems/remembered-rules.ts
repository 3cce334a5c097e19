import { getMetadataStorage } from 'class-validator';

type Find = ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas'];

/**
 * class-validator goes through every class that has a rule, hundreds of them, for those that a body's class extends, and does it
 * again for each body and each part of one. What it finds never changes once a class is read, so it is asked once for each.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (Object.hasOwn(storage, 'getTargetValidationMetadatas')) return;
  const find: Find = storage.getTargetValidationMetadatas.bind(storage);
  const found = new WeakMap<object, Map<string, ReturnType<Find>>>();
  storage.getTargetValidationMetadatas = (target, ...asked) => {
    const ofTarget = found.get(target) ?? new Map<string, ReturnType<Find>>();
    found.set(target, ofTarget);
    const how = JSON.stringify(asked);
    const known = ofTarget.get(how) ?? find(target, ...asked);
    ofTarget.set(how, known);
    return known;
  };
}

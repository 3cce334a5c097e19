import { getMetadataStorage, IsInt, IsString, validateSync } from 'class-validator';
import { describe, expect, it, vi } from 'vitest';
import { rememberRules } from './remembered-rules';

class Named {
  @IsString() name: unknown = '';
}

class Counted extends Named {
  @IsInt() count: unknown = 0;
}

const rulesBrokenBy = (body: object, groups?: string[]): string[] =>
  validateSync(body, { forbidUnknownValues: false, ...(groups && { groups }) }).map(({ property }) => property);

describe('the rules of a body', () => {
  it('are looked up once for its class, and are those of its class and of what it extends', () => {
    const entries = vi.spyOn(
      (getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, unknown> }).validationMetadatas,
      'entries',
    );
    rememberRules();
    rememberRules();
    entries.mockClear();
    const wrong = Object.assign(new Counted(), { name: 1, count: 'a' });
    expect(rulesBrokenBy(wrong).sort()).toEqual(['count', 'name']);
    expect(rulesBrokenBy(wrong).sort()).toEqual(['count', 'name']);
    expect(rulesBrokenBy(Object.assign(new Named(), { name: 1 }))).toEqual(['name']);
    expect(rulesBrokenBy(new Counted())).toEqual([]);
    expect(entries).toHaveBeenCalledTimes(2);
    entries.mockRestore();
  });

  it('are looked up anew for other groups', () => {
    expect(rulesBrokenBy(Object.assign(new Counted(), { name: 1 }), ['nobody'])).toEqual([]);
    expect(rulesBrokenBy(Object.assign(new Counted(), { name: 1 }))).toEqual(['name']);
  });
});

import { isUseCase, useCasesOf } from '@akashi/api-platform';
import { startTestApp, type TestApp } from '@akashi/api-testing';
import { Controller, Injectable, Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { ApplicationConfig, ModuleRef, ModulesContainer, NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp(areas);
});
afterAll(() => test.close());

/** Classes that modules make an instance of, each with the modules that do; what Nest puts into every module aside. */
function makersIn(app: INestApplicationContext): Map<Type, string[]> {
  const found = new Map<Type, string[]>();
  for (const module of app.get(ModulesContainer).values()) {
    const nests: unknown[] = [ModuleRef, ApplicationConfig, module.metatype];
    for (const { token, metatype, isAlias } of module.providers.values()) {
      if (isAlias || token !== metatype || typeof token !== 'function' || nests.includes(token)) continue;
      found.set(token as Type, [...(found.get(token as Type) ?? []), module.name]);
    }
  }
  return found;
}

const madeTwice = (app: INestApplicationContext): string[] =>
  [...makersIn(app)].filter(([, by]) => by.length > 1).map(([{ name }, by]) => `${name}: ${by.join(', ')}`);

@Injectable()
class MoveCase {
  execute(): void {
    throw new Error('It is made and not called.');
  }
}

@Controller()
class CaseController {
  constructor(readonly moveCase: MoveCase) {}
}

@Module({ providers: [MoveCase], exports: [MoveCase] })
class GivingModule {}

@Module({ imports: [GivingModule], controllers: [CaseController], providers: useCasesOf(CaseController) })
class AskingModule {}

describe('the areas of the API', () => {
  it('make each class once, in one module: what an area gives out, no other makes for its own controllers', () => {
    const useCases = [...makersIn(test.app).keys()].filter(isUseCase);
    expect(useCases.length).toBeGreaterThan(60);
    expect(madeTwice(test.app)).toEqual([]);
  });

  it('would be found out by a controller that asks for another area’s use case', async () => {
    const app = await NestFactory.createApplicationContext(AskingModule, { logger: false });
    expect(madeTwice(app)).toEqual(['MoveCase: AskingModule, GivingModule']);
    await app.close();
  });
});

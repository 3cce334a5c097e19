import { startTestApp, type TestApp } from '@akashi/api-testing';
import { operations } from '@akashi/contracts/api';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContractTypes, type ContractTypes } from './contract-types';
import { areas } from '../areas';
import { describeApi } from './describe-api';
import type { DescribedOperation, Description } from './description';

const file = resolve(import.meta.dirname, '../../openapi.json');
let test: TestApp;
let types: ContractTypes;

beforeAll(async () => {
  test = await startTestApp(areas);
  types = readContractTypes();
});
afterAll(() => test.close());

const committed = (): Description => JSON.parse(readFileSync(file, 'utf8')) as Description;

const described = (): DescribedOperation[] => Object.values(committed().paths).flatMap((path) => Object.values(path));

describe('the committed description of the API', () => {
  it('is what the API says of itself today (npm run openapi writes it anew)', () => {
    const today = `${JSON.stringify(describeApi(test.app, types), null, 2)}\n`;
    if (process.env['WRITE_OPENAPI']) writeFileSync(file, today);
    expect(readFileSync(file, 'utf8')).toBe(today);
  });

  it('describes the bodies that routes take', () => {
    expect(committed().components.schemas['RegisterClientDto']?.properties).toMatchObject({
      name: { type: 'string', minLength: 1, maxLength: 200 },
    });
  });

  it('has every operation of the table and no other', () => {
    expect(
      described()
        .map(({ operationId }) => operationId)
        .sort(),
    ).toEqual(operations.map(({ name }) => name));
  });

  it('says of each operation in a sentence what it does', () => {
    expect(
      described()
        .filter(({ summary }) => !/^[A-Z].{8,}\.$/.test(summary))
        .map(({ operationId }) => operationId),
    ).toEqual([]);
  });

  it('gives every answer a schema, and a body to every operation whose handler takes one', () => {
    const told = new Map(described().map((each) => [each.operationId, each]));
    for (const { name, operation } of operations) {
      const { responses } = told.get(name)!;
      const success = responses[operation.status] as { content?: object } | undefined;
      const answers = [204, 303].includes(operation.status) ? undefined : expect.anything();
      expect(success?.content, name).toEqual(answers);
    }
  });

  it('names no schema that it does not have', () => {
    const document = committed();
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(operations.length);
    expect(names.filter((name) => !(name! in document.components.schemas))).toEqual([]);
  });
});

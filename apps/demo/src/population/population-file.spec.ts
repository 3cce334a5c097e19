import { readPopulationFile } from '@akashi/documents';
import { describe, expect, it } from 'vitest';
import { examplePopulations, populationRows } from '../example/populations';
import { populationFileOf } from './population-file';

describe('the populations of the worked example', () => {
  it('come as clients send them, and read as all of their rows once the questions are answered', async () => {
    const kinds = new Set<string>();
    const asked = new Set<string>();
    for (const population of examplePopulations) {
      const { name, bytes, answers } = await populationFileOf(population);
      const { records, questions, faults, encoding } = await readPopulationFile(bytes, answers);
      expect([name, records.length, questions, faults]).toEqual([name, population.rows, [], []]);
      expect(records.map(({ values }) => values[0])).toEqual(populationRows(population).map(([key]) => key));
      kinds.add(`${name.split('.')[1]} ${encoding ?? ''}`);
      if (Object.keys(answers).length === 0) continue;
      for (const { about } of (await readPopulationFile(bytes)).questions) asked.add(about);
    }
    expect([...kinds].sort()).toEqual([
      'csv euc-jp',
      'csv shift_jis',
      'csv utf-8',
      'csv utf-8-bom',
      'txt utf-16le',
      'xlsx ',
    ]);
    expect([...asked].sort()).toEqual(['footer', 'head', 'sheet']);
  });
});

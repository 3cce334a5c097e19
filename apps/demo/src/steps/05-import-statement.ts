import type { Step } from './step';

export const importStatement: Step = {
  key: 'statement',
  title: 'statement',
  run: async () => {
    throw new Error('not yet');
  },
};

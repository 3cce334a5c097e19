import type { Step } from './step';

export const planScope: Step = {
  key: 'plan',
  title: 'plan',
  run: async () => {
    throw new Error('not yet');
  },
};

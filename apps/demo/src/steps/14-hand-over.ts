import type { Step } from './step';

export const handOver: Step = {
  key: 'package',
  title: 'package',
  run: async () => {
    throw new Error('not yet');
  },
};

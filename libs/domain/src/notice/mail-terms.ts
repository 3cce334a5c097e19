/**
 * How long mail that is over is kept, and how much of what failed is shown. A month answers «was I told?» for a whole cycle of an
 * engagement's deadlines, and is longer than any event is told for the first time (`toldAfterDays`) or any mail is tried (three days):
 * what is gone through again after it was taken away tells nobody twice.
 */
export const mailTerms = { keptDays: 30, undeliveredShown: 200 } as const;

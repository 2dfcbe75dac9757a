import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A browser on a busy machine may need seconds for what is done in a blink elsewhere.
    expect: { poll: { timeout: 20_000 } },
  },
});

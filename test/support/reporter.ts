import Mocha from 'mocha';

/**
 * Mocha's list of tests, which also says what failed and is tried again. Slow tests are tried again, since some of them measure how
 * work grows, and a busy machine disturbs that; nothing that failed once is hidden.
 */
export = class extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, { message }: Error) => {
      console.log(`    again ${test.fullTitle()}: ${message.slice(0, 2000)}`);
    });
  }
};

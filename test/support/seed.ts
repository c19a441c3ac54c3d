import fc from 'fast-check';

/** One seed for all property tests, so that a run can be repeated; another one with `FC_SEED=number npm test`. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });

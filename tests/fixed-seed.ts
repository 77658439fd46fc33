import { configureGlobal } from 'fast-check';

/** Properties try the same values every run, so that a failure is a change's doing; `SEED=…` tries others. */
configureGlobal({ seed: Number(process.env.SEED ?? 20_260_302) });

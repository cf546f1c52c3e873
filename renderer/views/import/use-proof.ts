import { useState } from 'react';
import type { ChangeId, ImportProof } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { currentWords } from '../../strings/current-words.ts';
import { type Job, useJob } from '../use-job.ts';

export interface Proving {
  readonly job: Job;
  /** null until there is one. */
  readonly proof: ImportProof | null;
  readonly prove: (change: ChangeId) => Promise<void>;
}

/** Compares what an import brought in with what it is when it is written as it came and read again. */
export function useProof(): Proving {
  const job = useJob();
  const [proof, setProof] = useState<ImportProof | null>(null);
  const prove = async (change: ChangeId) => {
    const proved = await job.run((options) => request('prove-import', { change }, options));
    if (proved?.ok) setProof(proved.value);
    else if (proved) tellFailure(currentWords()('imports.proveFailed'), proved.error);
  };
  return { job, proof, prove };
}

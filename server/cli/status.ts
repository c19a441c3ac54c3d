import { statusReport } from '../features/status/statusReport';
import { statusText } from '../features/status/statusText';
import { version } from '../version';
import type { Host } from '../workspace/host';
import type { Input } from './input';
import type { Report } from './report';
import type { Values } from './usage';

/** Reports the state of the program and a corpus. Problems are counted in all transcripts. */
export async function reportStatus({ state }: Input, _values: Values, host: Host): Promise<Report> {
  const report = await statusReport({
    version,
    corpora: [state],
    machine: await host.describe?.([state.corpus.root]),
    mostChecked: Infinity,
    signal: { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) },
  });
  return { json: report, lines: statusText(report) };
}

import type { CancellationToken } from 'vscode';
import {
  methods,
  type CollocatesPlotParams,
  type CollocatesPlotResult,
  type DispersionPlotParams,
  type DispersionPlotResult,
  type SourcesPlotParams,
  type SourcesPlotResult,
  type TimePlotParams,
  type TimePlotResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import type { PlotAnswer, PlotQuestion } from './plotMessages';

/** Sources in a matrix, at most: more rows and columns cannot be read. Chosen by hand. */
const mostInMatrix = 40;

/**
 * Asks the server for the numbers of a plot. Undefined where the workspace has no transcripts. Rejects when the request fails or is
 * cancelled.
 */
export async function askPlot(
  server: Server,
  question: PlotQuestion & { readonly root: string },
  token: CancellationToken,
): Promise<PlotAnswer | undefined> {
  const { kind, root, set, subjects, query, years, calendar, level, limit, window, measure, minCount } = question;
  const scope = { root, ...(set !== undefined && { set }) };
  const ask = <P extends object, R>(method: string, params: P): Promise<R | undefined> =>
    server.request<R>(method, params, token);
  switch (kind) {
    case 'dispersion': {
      const plot = await ask<DispersionPlotParams, DispersionPlotResult>(methods.dispersionPlot, {
        ...scope,
        subjects,
      });
      return plot && { kind, plot };
    }
    case 'time': {
      const params = { ...scope, subjects, years, calendar };
      const plot = await ask<TimePlotParams, TimePlotResult>(methods.timePlot, params);
      return plot && { kind, plot };
    }
    case 'collocates': {
      const params = { ...scope, query, window, measure, minCount, limit };
      const plot = await ask<CollocatesPlotParams, CollocatesPlotResult>(methods.collocatesPlot, params);
      return plot && { kind, plot };
    }
    case 'sources':
    case 'matrix':
    case 'together': {
      const params = { ...scope, level, limit: kind === 'sources' ? limit : Math.min(limit, mostInMatrix) };
      const plot = await ask<SourcesPlotParams, SourcesPlotResult>(methods.sourcesPlot, params);
      return plot && { kind, plot };
    }
  }
}

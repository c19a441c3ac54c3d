import { methods } from '../../server/protocol';
import { firstConfig, Ground } from './ground';
import { curations } from './kinds';

/** What programs find that have no cache. Found once for each state of a corpus. */
export class Expected {
  readonly #answers = new Map<string, Promise<string>>();
  readonly #printed = new Map<string, Promise<string>>();
  #configs: Promise<readonly string[]> | undefined;

  answers(ground: Ground, config: string): Promise<string> {
    return remembered(this.#answers, `${ground.variant}\n${config}`, () =>
      withFreshCache(ground, config, async fresh => {
        const server = await fresh.server();
        const answers = await fresh.answers(server);
        await server.stop();
        return answers;
      }),
    );
  }

  /** What the command line prints for arguments that name the folder of `ground`. */
  printed(ground: Ground, args: readonly string[]): Promise<string> {
    const relative = args.map(arg => (arg === ground.folder ? '' : arg));
    return remembered(this.#printed, JSON.stringify([ground.variant, relative, ground.config]), () =>
      withFreshCache(
        ground,
        ground.config,
        async fresh => (await fresh.commandLine(relative.map(arg => (arg === '' ? fresh.folder : arg))))!,
      ),
    );
  }

  /**
   * Throws where corpus.json is not that of a number of whole curations: those that were answered, or one more where the
   * process was killed before it answered.
   */
  async checkConfig(ground: Ground, curated: number, killed: boolean): Promise<void> {
    const allowed = (await (this.#configs ??= this.#findConfigs())).slice(curated, curated + (killed ? 2 : 1));
    if (!allowed.includes(ground.config))
      throw new Error(`After ${curated} curations, corpus.json is\n${ground.config}`);
  }

  /** The texts of corpus.json before the first curation and after each. */
  #findConfigs(): Promise<string[]> {
    const ground = new Ground();
    return withFreshCache(ground, firstConfig, async fresh => {
      const server = await fresh.server();
      const texts = [firstConfig];
      for (const curation of curations) {
        await server.ask(methods.curate, { curation, confirmed: true });
        texts.push(fresh.config);
      }
      await server.stop();
      if (new Set(texts).size !== texts.length) throw new Error('A curation changed nothing.');
      return texts;
    }).finally(() => ground.remove());
  }
}

async function withFreshCache<T>(ground: Ground, config: string, work: (fresh: Ground) => Promise<T>): Promise<T> {
  const fresh = new Ground();
  try {
    fresh.writeTranscripts(ground.variant);
    fresh.setConfig(config);
    return await work(fresh);
  } finally {
    fresh.remove();
  }
}

function remembered(known: Map<string, Promise<string>>, key: string, find: () => Promise<string>): Promise<string> {
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = find()));
  return found;
}

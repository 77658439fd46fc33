import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { type Action, textOf } from '../simulation/action.ts';
import { checkArchive } from '../simulation/check-archive.ts';
import { checkSite } from '../simulation/check-site.ts';
import { findUntold } from '../simulation/find-untold.ts';
import { inventHistory } from '../simulation/invent-history.ts';
import { Random } from '../simulation/random.ts';
import { Secrets } from '../simulation/secrets.ts';
import { toldTwice } from '../simulation/told-twice.ts';
import { AlertReceiver } from './alert-receiver.ts';
import { type Post, readEngineRemains } from './engine-remains.ts';
import { Haste } from './haste.ts';
import { KilledEngine } from './killed-engine.ts';

/** How a history ended. */
export interface Ending {
  /** What must hold and did not. */
  readonly violations: readonly string[];
  readonly actions: number;
  readonly kills: number;
  /** Messages to subscribers. */
  readonly messages: number;
  /** Posts that came once more because a kill fell between sending and recording. */
  readonly postedAgain: number;
}

const SITE_URL = 'https://herald.example/wire';
const TOPICS = [
  ['everything', '{}'],
  ['local', '{ section: Local }'],
  ['mended', '{ change: [correction, kill] }'],
];

/** Has a seed's editors work in `folder` with an engine that is killed again and again, and looks at what became of it. */
export async function runRealHistory(seed: number, folder: string): Promise<Ending> {
  const random = new Random(seed ^ 0x5eed);
  const engine = new KilledEngine(folder, random);
  const partner = new AlertReceiver(() => engine.lives);
  const played: Played = { actions: [], yaml: '', early: new Set() };
  const stage = { engine, random, partnerUrl: await partner.listen(), played };
  try {
    const broken = await play(seed, stage).then(
      () => [],
      (error: Error) => [`broken off: ${error.message}`],
    );
    await engine.close('SIGTERM');
    const { posts, messages, deadLetters, ...stores } = readEngineRemains(engine.data);
    const newsroom = { ...readNewsroom(played.yaml), url: SITE_URL };
    const aftermath = { ...stores, newsroom, history: { actions: played.actions } };
    const found = [
      ...(await checkArchive(aftermath)),
      ...checkSite(aftermath).violations,
      ...findUntold(aftermath, posts),
    ].map(({ kind, what }) => `${kind}: ${what}`);
    return {
      violations: [...broken, ...found, ...played.early, ...deadLetters, ...faultsOfPosts(posts, partner)],
      actions: played.actions.length,
      kills: engine.kills,
      messages,
      postedAgain: [...partner.lives.values()].reduce((sum, lives) => sum + lives.length - 1, 0),
    };
  } finally {
    await engine.close('SIGKILL');
    await partner.close();
  }
}

/** What was done in a history so far. */
interface Played {
  readonly actions: Action[];
  /** The configuration in force. */
  yaml: string;
  /** What readers or operators could see before its time. */
  readonly early: Set<string>;
}

interface Stage {
  readonly engine: KilledEngine;
  readonly random: Random;
  readonly partnerUrl: string;
  readonly played: Played;
}

async function play(seed: number, { engine, random, partnerUrl, played }: Stage): Promise<void> {
  const { items, actions } = inventHistory(seed);
  const haste = new Haste(Date.now());
  for (const planned of [{ kind: 'configure', at: 0, items, copyright: 'Herald' } as const, ...actions]) {
    const action = haste.hasten(planned);
    played.actions.push(action);
    if (action.kind === 'delete') await engine.request('DELETE', action.key);
    else if (action.kind !== 'configure') await engine.request('PUT', action.key, textOf(action, haste.startMs));
    else {
      await engine.end(random.chance(0.5) ? 'SIGKILL' : 'SIGTERM');
      played.yaml = newsroomYaml(action, partnerUrl);
      engine.configure(played.yaml);
      await engine.start();
    }
  }
  const secrets = new Secrets(played.actions, haste.startMs, 0);
  await engine.rest(async () => {
    const text = [...engine.lines, await engine.feed()].join('\n');
    for (const secret of secrets.in(text, Date.now())) played.early.add(`seen: ${secret} is out before its time`);
  });
}

function newsroomYaml({ items, copyright }: { readonly items: number; readonly copyright: string }, partner: string) {
  const topics = TOPICS.map(([name, when]) => {
    const subscribers = `{ channel: email, to: reader@example.com }, { channel: https, to: "${partner}/${name}" }`;
    return `  - { name: ${name}, when: ${when}, subscribers: [${subscribers}] }`;
  });
  return `name: The Herald
authority: herald.example,2026
url: ${SITE_URL}
copyright: ${copyright}
feeds: { items: ${items} }
alerts: { perSecond: 1000 }
topics:
${topics.join('\n')}
`;
}

/** Each alert is to reach its topic's subscriber, and a second time only in another life of the engine. */
function faultsOfPosts(posts: readonly Post[], { lives }: AlertReceiver): readonly string[] {
  const twice = toldTwice(posts).map(([, { topic, alert }]) => `${topic} was told “${alert.change}” of it twice`);
  const lost = posts.flatMap(({ topic, alert, state }) => {
    const came = lives.get(`${topic} ${alert.alertId}`) ?? [];
    if (state === 'delivered' && came.length > 0 && new Set(came).size === came.length) return [];
    return [`“${alert.change}” to ${topic} is ${state}, and came in the lives ${came.join(', ') || 'none'}`];
  });
  return [...twice, ...lost].map((what) => `told: ${what}`);
}

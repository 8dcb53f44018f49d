import { type Keepable, selfOf } from '../state/keeper.ts';
import { download } from './download.ts';
import { toYaml } from './yaml.ts';

/** Hands out everything that a self holds in one file: the candidate, the plans that were asked for and the applications. */
export function downloadSelf(state: Keepable): void {
  download('masterplan.yaml', 'application/yaml', toYaml(selfOf(state)));
}

// The program of one shard: started by the manager (`src/cli/runShards.ts`), never by hand.
import { runShard } from './cli/shard.ts';

await runShard();

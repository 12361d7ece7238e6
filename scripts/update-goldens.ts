import { goldenEnvironments, updateGolden } from "../test/golden/golden-stack";

/** Writes the golden stack folders again: `npx tsx scripts/update-goldens.ts`; review them with `git diff`. */
for (const name of goldenEnvironments) {
  updateGolden(name);
  console.log(`test/golden/${name}`);
}

import { goldenDiff, goldenEnvironments, synthesizePreset, withTemporaryFolder } from "./golden-stack";

test.each(goldenEnvironments)(
  "%s synthesizes what test/golden holds; `npx tsx scripts/update-goldens.ts` accepts a change",
  (name) => {
    const diff = withTemporaryFolder((folder) => goldenDiff(name, synthesizePreset(name, folder)));

    if (diff !== "") throw new Error(diff);
  },
);

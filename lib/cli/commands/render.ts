import { relative } from "node:path";
import { renderRelease } from "../../workflow/render";
import { steps } from "../dry-run";
import type { Verb } from "../verb";

export const render: Verb = {
  name: "render",
  summary: "Write the release's files to cdktf.out/releases/<environment>, to read or to check",
  changes: true,
  dryRun: steps("write compose.yaml and its companions to cdktf.out/releases/<environment>"),
  run: (context) => {
    const { bundle, directory } = renderRelease(context);
    const shown = relative(process.cwd(), directory);
    const result = {
      release: bundle.id,
      directory: shown,
      files: [...bundle.files.keys()],
      warnings: bundle.warnings,
    };
    return Promise.resolve({ result, text: shown });
  },
};

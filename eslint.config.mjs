import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["packages/**/lib/", "cdktf.out/", ".toolchain/", ".state/", "coverage/", "**/*.mjs"]),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true },
  },
);

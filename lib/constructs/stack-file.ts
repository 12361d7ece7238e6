import { Construct } from "constructs";
import type { StackFile as Content } from "../hcl";

/** A file that stands beside the HCL in the stack folder and that expressions refer to. */
export class StackFile extends Construct implements Content {
  /** The file's path in an expression, right from wherever OpenTofu is started. */
  readonly reference: string;

  /** @param path relative to the stack folder */
  constructor(
    scope: Construct,
    id: string,
    readonly path: string,
    readonly content: string,
  ) {
    super(scope, id);
    this.reference = `\${path.module}/${path}`;
  }
}

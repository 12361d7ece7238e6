import {
  AnnotationMetadataEntryType,
  type ISynthesisSession,
  type StackManifest,
  TerraformAsset,
  type TerraformStack,
} from "cdktf";
import { invokeAspects } from "cdktf/lib/synthesize/synthesizer";
import { ExitCode, UserError } from "../errors";

const ANNOTATIONS: ReadonlySet<string> = new Set(Object.values(AnnotationMetadataEntryType));

/** The CDKTF command line sets this: it prints the errors itself. */
export function goOnAfterErrors(): boolean {
  return process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"] !== undefined;
}

/**
 * What CDKTF's own synthesizer does before it writes: aspects, validations, annotations.
 * @throws UserError STACK_REFUSED (exit 3) when a construct carries an error
 */
export function prepareStack(stack: TerraformStack, session: ISynthesisSession, entry: StackManifest): void {
  invokeAspects(stack);
  const constructs = stack.node.findAll();
  if (constructs.some((construct) => construct instanceof TerraformAsset)) {
    throw new Error(
      "Give files to HclSynthesizer as extraFiles: a TerraformAsset would lie outside its care",
    );
  }
  if (session.skipValidation !== true) stack.runAllValidations();
  const annotations = constructs.flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => ANNOTATIONS.has(type))
      .map(({ type, data, trace }) => ({
        constructPath: node.path,
        level: type,
        message: String(data),
        stacktrace: trace,
      })),
  );
  Object.assign(entry, { annotations });
  const errors = annotations.filter(({ level }) => level === "@cdktf/error");
  if (errors.length === 0 || goOnAfterErrors()) return;
  throw new UserError(
    "STACK_REFUSED",
    `The stack ${stack.node.id} refuses to be built: ${errors[0]?.message ?? ""}`,
    {
      exitCode: ExitCode.configuration,
      details: errors.map(({ constructPath, message }) => ({
        code: "STACK_ANNOTATION",
        message: `${constructPath}: ${message}`,
      })),
      fix: "Correct what the construct names; nothing was written.",
    },
  );
}

import type { Command } from "../shell/runner";

/** Fails when Docker here does not have the image. */
export function inspectImage(reference: string): Command {
  return docker("image", "inspect", "--format", "{{.Id}}", reference);
}

export function pullImage(reference: string): Command {
  return docker("pull", "--quiet", reference);
}

export function saveImage(reference: string, file: string): Command {
  return docker("save", "--output", file, reference);
}

function docker(...args: readonly string[]): Command {
  return { program: "docker", args };
}

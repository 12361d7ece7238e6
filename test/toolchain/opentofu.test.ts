import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "tar";
import { ensure } from "../../lib/toolchain/provision";
import { type TofuProps, tofuProvision, unpackRelease } from "../../lib/toolchain/opentofu";
import { contextOf, machineWith, networkThatIs, says, writeProgram } from "./fake-machine";

const json = (version: string) => says(JSON.stringify({ terraform_version: version }, null, 2));

/** A search path with these programs, which answer with these versions. */
function onPath(versions: Record<string, string>, allowTerraform = false): TofuProps {
  const searchPath = mkdtempSync(join(tmpdir(), "path-"));
  for (const name of Object.keys(versions)) writeProgram(join(searchPath, name));
  const programs = Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [name, json(version)]),
  );
  return {
    context: contextOf(machineWith(programs)),
    network: networkThatIs(false),
    platform: { architecture: "amd64", name: "linux_amd64" },
    searchPath,
    allowTerraform,
  };
}

function putOwn({ context }: TofuProps): string {
  const own = join(context.directory, "opentofu-1.12.6", "tofu");
  writeProgram(own);
  return own;
}

test("a recent OpenTofu on PATH comes first", async () => {
  const props = onPath({ tofu: "1.11.0" });
  putOwn(props);
  expect(await tofuProvision(props).find()).toEqual({
    path: join(props.searchPath, "tofu"),
    version: "1.11.0",
    flavor: "opentofu",
  });
});

test("an old OpenTofu on PATH is passed over for our own", async () => {
  const props = onPath({ tofu: "1.7.9" });
  const own = putOwn(props);
  expect(await tofuProvision(props).find()).toEqual({ path: own, version: "1.12.6", flavor: "opentofu" });
});

test("our own is found without starting a program", async () => {
  const props = onPath({});
  putOwn(props);
  await tofuProvision(props).find();
  expect(props.context.runner).toMatchObject({ commands: [] });
});

test("Terraform serves only where it is allowed, and only after OpenTofu", async () => {
  expect(await tofuProvision(onPath({ terraform: "1.11.4" })).find()).toBeUndefined();
  expect(await tofuProvision(onPath({ terraform: "1.5.7" }, true)).find()).toBeUndefined();
  expect(await tofuProvision(onPath({ terraform: "1.11.4" }, true)).find()).toMatchObject({
    flavor: "terraform",
  });
  const both = onPath({ terraform: "1.11.4" }, true);
  putOwn(both);
  expect(await tofuProvision(both).find()).toMatchObject({ flavor: "opentofu" });
});

test("of a release's archive only the program lands, executable", async () => {
  const source = mkdtempSync(join(tmpdir(), "release-"));
  writeProgram(join(source, "tofu"), "the program");
  writeProgram(join(source, "README.md"), "the manual");
  const archive = await create({ gzip: true, cwd: source }, ["tofu", "README.md"]).concat();
  const props = onPath({});
  const own = join(props.context.directory, "opentofu-1.12.6", "tofu");
  await unpackRelease(archive, props.context.directory, own);
  expect(readFileSync(own, "utf8")).toBe("the program");
  expect(await tofuProvision(props).find()).toMatchObject({ path: own });
});

test("with internet the pinned release is downloaded, by its checksum", async () => {
  const asked: string[][] = [];
  const network = {
    online: () => Promise.resolve(true),
    download: (...request: string[]) => {
      asked.push(request);
      return Promise.reject(new Error("stop here"));
    },
  };
  await expect(ensure(tofuProvision({ ...onPath({}), network }))).rejects.toThrow("stop here");
  expect(asked).toEqual([
    [
      "https://github.com/opentofu/opentofu/releases/download/v1.12.6/tofu_1.12.6_linux_amd64.tar.gz",
      "50a6106fa4de523d09c87af85f3db1dd47535fc005727fdca6852146476b88ec",
    ],
  ]);
});

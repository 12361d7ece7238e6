import type { Host } from "../../../lib/workflow/doctor/host";
import { machineWith, type Programs } from "../../toolchain/fake-machine";

export interface FakeHostProps {
  readonly programs?: Programs;
  readonly files?: Readonly<Record<string, string>>;
  readonly modes?: Readonly<Record<string, number>>;
  readonly root?: boolean;
  /** Parts of addresses that answer. */
  readonly online?: readonly string[];
  readonly freeGiB?: number;
}

/** A computer that has what is given, and nothing else. */
export function fakeHost(props: FakeHostProps = {}): Host {
  const { programs = {}, files = {}, modes = {}, root = false, online = [], freeGiB = 100 } = props;
  return {
    computer: {
      read: (path) => Promise.resolve(files[path]),
      exists: (path) => Promise.resolve(path in files),
      root,
    },
    runner: machineWith(programs),
    env: { HOME: "/home/ada" },
    system: "linux",
    processor: "x64",
    nodeVersion: "20.19.0",
    mode: (path) => Promise.resolve(modes[path]),
    freeBytes: () => Promise.resolve(freeGiB * 1024 ** 3),
    answers: (url) => Promise.resolve(online.some((part) => url.includes(part))),
  };
}

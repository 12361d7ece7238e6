import { version as packageVersion } from "../../package.json";

/** The deployer's own version. */
export const version: string = packageVersion;

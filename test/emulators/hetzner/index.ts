export { ApiError, type ApiErrorCode } from "./api-error";
export {
  type FirewallRule,
  type MachineBackend,
  type MachineProps,
  MemoryBackend,
  type VolumeProps,
} from "./backend";
export { type EmulatorProps, HetznerEmulator, type LoggedRequest, TOKEN } from "./emulator";

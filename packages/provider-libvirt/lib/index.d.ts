export * as cloudinitDisk from './cloudinit-disk';
export * as domain from './domain';
export * as network from './network';
export * as pool from './pool';
export * as volume from './volume';
export * as provider from './provider';

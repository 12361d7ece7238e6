import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface DomainConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#arch Domain#arch}
    */
    readonly arch?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#autostart Domain#autostart}
    */
    readonly autostart?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#cloudinit Domain#cloudinit}
    */
    readonly cloudinit?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#cmdline Domain#cmdline}
    */
    readonly cmdline?: {
        [key: string]: string;
    }[] | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#coreos_ignition Domain#coreos_ignition}
    */
    readonly coreosIgnition?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#description Domain#description}
    */
    readonly description?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#emulator Domain#emulator}
    */
    readonly emulator?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#firmware Domain#firmware}
    */
    readonly firmware?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#fw_cfg_name Domain#fw_cfg_name}
    */
    readonly fwCfgName?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#id Domain#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#initrd Domain#initrd}
    */
    readonly initrd?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#kernel Domain#kernel}
    */
    readonly kernel?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#machine Domain#machine}
    */
    readonly machine?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#memory Domain#memory}
    */
    readonly memory?: number;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#metadata Domain#metadata}
    */
    readonly metadata?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#name Domain#name}
    */
    readonly name: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#qemu_agent Domain#qemu_agent}
    */
    readonly qemuAgent?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#running Domain#running}
    */
    readonly running?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#type Domain#type}
    */
    readonly type?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#vcpu Domain#vcpu}
    */
    readonly vcpu?: number;
    /**
    * boot_device block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#boot_device Domain#boot_device}
    */
    readonly bootDevice?: DomainBootDevice[] | cdktf.IResolvable;
    /**
    * console block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#console Domain#console}
    */
    readonly console?: DomainConsole[] | cdktf.IResolvable;
    /**
    * cpu block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#cpu Domain#cpu}
    */
    readonly cpu?: DomainCpu;
    /**
    * disk block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#disk Domain#disk}
    */
    readonly disk?: DomainDisk[] | cdktf.IResolvable;
    /**
    * filesystem block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#filesystem Domain#filesystem}
    */
    readonly filesystem?: DomainFilesystem[] | cdktf.IResolvable;
    /**
    * graphics block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#graphics Domain#graphics}
    */
    readonly graphics?: DomainGraphics;
    /**
    * network_interface block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#network_interface Domain#network_interface}
    */
    readonly networkInterface?: DomainNetworkInterface[] | cdktf.IResolvable;
    /**
    * nvram block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#nvram Domain#nvram}
    */
    readonly nvram?: DomainNvram;
    /**
    * timeouts block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#timeouts Domain#timeouts}
    */
    readonly timeouts?: DomainTimeouts;
    /**
    * tpm block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#tpm Domain#tpm}
    */
    readonly tpm?: DomainTpm;
    /**
    * video block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#video Domain#video}
    */
    readonly video?: DomainVideo;
    /**
    * xml block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#xml Domain#xml}
    */
    readonly xml?: DomainXml;
}
export interface DomainBootDevice {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#dev Domain#dev}
    */
    readonly dev?: string[];
}
export declare function domainBootDeviceToTerraform(struct?: DomainBootDevice | cdktf.IResolvable): any;
export declare function domainBootDeviceToHclTerraform(struct?: DomainBootDevice | cdktf.IResolvable): any;
export declare class DomainBootDeviceOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DomainBootDevice | cdktf.IResolvable | undefined;
    set internalValue(value: DomainBootDevice | cdktf.IResolvable | undefined);
    private _dev?;
    get dev(): string[];
    set dev(value: string[]);
    resetDev(): void;
    get devInput(): string[] | undefined;
}
export declare class DomainBootDeviceList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: DomainBootDevice[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DomainBootDeviceOutputReference;
}
export interface DomainConsole {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#source_host Domain#source_host}
    */
    readonly sourceHost?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#source_path Domain#source_path}
    */
    readonly sourcePath?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#source_service Domain#source_service}
    */
    readonly sourceService?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#target_port Domain#target_port}
    */
    readonly targetPort: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#target_type Domain#target_type}
    */
    readonly targetType?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#type Domain#type}
    */
    readonly type: string;
}
export declare function domainConsoleToTerraform(struct?: DomainConsole | cdktf.IResolvable): any;
export declare function domainConsoleToHclTerraform(struct?: DomainConsole | cdktf.IResolvable): any;
export declare class DomainConsoleOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DomainConsole | cdktf.IResolvable | undefined;
    set internalValue(value: DomainConsole | cdktf.IResolvable | undefined);
    private _sourceHost?;
    get sourceHost(): string;
    set sourceHost(value: string);
    resetSourceHost(): void;
    get sourceHostInput(): string | undefined;
    private _sourcePath?;
    get sourcePath(): string;
    set sourcePath(value: string);
    resetSourcePath(): void;
    get sourcePathInput(): string | undefined;
    private _sourceService?;
    get sourceService(): string;
    set sourceService(value: string);
    resetSourceService(): void;
    get sourceServiceInput(): string | undefined;
    private _targetPort?;
    get targetPort(): string;
    set targetPort(value: string);
    get targetPortInput(): string | undefined;
    private _targetType?;
    get targetType(): string;
    set targetType(value: string);
    resetTargetType(): void;
    get targetTypeInput(): string | undefined;
    private _type?;
    get type(): string;
    set type(value: string);
    get typeInput(): string | undefined;
}
export declare class DomainConsoleList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: DomainConsole[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DomainConsoleOutputReference;
}
export interface DomainCpu {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#mode Domain#mode}
    */
    readonly mode?: string;
}
export declare function domainCpuToTerraform(struct?: DomainCpuOutputReference | DomainCpu): any;
export declare function domainCpuToHclTerraform(struct?: DomainCpuOutputReference | DomainCpu): any;
export declare class DomainCpuOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DomainCpu | undefined;
    set internalValue(value: DomainCpu | undefined);
    private _mode?;
    get mode(): string;
    set mode(value: string);
    resetMode(): void;
    get modeInput(): string | undefined;
}
export interface DomainDisk {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#block_device Domain#block_device}
    */
    readonly blockDevice?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#file Domain#file}
    */
    readonly file?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#scsi Domain#scsi}
    */
    readonly scsi?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#url Domain#url}
    */
    readonly url?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#volume_id Domain#volume_id}
    */
    readonly volumeId?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#wwn Domain#wwn}
    */
    readonly wwn?: string;
}
export declare function domainDiskToTerraform(struct?: DomainDisk | cdktf.IResolvable): any;
export declare function domainDiskToHclTerraform(struct?: DomainDisk | cdktf.IResolvable): any;
export declare class DomainDiskOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DomainDisk | cdktf.IResolvable | undefined;
    set internalValue(value: DomainDisk | cdktf.IResolvable | undefined);
    private _blockDevice?;
    get blockDevice(): string;
    set blockDevice(value: string);
    resetBlockDevice(): void;
    get blockDeviceInput(): string | undefined;
    private _file?;
    get file(): string;
    set file(value: string);
    resetFile(): void;
    get fileInput(): string | undefined;
    private _scsi?;
    get scsi(): boolean | cdktf.IResolvable;
    set scsi(value: boolean | cdktf.IResolvable);
    resetScsi(): void;
    get scsiInput(): boolean | cdktf.IResolvable | undefined;
    private _url?;
    get url(): string;
    set url(value: string);
    resetUrl(): void;
    get urlInput(): string | undefined;
    private _volumeId?;
    get volumeId(): string;
    set volumeId(value: string);
    resetVolumeId(): void;
    get volumeIdInput(): string | undefined;
    private _wwn?;
    get wwn(): string;
    set wwn(value: string);
    resetWwn(): void;
    get wwnInput(): string | undefined;
}
export declare class DomainDiskList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: DomainDisk[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DomainDiskOutputReference;
}
export interface DomainFilesystem {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#accessmode Domain#accessmode}
    */
    readonly accessmode?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#readonly Domain#readonly}
    */
    readonly readonly?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#source Domain#source}
    */
    readonly source: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#target Domain#target}
    */
    readonly target: string;
}
export declare function domainFilesystemToTerraform(struct?: DomainFilesystem | cdktf.IResolvable): any;
export declare function domainFilesystemToHclTerraform(struct?: DomainFilesystem | cdktf.IResolvable): any;
export declare class DomainFilesystemOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DomainFilesystem | cdktf.IResolvable | undefined;
    set internalValue(value: DomainFilesystem | cdktf.IResolvable | undefined);
    private _accessmode?;
    get accessmode(): string;
    set accessmode(value: string);
    resetAccessmode(): void;
    get accessmodeInput(): string | undefined;
    private _readonly?;
    get readonly(): boolean | cdktf.IResolvable;
    set readonly(value: boolean | cdktf.IResolvable);
    resetReadonly(): void;
    get readonlyInput(): boolean | cdktf.IResolvable | undefined;
    private _source?;
    get source(): string;
    set source(value: string);
    get sourceInput(): string | undefined;
    private _target?;
    get target(): string;
    set target(value: string);
    get targetInput(): string | undefined;
}
export declare class DomainFilesystemList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: DomainFilesystem[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DomainFilesystemOutputReference;
}
export interface DomainGraphics {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#autoport Domain#autoport}
    */
    readonly autoport?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#listen_address Domain#listen_address}
    */
    readonly listenAddress?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#listen_type Domain#listen_type}
    */
    readonly listenType?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#type Domain#type}
    */
    readonly type?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#websocket Domain#websocket}
    */
    readonly websocket?: number;
}
export declare function domainGraphicsToTerraform(struct?: DomainGraphicsOutputReference | DomainGraphics): any;
export declare function domainGraphicsToHclTerraform(struct?: DomainGraphicsOutputReference | DomainGraphics): any;
export declare class DomainGraphicsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DomainGraphics | undefined;
    set internalValue(value: DomainGraphics | undefined);
    private _autoport?;
    get autoport(): boolean | cdktf.IResolvable;
    set autoport(value: boolean | cdktf.IResolvable);
    resetAutoport(): void;
    get autoportInput(): boolean | cdktf.IResolvable | undefined;
    private _listenAddress?;
    get listenAddress(): string;
    set listenAddress(value: string);
    resetListenAddress(): void;
    get listenAddressInput(): string | undefined;
    private _listenType?;
    get listenType(): string;
    set listenType(value: string);
    resetListenType(): void;
    get listenTypeInput(): string | undefined;
    private _type?;
    get type(): string;
    set type(value: string);
    resetType(): void;
    get typeInput(): string | undefined;
    private _websocket?;
    get websocket(): number;
    set websocket(value: number);
    resetWebsocket(): void;
    get websocketInput(): number | undefined;
}
export interface DomainNetworkInterface {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#addresses Domain#addresses}
    */
    readonly addresses?: string[];
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#bridge Domain#bridge}
    */
    readonly bridge?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#hostname Domain#hostname}
    */
    readonly hostname?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#mac Domain#mac}
    */
    readonly mac?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#macvtap Domain#macvtap}
    */
    readonly macvtap?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#network_id Domain#network_id}
    */
    readonly networkId?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#network_name Domain#network_name}
    */
    readonly networkName?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#passthrough Domain#passthrough}
    */
    readonly passthrough?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#private Domain#private}
    */
    readonly private?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#vepa Domain#vepa}
    */
    readonly vepa?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#wait_for_lease Domain#wait_for_lease}
    */
    readonly waitForLease?: boolean | cdktf.IResolvable;
}
export declare function domainNetworkInterfaceToTerraform(struct?: DomainNetworkInterface | cdktf.IResolvable): any;
export declare function domainNetworkInterfaceToHclTerraform(struct?: DomainNetworkInterface | cdktf.IResolvable): any;
export declare class DomainNetworkInterfaceOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DomainNetworkInterface | cdktf.IResolvable | undefined;
    set internalValue(value: DomainNetworkInterface | cdktf.IResolvable | undefined);
    private _addresses?;
    get addresses(): string[];
    set addresses(value: string[]);
    resetAddresses(): void;
    get addressesInput(): string[] | undefined;
    private _bridge?;
    get bridge(): string;
    set bridge(value: string);
    resetBridge(): void;
    get bridgeInput(): string | undefined;
    private _hostname?;
    get hostname(): string;
    set hostname(value: string);
    resetHostname(): void;
    get hostnameInput(): string | undefined;
    private _mac?;
    get mac(): string;
    set mac(value: string);
    resetMac(): void;
    get macInput(): string | undefined;
    private _macvtap?;
    get macvtap(): string;
    set macvtap(value: string);
    resetMacvtap(): void;
    get macvtapInput(): string | undefined;
    private _networkId?;
    get networkId(): string;
    set networkId(value: string);
    resetNetworkId(): void;
    get networkIdInput(): string | undefined;
    private _networkName?;
    get networkName(): string;
    set networkName(value: string);
    resetNetworkName(): void;
    get networkNameInput(): string | undefined;
    private _passthrough?;
    get passthrough(): string;
    set passthrough(value: string);
    resetPassthrough(): void;
    get passthroughInput(): string | undefined;
    private _private?;
    get private(): string;
    set private(value: string);
    resetPrivate(): void;
    get privateInput(): string | undefined;
    private _vepa?;
    get vepa(): string;
    set vepa(value: string);
    resetVepa(): void;
    get vepaInput(): string | undefined;
    private _waitForLease?;
    get waitForLease(): boolean | cdktf.IResolvable;
    set waitForLease(value: boolean | cdktf.IResolvable);
    resetWaitForLease(): void;
    get waitForLeaseInput(): boolean | cdktf.IResolvable | undefined;
}
export declare class DomainNetworkInterfaceList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: DomainNetworkInterface[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DomainNetworkInterfaceOutputReference;
}
export interface DomainNvram {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#file Domain#file}
    */
    readonly file?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#template Domain#template}
    */
    readonly template?: string;
}
export declare function domainNvramToTerraform(struct?: DomainNvramOutputReference | DomainNvram): any;
export declare function domainNvramToHclTerraform(struct?: DomainNvramOutputReference | DomainNvram): any;
export declare class DomainNvramOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DomainNvram | undefined;
    set internalValue(value: DomainNvram | undefined);
    private _file?;
    get file(): string;
    set file(value: string);
    resetFile(): void;
    get fileInput(): string | undefined;
    private _template?;
    get template(): string;
    set template(value: string);
    resetTemplate(): void;
    get templateInput(): string | undefined;
}
export interface DomainTimeouts {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#create Domain#create}
    */
    readonly create?: string;
}
export declare function domainTimeoutsToTerraform(struct?: DomainTimeouts | cdktf.IResolvable): any;
export declare function domainTimeoutsToHclTerraform(struct?: DomainTimeouts | cdktf.IResolvable): any;
export declare class DomainTimeoutsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DomainTimeouts | cdktf.IResolvable | undefined;
    set internalValue(value: DomainTimeouts | cdktf.IResolvable | undefined);
    private _create?;
    get create(): string;
    set create(value: string);
    resetCreate(): void;
    get createInput(): string | undefined;
}
export interface DomainTpm {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#backend_device_path Domain#backend_device_path}
    */
    readonly backendDevicePath?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#backend_encryption_secret Domain#backend_encryption_secret}
    */
    readonly backendEncryptionSecret?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#backend_persistent_state Domain#backend_persistent_state}
    */
    readonly backendPersistentState?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#backend_type Domain#backend_type}
    */
    readonly backendType?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#backend_version Domain#backend_version}
    */
    readonly backendVersion?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#model Domain#model}
    */
    readonly model?: string;
}
export declare function domainTpmToTerraform(struct?: DomainTpmOutputReference | DomainTpm): any;
export declare function domainTpmToHclTerraform(struct?: DomainTpmOutputReference | DomainTpm): any;
export declare class DomainTpmOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DomainTpm | undefined;
    set internalValue(value: DomainTpm | undefined);
    private _backendDevicePath?;
    get backendDevicePath(): string;
    set backendDevicePath(value: string);
    resetBackendDevicePath(): void;
    get backendDevicePathInput(): string | undefined;
    private _backendEncryptionSecret?;
    get backendEncryptionSecret(): string;
    set backendEncryptionSecret(value: string);
    resetBackendEncryptionSecret(): void;
    get backendEncryptionSecretInput(): string | undefined;
    private _backendPersistentState?;
    get backendPersistentState(): boolean | cdktf.IResolvable;
    set backendPersistentState(value: boolean | cdktf.IResolvable);
    resetBackendPersistentState(): void;
    get backendPersistentStateInput(): boolean | cdktf.IResolvable | undefined;
    private _backendType?;
    get backendType(): string;
    set backendType(value: string);
    resetBackendType(): void;
    get backendTypeInput(): string | undefined;
    private _backendVersion?;
    get backendVersion(): string;
    set backendVersion(value: string);
    resetBackendVersion(): void;
    get backendVersionInput(): string | undefined;
    private _model?;
    get model(): string;
    set model(value: string);
    resetModel(): void;
    get modelInput(): string | undefined;
}
export interface DomainVideo {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#type Domain#type}
    */
    readonly type?: string;
}
export declare function domainVideoToTerraform(struct?: DomainVideoOutputReference | DomainVideo): any;
export declare function domainVideoToHclTerraform(struct?: DomainVideoOutputReference | DomainVideo): any;
export declare class DomainVideoOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DomainVideo | undefined;
    set internalValue(value: DomainVideo | undefined);
    private _type?;
    get type(): string;
    set type(value: string);
    resetType(): void;
    get typeInput(): string | undefined;
}
export interface DomainXml {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#xslt Domain#xslt}
    */
    readonly xslt?: string;
}
export declare function domainXmlToTerraform(struct?: DomainXmlOutputReference | DomainXml): any;
export declare function domainXmlToHclTerraform(struct?: DomainXmlOutputReference | DomainXml): any;
export declare class DomainXmlOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DomainXml | undefined;
    set internalValue(value: DomainXml | undefined);
    private _xslt?;
    get xslt(): string;
    set xslt(value: string);
    resetXslt(): void;
    get xsltInput(): string | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain libvirt_domain}
*/
export declare class Domain extends cdktf.TerraformResource {
    static readonly tfResourceType = "libvirt_domain";
    /**
    * Generates CDKTF code for importing a Domain resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Domain to import
    * @param importFromId The id of the existing Domain that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Domain to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/domain libvirt_domain} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DomainConfig
    */
    constructor(scope: Construct, id: string, config: DomainConfig);
    private _arch?;
    get arch(): string;
    set arch(value: string);
    resetArch(): void;
    get archInput(): string | undefined;
    private _autostart?;
    get autostart(): boolean | cdktf.IResolvable;
    set autostart(value: boolean | cdktf.IResolvable);
    resetAutostart(): void;
    get autostartInput(): boolean | cdktf.IResolvable | undefined;
    private _cloudinit?;
    get cloudinit(): string;
    set cloudinit(value: string);
    resetCloudinit(): void;
    get cloudinitInput(): string | undefined;
    private _cmdline?;
    get cmdline(): {
        [key: string]: string;
    }[] | cdktf.IResolvable;
    set cmdline(value: {
        [key: string]: string;
    }[] | cdktf.IResolvable);
    resetCmdline(): void;
    get cmdlineInput(): cdktf.IResolvable | {
        [key: string]: string;
    }[] | undefined;
    private _coreosIgnition?;
    get coreosIgnition(): string;
    set coreosIgnition(value: string);
    resetCoreosIgnition(): void;
    get coreosIgnitionInput(): string | undefined;
    private _description?;
    get description(): string;
    set description(value: string);
    resetDescription(): void;
    get descriptionInput(): string | undefined;
    private _emulator?;
    get emulator(): string;
    set emulator(value: string);
    resetEmulator(): void;
    get emulatorInput(): string | undefined;
    private _firmware?;
    get firmware(): string;
    set firmware(value: string);
    resetFirmware(): void;
    get firmwareInput(): string | undefined;
    private _fwCfgName?;
    get fwCfgName(): string;
    set fwCfgName(value: string);
    resetFwCfgName(): void;
    get fwCfgNameInput(): string | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    private _initrd?;
    get initrd(): string;
    set initrd(value: string);
    resetInitrd(): void;
    get initrdInput(): string | undefined;
    private _kernel?;
    get kernel(): string;
    set kernel(value: string);
    resetKernel(): void;
    get kernelInput(): string | undefined;
    private _machine?;
    get machine(): string;
    set machine(value: string);
    resetMachine(): void;
    get machineInput(): string | undefined;
    private _memory?;
    get memory(): number;
    set memory(value: number);
    resetMemory(): void;
    get memoryInput(): number | undefined;
    private _metadata?;
    get metadata(): string;
    set metadata(value: string);
    resetMetadata(): void;
    get metadataInput(): string | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _qemuAgent?;
    get qemuAgent(): boolean | cdktf.IResolvable;
    set qemuAgent(value: boolean | cdktf.IResolvable);
    resetQemuAgent(): void;
    get qemuAgentInput(): boolean | cdktf.IResolvable | undefined;
    private _running?;
    get running(): boolean | cdktf.IResolvable;
    set running(value: boolean | cdktf.IResolvable);
    resetRunning(): void;
    get runningInput(): boolean | cdktf.IResolvable | undefined;
    private _type?;
    get type(): string;
    set type(value: string);
    resetType(): void;
    get typeInput(): string | undefined;
    private _vcpu?;
    get vcpu(): number;
    set vcpu(value: number);
    resetVcpu(): void;
    get vcpuInput(): number | undefined;
    private _bootDevice;
    get bootDevice(): DomainBootDeviceList;
    putBootDevice(value: DomainBootDevice[] | cdktf.IResolvable): void;
    resetBootDevice(): void;
    get bootDeviceInput(): cdktf.IResolvable | DomainBootDevice[] | undefined;
    private _console;
    get console(): DomainConsoleList;
    putConsole(value: DomainConsole[] | cdktf.IResolvable): void;
    resetConsole(): void;
    get consoleInput(): cdktf.IResolvable | DomainConsole[] | undefined;
    private _cpu;
    get cpu(): DomainCpuOutputReference;
    putCpu(value: DomainCpu): void;
    resetCpu(): void;
    get cpuInput(): DomainCpu | undefined;
    private _disk;
    get disk(): DomainDiskList;
    putDisk(value: DomainDisk[] | cdktf.IResolvable): void;
    resetDisk(): void;
    get diskInput(): cdktf.IResolvable | DomainDisk[] | undefined;
    private _filesystem;
    get filesystem(): DomainFilesystemList;
    putFilesystem(value: DomainFilesystem[] | cdktf.IResolvable): void;
    resetFilesystem(): void;
    get filesystemInput(): cdktf.IResolvable | DomainFilesystem[] | undefined;
    private _graphics;
    get graphics(): DomainGraphicsOutputReference;
    putGraphics(value: DomainGraphics): void;
    resetGraphics(): void;
    get graphicsInput(): DomainGraphics | undefined;
    private _networkInterface;
    get networkInterface(): DomainNetworkInterfaceList;
    putNetworkInterface(value: DomainNetworkInterface[] | cdktf.IResolvable): void;
    resetNetworkInterface(): void;
    get networkInterfaceInput(): cdktf.IResolvable | DomainNetworkInterface[] | undefined;
    private _nvram;
    get nvram(): DomainNvramOutputReference;
    putNvram(value: DomainNvram): void;
    resetNvram(): void;
    get nvramInput(): DomainNvram | undefined;
    private _timeouts;
    get timeouts(): DomainTimeoutsOutputReference;
    putTimeouts(value: DomainTimeouts): void;
    resetTimeouts(): void;
    get timeoutsInput(): cdktf.IResolvable | DomainTimeouts | undefined;
    private _tpm;
    get tpm(): DomainTpmOutputReference;
    putTpm(value: DomainTpm): void;
    resetTpm(): void;
    get tpmInput(): DomainTpm | undefined;
    private _video;
    get video(): DomainVideoOutputReference;
    putVideo(value: DomainVideo): void;
    resetVideo(): void;
    get videoInput(): DomainVideo | undefined;
    private _xml;
    get xml(): DomainXmlOutputReference;
    putXml(value: DomainXml): void;
    resetXml(): void;
    get xmlInput(): DomainXml | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

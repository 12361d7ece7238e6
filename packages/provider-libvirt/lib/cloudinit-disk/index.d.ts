import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface CloudinitDiskConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk#id CloudinitDisk#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk#meta_data CloudinitDisk#meta_data}
    */
    readonly metaData?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk#name CloudinitDisk#name}
    */
    readonly name: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk#network_config CloudinitDisk#network_config}
    */
    readonly networkConfig?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk#pool CloudinitDisk#pool}
    */
    readonly pool?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk#user_data CloudinitDisk#user_data}
    */
    readonly userData?: string;
}
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk libvirt_cloudinit_disk}
*/
export declare class CloudinitDisk extends cdktf.TerraformResource {
    static readonly tfResourceType = "libvirt_cloudinit_disk";
    /**
    * Generates CDKTF code for importing a CloudinitDisk resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the CloudinitDisk to import
    * @param importFromId The id of the existing CloudinitDisk that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the CloudinitDisk to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk libvirt_cloudinit_disk} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options CloudinitDiskConfig
    */
    constructor(scope: Construct, id: string, config: CloudinitDiskConfig);
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    private _metaData?;
    get metaData(): string;
    set metaData(value: string);
    resetMetaData(): void;
    get metaDataInput(): string | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _networkConfig?;
    get networkConfig(): string;
    set networkConfig(value: string);
    resetNetworkConfig(): void;
    get networkConfigInput(): string | undefined;
    private _pool?;
    get pool(): string;
    set pool(value: string);
    resetPool(): void;
    get poolInput(): string | undefined;
    private _userData?;
    get userData(): string;
    set userData(value: string);
    resetUserData(): void;
    get userDataInput(): string | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

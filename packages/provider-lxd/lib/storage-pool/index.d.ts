import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface StoragePoolConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool#config StoragePool#config}
    */
    readonly config?: {
        [key: string]: string;
    };
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool#description StoragePool#description}
    */
    readonly description?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool#driver StoragePool#driver}
    */
    readonly driver: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool#name StoragePool#name}
    */
    readonly name: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool#project StoragePool#project}
    */
    readonly project?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool#remote StoragePool#remote}
    */
    readonly remote?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool#source StoragePool#source}
    */
    readonly source?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool#target StoragePool#target}
    */
    readonly target?: string;
}
/**
* Represents a {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool lxd_storage_pool}
*/
export declare class StoragePool extends cdktf.TerraformResource {
    static readonly tfResourceType = "lxd_storage_pool";
    /**
    * Generates CDKTF code for importing a StoragePool resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the StoragePool to import
    * @param importFromId The id of the existing StoragePool that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the StoragePool to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/storage_pool lxd_storage_pool} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options StoragePoolConfig
    */
    constructor(scope: Construct, id: string, config: StoragePoolConfig);
    private _config?;
    get config(): {
        [key: string]: string;
    };
    set config(value: {
        [key: string]: string;
    });
    resetConfig(): void;
    get configInput(): {
        [key: string]: string;
    } | undefined;
    private _description?;
    get description(): string;
    set description(value: string);
    resetDescription(): void;
    get descriptionInput(): string | undefined;
    private _driver?;
    get driver(): string;
    set driver(value: string);
    get driverInput(): string | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _project?;
    get project(): string;
    set project(value: string);
    resetProject(): void;
    get projectInput(): string | undefined;
    private _remote?;
    get remote(): string;
    set remote(value: string);
    resetRemote(): void;
    get remoteInput(): string | undefined;
    private _source?;
    get source(): string;
    set source(value: string);
    resetSource(): void;
    get sourceInput(): string | undefined;
    private _target?;
    get target(): string;
    set target(value: string);
    resetTarget(): void;
    get targetInput(): string | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

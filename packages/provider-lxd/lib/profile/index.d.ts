import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface ProfileConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#config Profile#config}
    */
    readonly config?: {
        [key: string]: string;
    };
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#description Profile#description}
    */
    readonly description?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#name Profile#name}
    */
    readonly name: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#project Profile#project}
    */
    readonly project?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#remote Profile#remote}
    */
    readonly remote?: string;
    /**
    * device block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#device Profile#device}
    */
    readonly device?: ProfileDevice[] | cdktf.IResolvable;
}
export interface ProfileDevice {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#name Profile#name}
    */
    readonly name: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#properties Profile#properties}
    */
    readonly properties: {
        [key: string]: string;
    };
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#type Profile#type}
    */
    readonly type: string;
}
export declare function profileDeviceToTerraform(struct?: ProfileDevice | cdktf.IResolvable): any;
export declare function profileDeviceToHclTerraform(struct?: ProfileDevice | cdktf.IResolvable): any;
export declare class ProfileDeviceOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ProfileDevice | cdktf.IResolvable | undefined;
    set internalValue(value: ProfileDevice | cdktf.IResolvable | undefined);
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _properties?;
    get properties(): {
        [key: string]: string;
    };
    set properties(value: {
        [key: string]: string;
    });
    get propertiesInput(): {
        [key: string]: string;
    } | undefined;
    private _type?;
    get type(): string;
    set type(value: string);
    get typeInput(): string | undefined;
}
export declare class ProfileDeviceList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ProfileDevice[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ProfileDeviceOutputReference;
}
/**
* Represents a {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile lxd_profile}
*/
export declare class Profile extends cdktf.TerraformResource {
    static readonly tfResourceType = "lxd_profile";
    /**
    * Generates CDKTF code for importing a Profile resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Profile to import
    * @param importFromId The id of the existing Profile that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Profile to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/profile lxd_profile} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ProfileConfig
    */
    constructor(scope: Construct, id: string, config: ProfileConfig);
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
    private _device;
    get device(): ProfileDeviceList;
    putDevice(value: ProfileDevice[] | cdktf.IResolvable): void;
    resetDevice(): void;
    get deviceInput(): cdktf.IResolvable | ProfileDevice[] | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

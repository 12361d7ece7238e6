import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface CachedImageConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image#aliases CachedImage#aliases}
    */
    readonly aliases?: string[];
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image#copy_aliases CachedImage#copy_aliases}
    */
    readonly copyAliases?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image#project CachedImage#project}
    */
    readonly project?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image#remote CachedImage#remote}
    */
    readonly remote?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image#source_image CachedImage#source_image}
    */
    readonly sourceImage: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image#source_remote CachedImage#source_remote}
    */
    readonly sourceRemote: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image#type CachedImage#type}
    */
    readonly type?: string;
}
/**
* Represents a {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image lxd_cached_image}
*/
export declare class CachedImage extends cdktf.TerraformResource {
    static readonly tfResourceType = "lxd_cached_image";
    /**
    * Generates CDKTF code for importing a CachedImage resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the CachedImage to import
    * @param importFromId The id of the existing CachedImage that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the CachedImage to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image lxd_cached_image} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options CachedImageConfig
    */
    constructor(scope: Construct, id: string, config: CachedImageConfig);
    private _aliases?;
    get aliases(): string[];
    set aliases(value: string[]);
    resetAliases(): void;
    get aliasesInput(): string[] | undefined;
    get architecture(): string;
    get copiedAliases(): string[];
    private _copyAliases?;
    get copyAliases(): boolean | cdktf.IResolvable;
    set copyAliases(value: boolean | cdktf.IResolvable);
    resetCopyAliases(): void;
    get copyAliasesInput(): boolean | cdktf.IResolvable | undefined;
    get createdAt(): number;
    get fingerprint(): string;
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
    private _sourceImage?;
    get sourceImage(): string;
    set sourceImage(value: string);
    get sourceImageInput(): string | undefined;
    private _sourceRemote?;
    get sourceRemote(): string;
    set sourceRemote(value: string);
    get sourceRemoteInput(): string | undefined;
    private _type?;
    get type(): string;
    set type(value: string);
    resetType(): void;
    get typeInput(): string | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

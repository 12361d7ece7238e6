import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface LibvirtProviderConfig {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs#uri LibvirtProvider#uri}
    */
    readonly uri: string;
    /**
    * Alias name
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs#alias LibvirtProvider#alias}
    */
    readonly alias?: string;
}
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs libvirt}
*/
export declare class LibvirtProvider extends cdktf.TerraformProvider {
    static readonly tfResourceType = "libvirt";
    /**
    * Generates CDKTF code for importing a LibvirtProvider resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the LibvirtProvider to import
    * @param importFromId The id of the existing LibvirtProvider that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the LibvirtProvider to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs libvirt} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options LibvirtProviderConfig
    */
    constructor(scope: Construct, id: string, config: LibvirtProviderConfig);
    private _uri?;
    get uri(): string | undefined;
    set uri(value: string | undefined);
    get uriInput(): string | undefined;
    private _alias?;
    get alias(): string | undefined;
    set alias(value: string | undefined);
    resetAlias(): void;
    get aliasInput(): string | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

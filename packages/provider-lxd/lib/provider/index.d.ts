import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface LxdProviderConfig {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#accept_remote_certificate LxdProvider#accept_remote_certificate}
    */
    readonly acceptRemoteCertificate?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#config_dir LxdProvider#config_dir}
    */
    readonly configDir?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#generate_client_certificates LxdProvider#generate_client_certificates}
    */
    readonly generateClientCertificates?: boolean | cdktf.IResolvable;
    /**
    * Alias name
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#alias LxdProvider#alias}
    */
    readonly alias?: string;
    /**
    * remote block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#remote LxdProvider#remote}
    */
    readonly remote?: LxdProviderRemote[] | cdktf.IResolvable;
}
export interface LxdProviderRemote {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#address LxdProvider#address}
    */
    readonly address?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#default LxdProvider#default}
    */
    readonly default?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#name LxdProvider#name}
    */
    readonly name: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#password LxdProvider#password}
    */
    readonly password?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#port LxdProvider#port}
    */
    readonly port?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#protocol LxdProvider#protocol}
    */
    readonly protocol?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#scheme LxdProvider#scheme}
    */
    readonly scheme?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#token LxdProvider#token}
    */
    readonly token?: string;
}
export declare function lxdProviderRemoteToTerraform(struct?: LxdProviderRemote | cdktf.IResolvable): any;
export declare function lxdProviderRemoteToHclTerraform(struct?: LxdProviderRemote | cdktf.IResolvable): any;
/**
* Represents a {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs lxd}
*/
export declare class LxdProvider extends cdktf.TerraformProvider {
    static readonly tfResourceType = "lxd";
    /**
    * Generates CDKTF code for importing a LxdProvider resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the LxdProvider to import
    * @param importFromId The id of the existing LxdProvider that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the LxdProvider to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs lxd} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options LxdProviderConfig = {}
    */
    constructor(scope: Construct, id: string, config?: LxdProviderConfig);
    private _acceptRemoteCertificate?;
    get acceptRemoteCertificate(): boolean | cdktf.IResolvable | undefined;
    set acceptRemoteCertificate(value: boolean | cdktf.IResolvable | undefined);
    resetAcceptRemoteCertificate(): void;
    get acceptRemoteCertificateInput(): boolean | cdktf.IResolvable | undefined;
    private _configDir?;
    get configDir(): string | undefined;
    set configDir(value: string | undefined);
    resetConfigDir(): void;
    get configDirInput(): string | undefined;
    private _generateClientCertificates?;
    get generateClientCertificates(): boolean | cdktf.IResolvable | undefined;
    set generateClientCertificates(value: boolean | cdktf.IResolvable | undefined);
    resetGenerateClientCertificates(): void;
    get generateClientCertificatesInput(): boolean | cdktf.IResolvable | undefined;
    private _alias?;
    get alias(): string | undefined;
    set alias(value: string | undefined);
    resetAlias(): void;
    get aliasInput(): string | undefined;
    private _remote?;
    get remote(): LxdProviderRemote[] | cdktf.IResolvable | undefined;
    set remote(value: LxdProviderRemote[] | cdktf.IResolvable | undefined);
    resetRemote(): void;
    get remoteInput(): cdktf.IResolvable | LxdProviderRemote[] | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

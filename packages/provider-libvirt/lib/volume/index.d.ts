import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface VolumeConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#base_volume_id Volume#base_volume_id}
    */
    readonly baseVolumeId?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#base_volume_name Volume#base_volume_name}
    */
    readonly baseVolumeName?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#base_volume_pool Volume#base_volume_pool}
    */
    readonly baseVolumePool?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#format Volume#format}
    */
    readonly format?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#id Volume#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#name Volume#name}
    */
    readonly name: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#pool Volume#pool}
    */
    readonly pool?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#size Volume#size}
    */
    readonly size?: number;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#source Volume#source}
    */
    readonly source?: string;
    /**
    * xml block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#xml Volume#xml}
    */
    readonly xml?: VolumeXml;
}
export interface VolumeXml {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#xslt Volume#xslt}
    */
    readonly xslt?: string;
}
export declare function volumeXmlToTerraform(struct?: VolumeXmlOutputReference | VolumeXml): any;
export declare function volumeXmlToHclTerraform(struct?: VolumeXmlOutputReference | VolumeXml): any;
export declare class VolumeXmlOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): VolumeXml | undefined;
    set internalValue(value: VolumeXml | undefined);
    private _xslt?;
    get xslt(): string;
    set xslt(value: string);
    resetXslt(): void;
    get xsltInput(): string | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume libvirt_volume}
*/
export declare class Volume extends cdktf.TerraformResource {
    static readonly tfResourceType = "libvirt_volume";
    /**
    * Generates CDKTF code for importing a Volume resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Volume to import
    * @param importFromId The id of the existing Volume that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Volume to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume libvirt_volume} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options VolumeConfig
    */
    constructor(scope: Construct, id: string, config: VolumeConfig);
    private _baseVolumeId?;
    get baseVolumeId(): string;
    set baseVolumeId(value: string);
    resetBaseVolumeId(): void;
    get baseVolumeIdInput(): string | undefined;
    private _baseVolumeName?;
    get baseVolumeName(): string;
    set baseVolumeName(value: string);
    resetBaseVolumeName(): void;
    get baseVolumeNameInput(): string | undefined;
    private _baseVolumePool?;
    get baseVolumePool(): string;
    set baseVolumePool(value: string);
    resetBaseVolumePool(): void;
    get baseVolumePoolInput(): string | undefined;
    private _format?;
    get format(): string;
    set format(value: string);
    resetFormat(): void;
    get formatInput(): string | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _pool?;
    get pool(): string;
    set pool(value: string);
    resetPool(): void;
    get poolInput(): string | undefined;
    private _size?;
    get size(): number;
    set size(value: number);
    resetSize(): void;
    get sizeInput(): number | undefined;
    private _source?;
    get source(): string;
    set source(value: string);
    resetSource(): void;
    get sourceInput(): string | undefined;
    private _xml;
    get xml(): VolumeXmlOutputReference;
    putXml(value: VolumeXml): void;
    resetXml(): void;
    get xmlInput(): VolumeXml | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface PoolConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#allocation Pool#allocation}
    */
    readonly allocation?: number;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#available Pool#available}
    */
    readonly available?: number;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#capacity Pool#capacity}
    */
    readonly capacity?: number;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#id Pool#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#name Pool#name}
    */
    readonly name: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#path Pool#path}
    */
    readonly path?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#type Pool#type}
    */
    readonly type: string;
    /**
    * source block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#source Pool#source}
    */
    readonly source?: PoolSource;
    /**
    * target block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#target Pool#target}
    */
    readonly target?: PoolTarget;
    /**
    * xml block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#xml Pool#xml}
    */
    readonly xml?: PoolXml;
}
export interface PoolSourceDevice {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#path Pool#path}
    */
    readonly path?: string;
}
export declare function poolSourceDeviceToTerraform(struct?: PoolSourceDevice | cdktf.IResolvable): any;
export declare function poolSourceDeviceToHclTerraform(struct?: PoolSourceDevice | cdktf.IResolvable): any;
export declare class PoolSourceDeviceOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): PoolSourceDevice | cdktf.IResolvable | undefined;
    set internalValue(value: PoolSourceDevice | cdktf.IResolvable | undefined);
    private _path?;
    get path(): string;
    set path(value: string);
    resetPath(): void;
    get pathInput(): string | undefined;
}
export declare class PoolSourceDeviceList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: PoolSourceDevice[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): PoolSourceDeviceOutputReference;
}
export interface PoolSource {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#name Pool#name}
    */
    readonly name?: string;
    /**
    * device block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#device Pool#device}
    */
    readonly device?: PoolSourceDevice[] | cdktf.IResolvable;
}
export declare function poolSourceToTerraform(struct?: PoolSourceOutputReference | PoolSource): any;
export declare function poolSourceToHclTerraform(struct?: PoolSourceOutputReference | PoolSource): any;
export declare class PoolSourceOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): PoolSource | undefined;
    set internalValue(value: PoolSource | undefined);
    private _name?;
    get name(): string;
    set name(value: string);
    resetName(): void;
    get nameInput(): string | undefined;
    private _device;
    get device(): PoolSourceDeviceList;
    putDevice(value: PoolSourceDevice[] | cdktf.IResolvable): void;
    resetDevice(): void;
    get deviceInput(): cdktf.IResolvable | PoolSourceDevice[] | undefined;
}
export interface PoolTarget {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#path Pool#path}
    */
    readonly path?: string;
}
export declare function poolTargetToTerraform(struct?: PoolTargetOutputReference | PoolTarget): any;
export declare function poolTargetToHclTerraform(struct?: PoolTargetOutputReference | PoolTarget): any;
export declare class PoolTargetOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): PoolTarget | undefined;
    set internalValue(value: PoolTarget | undefined);
    private _path?;
    get path(): string;
    set path(value: string);
    resetPath(): void;
    get pathInput(): string | undefined;
}
export interface PoolXml {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#xslt Pool#xslt}
    */
    readonly xslt?: string;
}
export declare function poolXmlToTerraform(struct?: PoolXmlOutputReference | PoolXml): any;
export declare function poolXmlToHclTerraform(struct?: PoolXmlOutputReference | PoolXml): any;
export declare class PoolXmlOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): PoolXml | undefined;
    set internalValue(value: PoolXml | undefined);
    private _xslt?;
    get xslt(): string;
    set xslt(value: string);
    resetXslt(): void;
    get xsltInput(): string | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool libvirt_pool}
*/
export declare class Pool extends cdktf.TerraformResource {
    static readonly tfResourceType = "libvirt_pool";
    /**
    * Generates CDKTF code for importing a Pool resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Pool to import
    * @param importFromId The id of the existing Pool that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Pool to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/pool libvirt_pool} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options PoolConfig
    */
    constructor(scope: Construct, id: string, config: PoolConfig);
    private _allocation?;
    get allocation(): number;
    set allocation(value: number);
    resetAllocation(): void;
    get allocationInput(): number | undefined;
    private _available?;
    get available(): number;
    set available(value: number);
    resetAvailable(): void;
    get availableInput(): number | undefined;
    private _capacity?;
    get capacity(): number;
    set capacity(value: number);
    resetCapacity(): void;
    get capacityInput(): number | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _path?;
    get path(): string;
    set path(value: string);
    resetPath(): void;
    get pathInput(): string | undefined;
    private _type?;
    get type(): string;
    set type(value: string);
    get typeInput(): string | undefined;
    private _source;
    get source(): PoolSourceOutputReference;
    putSource(value: PoolSource): void;
    resetSource(): void;
    get sourceInput(): PoolSource | undefined;
    private _target;
    get target(): PoolTargetOutputReference;
    putTarget(value: PoolTarget): void;
    resetTarget(): void;
    get targetInput(): PoolTarget | undefined;
    private _xml;
    get xml(): PoolXmlOutputReference;
    putXml(value: PoolXml): void;
    resetXml(): void;
    get xmlInput(): PoolXml | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

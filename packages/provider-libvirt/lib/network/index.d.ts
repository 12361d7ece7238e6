import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface NetworkConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#addresses Network#addresses}
    */
    readonly addresses?: string[];
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#autostart Network#autostart}
    */
    readonly autostart?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#bridge Network#bridge}
    */
    readonly bridge?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#domain Network#domain}
    */
    readonly domain?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#id Network#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#mode Network#mode}
    */
    readonly mode?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#mtu Network#mtu}
    */
    readonly mtu?: number;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#name Network#name}
    */
    readonly name: string;
    /**
    * dhcp block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#dhcp Network#dhcp}
    */
    readonly dhcp?: NetworkDhcp;
    /**
    * dns block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#dns Network#dns}
    */
    readonly dns?: NetworkDns;
    /**
    * dnsmasq_options block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#dnsmasq_options Network#dnsmasq_options}
    */
    readonly dnsmasqOptions?: NetworkDnsmasqOptions;
    /**
    * routes block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#routes Network#routes}
    */
    readonly routes?: NetworkRoutes[] | cdktf.IResolvable;
    /**
    * xml block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#xml Network#xml}
    */
    readonly xml?: NetworkXml;
}
export interface NetworkDhcp {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#enabled Network#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
}
export declare function networkDhcpToTerraform(struct?: NetworkDhcpOutputReference | NetworkDhcp): any;
export declare function networkDhcpToHclTerraform(struct?: NetworkDhcpOutputReference | NetworkDhcp): any;
export declare class NetworkDhcpOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): NetworkDhcp | undefined;
    set internalValue(value: NetworkDhcp | undefined);
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
}
export interface NetworkDnsForwarders {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#address Network#address}
    */
    readonly address?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#domain Network#domain}
    */
    readonly domain?: string;
}
export declare function networkDnsForwardersToTerraform(struct?: NetworkDnsForwarders | cdktf.IResolvable): any;
export declare function networkDnsForwardersToHclTerraform(struct?: NetworkDnsForwarders | cdktf.IResolvable): any;
export declare class NetworkDnsForwardersOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): NetworkDnsForwarders | cdktf.IResolvable | undefined;
    set internalValue(value: NetworkDnsForwarders | cdktf.IResolvable | undefined);
    private _address?;
    get address(): string;
    set address(value: string);
    resetAddress(): void;
    get addressInput(): string | undefined;
    private _domain?;
    get domain(): string;
    set domain(value: string);
    resetDomain(): void;
    get domainInput(): string | undefined;
}
export declare class NetworkDnsForwardersList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: NetworkDnsForwarders[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): NetworkDnsForwardersOutputReference;
}
export interface NetworkDnsHosts {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#hostname Network#hostname}
    */
    readonly hostname?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#ip Network#ip}
    */
    readonly ip?: string;
}
export declare function networkDnsHostsToTerraform(struct?: NetworkDnsHosts | cdktf.IResolvable): any;
export declare function networkDnsHostsToHclTerraform(struct?: NetworkDnsHosts | cdktf.IResolvable): any;
export declare class NetworkDnsHostsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): NetworkDnsHosts | cdktf.IResolvable | undefined;
    set internalValue(value: NetworkDnsHosts | cdktf.IResolvable | undefined);
    private _hostname?;
    get hostname(): string;
    set hostname(value: string);
    resetHostname(): void;
    get hostnameInput(): string | undefined;
    private _ip?;
    get ip(): string;
    set ip(value: string);
    resetIp(): void;
    get ipInput(): string | undefined;
}
export declare class NetworkDnsHostsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: NetworkDnsHosts[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): NetworkDnsHostsOutputReference;
}
export interface NetworkDnsSrvs {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#domain Network#domain}
    */
    readonly domain?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#port Network#port}
    */
    readonly port?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#priority Network#priority}
    */
    readonly priority?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#protocol Network#protocol}
    */
    readonly protocol?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#service Network#service}
    */
    readonly service?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#target Network#target}
    */
    readonly target?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#weight Network#weight}
    */
    readonly weight?: string;
}
export declare function networkDnsSrvsToTerraform(struct?: NetworkDnsSrvs | cdktf.IResolvable): any;
export declare function networkDnsSrvsToHclTerraform(struct?: NetworkDnsSrvs | cdktf.IResolvable): any;
export declare class NetworkDnsSrvsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): NetworkDnsSrvs | cdktf.IResolvable | undefined;
    set internalValue(value: NetworkDnsSrvs | cdktf.IResolvable | undefined);
    private _domain?;
    get domain(): string;
    set domain(value: string);
    resetDomain(): void;
    get domainInput(): string | undefined;
    private _port?;
    get port(): string;
    set port(value: string);
    resetPort(): void;
    get portInput(): string | undefined;
    private _priority?;
    get priority(): string;
    set priority(value: string);
    resetPriority(): void;
    get priorityInput(): string | undefined;
    private _protocol?;
    get protocol(): string;
    set protocol(value: string);
    resetProtocol(): void;
    get protocolInput(): string | undefined;
    private _service?;
    get service(): string;
    set service(value: string);
    resetService(): void;
    get serviceInput(): string | undefined;
    private _target?;
    get target(): string;
    set target(value: string);
    resetTarget(): void;
    get targetInput(): string | undefined;
    private _weight?;
    get weight(): string;
    set weight(value: string);
    resetWeight(): void;
    get weightInput(): string | undefined;
}
export declare class NetworkDnsSrvsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: NetworkDnsSrvs[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): NetworkDnsSrvsOutputReference;
}
export interface NetworkDns {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#enabled Network#enabled}
    */
    readonly enabled?: boolean | cdktf.IResolvable;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#local_only Network#local_only}
    */
    readonly localOnly?: boolean | cdktf.IResolvable;
    /**
    * forwarders block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#forwarders Network#forwarders}
    */
    readonly forwarders?: NetworkDnsForwarders[] | cdktf.IResolvable;
    /**
    * hosts block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#hosts Network#hosts}
    */
    readonly hosts?: NetworkDnsHosts[] | cdktf.IResolvable;
    /**
    * srvs block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#srvs Network#srvs}
    */
    readonly srvs?: NetworkDnsSrvs[] | cdktf.IResolvable;
}
export declare function networkDnsToTerraform(struct?: NetworkDnsOutputReference | NetworkDns): any;
export declare function networkDnsToHclTerraform(struct?: NetworkDnsOutputReference | NetworkDns): any;
export declare class NetworkDnsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): NetworkDns | undefined;
    set internalValue(value: NetworkDns | undefined);
    private _enabled?;
    get enabled(): boolean | cdktf.IResolvable;
    set enabled(value: boolean | cdktf.IResolvable);
    resetEnabled(): void;
    get enabledInput(): boolean | cdktf.IResolvable | undefined;
    private _localOnly?;
    get localOnly(): boolean | cdktf.IResolvable;
    set localOnly(value: boolean | cdktf.IResolvable);
    resetLocalOnly(): void;
    get localOnlyInput(): boolean | cdktf.IResolvable | undefined;
    private _forwarders;
    get forwarders(): NetworkDnsForwardersList;
    putForwarders(value: NetworkDnsForwarders[] | cdktf.IResolvable): void;
    resetForwarders(): void;
    get forwardersInput(): cdktf.IResolvable | NetworkDnsForwarders[] | undefined;
    private _hosts;
    get hosts(): NetworkDnsHostsList;
    putHosts(value: NetworkDnsHosts[] | cdktf.IResolvable): void;
    resetHosts(): void;
    get hostsInput(): cdktf.IResolvable | NetworkDnsHosts[] | undefined;
    private _srvs;
    get srvs(): NetworkDnsSrvsList;
    putSrvs(value: NetworkDnsSrvs[] | cdktf.IResolvable): void;
    resetSrvs(): void;
    get srvsInput(): cdktf.IResolvable | NetworkDnsSrvs[] | undefined;
}
export interface NetworkDnsmasqOptionsOptions {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#option_name Network#option_name}
    */
    readonly optionName?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#option_value Network#option_value}
    */
    readonly optionValue?: string;
}
export declare function networkDnsmasqOptionsOptionsToTerraform(struct?: NetworkDnsmasqOptionsOptions | cdktf.IResolvable): any;
export declare function networkDnsmasqOptionsOptionsToHclTerraform(struct?: NetworkDnsmasqOptionsOptions | cdktf.IResolvable): any;
export declare class NetworkDnsmasqOptionsOptionsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): NetworkDnsmasqOptionsOptions | cdktf.IResolvable | undefined;
    set internalValue(value: NetworkDnsmasqOptionsOptions | cdktf.IResolvable | undefined);
    private _optionName?;
    get optionName(): string;
    set optionName(value: string);
    resetOptionName(): void;
    get optionNameInput(): string | undefined;
    private _optionValue?;
    get optionValue(): string;
    set optionValue(value: string);
    resetOptionValue(): void;
    get optionValueInput(): string | undefined;
}
export declare class NetworkDnsmasqOptionsOptionsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: NetworkDnsmasqOptionsOptions[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): NetworkDnsmasqOptionsOptionsOutputReference;
}
export interface NetworkDnsmasqOptions {
    /**
    * options block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#options Network#options}
    */
    readonly options?: NetworkDnsmasqOptionsOptions[] | cdktf.IResolvable;
}
export declare function networkDnsmasqOptionsToTerraform(struct?: NetworkDnsmasqOptionsOutputReference | NetworkDnsmasqOptions): any;
export declare function networkDnsmasqOptionsToHclTerraform(struct?: NetworkDnsmasqOptionsOutputReference | NetworkDnsmasqOptions): any;
export declare class NetworkDnsmasqOptionsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): NetworkDnsmasqOptions | undefined;
    set internalValue(value: NetworkDnsmasqOptions | undefined);
    private _options;
    get options(): NetworkDnsmasqOptionsOptionsList;
    putOptions(value: NetworkDnsmasqOptionsOptions[] | cdktf.IResolvable): void;
    resetOptions(): void;
    get optionsInput(): cdktf.IResolvable | NetworkDnsmasqOptionsOptions[] | undefined;
}
export interface NetworkRoutes {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#cidr Network#cidr}
    */
    readonly cidr: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#gateway Network#gateway}
    */
    readonly gateway: string;
}
export declare function networkRoutesToTerraform(struct?: NetworkRoutes | cdktf.IResolvable): any;
export declare function networkRoutesToHclTerraform(struct?: NetworkRoutes | cdktf.IResolvable): any;
export declare class NetworkRoutesOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): NetworkRoutes | cdktf.IResolvable | undefined;
    set internalValue(value: NetworkRoutes | cdktf.IResolvable | undefined);
    private _cidr?;
    get cidr(): string;
    set cidr(value: string);
    get cidrInput(): string | undefined;
    private _gateway?;
    get gateway(): string;
    set gateway(value: string);
    get gatewayInput(): string | undefined;
}
export declare class NetworkRoutesList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: NetworkRoutes[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): NetworkRoutesOutputReference;
}
export interface NetworkXml {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#xslt Network#xslt}
    */
    readonly xslt?: string;
}
export declare function networkXmlToTerraform(struct?: NetworkXmlOutputReference | NetworkXml): any;
export declare function networkXmlToHclTerraform(struct?: NetworkXmlOutputReference | NetworkXml): any;
export declare class NetworkXmlOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): NetworkXml | undefined;
    set internalValue(value: NetworkXml | undefined);
    private _xslt?;
    get xslt(): string;
    set xslt(value: string);
    resetXslt(): void;
    get xsltInput(): string | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network libvirt_network}
*/
export declare class Network extends cdktf.TerraformResource {
    static readonly tfResourceType = "libvirt_network";
    /**
    * Generates CDKTF code for importing a Network resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Network to import
    * @param importFromId The id of the existing Network that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Network to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/network libvirt_network} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options NetworkConfig
    */
    constructor(scope: Construct, id: string, config: NetworkConfig);
    private _addresses?;
    get addresses(): string[];
    set addresses(value: string[]);
    resetAddresses(): void;
    get addressesInput(): string[] | undefined;
    private _autostart?;
    get autostart(): boolean | cdktf.IResolvable;
    set autostart(value: boolean | cdktf.IResolvable);
    resetAutostart(): void;
    get autostartInput(): boolean | cdktf.IResolvable | undefined;
    private _bridge?;
    get bridge(): string;
    set bridge(value: string);
    resetBridge(): void;
    get bridgeInput(): string | undefined;
    private _domain?;
    get domain(): string;
    set domain(value: string);
    resetDomain(): void;
    get domainInput(): string | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    private _mode?;
    get mode(): string;
    set mode(value: string);
    resetMode(): void;
    get modeInput(): string | undefined;
    private _mtu?;
    get mtu(): number;
    set mtu(value: number);
    resetMtu(): void;
    get mtuInput(): number | undefined;
    private _name?;
    get name(): string;
    set name(value: string);
    get nameInput(): string | undefined;
    private _dhcp;
    get dhcp(): NetworkDhcpOutputReference;
    putDhcp(value: NetworkDhcp): void;
    resetDhcp(): void;
    get dhcpInput(): NetworkDhcp | undefined;
    private _dns;
    get dns(): NetworkDnsOutputReference;
    putDns(value: NetworkDns): void;
    resetDns(): void;
    get dnsInput(): NetworkDns | undefined;
    private _dnsmasqOptions;
    get dnsmasqOptions(): NetworkDnsmasqOptionsOutputReference;
    putDnsmasqOptions(value: NetworkDnsmasqOptions): void;
    resetDnsmasqOptions(): void;
    get dnsmasqOptionsInput(): NetworkDnsmasqOptions | undefined;
    private _routes;
    get routes(): NetworkRoutesList;
    putRoutes(value: NetworkRoutes[] | cdktf.IResolvable): void;
    resetRoutes(): void;
    get routesInput(): cdktf.IResolvable | NetworkRoutes[] | undefined;
    private _xml;
    get xml(): NetworkXmlOutputReference;
    putXml(value: NetworkXml): void;
    resetXml(): void;
    get xmlInput(): NetworkXml | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}

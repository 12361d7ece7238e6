"use strict";
// https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.Volume = exports.VolumeXmlOutputReference = void 0;
exports.volumeXmlToTerraform = volumeXmlToTerraform;
exports.volumeXmlToHclTerraform = volumeXmlToHclTerraform;
const cdktf = require("cdktf");
function volumeXmlToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        xslt: cdktf.stringToTerraform(struct.xslt),
    };
}
function volumeXmlToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        xslt: {
            value: cdktf.stringToHclTerraform(struct.xslt),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class VolumeXmlOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false, 0);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._xslt !== undefined) {
            hasAnyValues = true;
            internalValueResult.xslt = this._xslt;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this._xslt = undefined;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this._xslt = value.xslt;
        }
    }
    // xslt - computed: false, optional: true, required: false
    _xslt;
    get xslt() {
        return this.getStringAttribute('xslt');
    }
    set xslt(value) {
        this._xslt = value;
    }
    resetXslt() {
        this._xslt = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get xsltInput() {
        return this._xslt;
    }
}
exports.VolumeXmlOutputReference = VolumeXmlOutputReference;
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume libvirt_volume}
*/
class Volume extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "libvirt_volume";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a Volume resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Volume to import
    * @param importFromId The id of the existing Volume that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Volume to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "libvirt_volume", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/volume libvirt_volume} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options VolumeConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'libvirt_volume',
            terraformGeneratorMetadata: {
                providerName: 'libvirt',
                providerVersionConstraint: '>= 0.8.3, < 0.9.0'
            },
            provider: config.provider,
            dependsOn: config.dependsOn,
            count: config.count,
            lifecycle: config.lifecycle,
            provisioners: config.provisioners,
            connection: config.connection,
            forEach: config.forEach
        });
        this._baseVolumeId = config.baseVolumeId;
        this._baseVolumeName = config.baseVolumeName;
        this._baseVolumePool = config.baseVolumePool;
        this._format = config.format;
        this._id = config.id;
        this._name = config.name;
        this._pool = config.pool;
        this._size = config.size;
        this._source = config.source;
        this._xml.internalValue = config.xml;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // base_volume_id - computed: false, optional: true, required: false
    _baseVolumeId;
    get baseVolumeId() {
        return this.getStringAttribute('base_volume_id');
    }
    set baseVolumeId(value) {
        this._baseVolumeId = value;
    }
    resetBaseVolumeId() {
        this._baseVolumeId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get baseVolumeIdInput() {
        return this._baseVolumeId;
    }
    // base_volume_name - computed: false, optional: true, required: false
    _baseVolumeName;
    get baseVolumeName() {
        return this.getStringAttribute('base_volume_name');
    }
    set baseVolumeName(value) {
        this._baseVolumeName = value;
    }
    resetBaseVolumeName() {
        this._baseVolumeName = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get baseVolumeNameInput() {
        return this._baseVolumeName;
    }
    // base_volume_pool - computed: false, optional: true, required: false
    _baseVolumePool;
    get baseVolumePool() {
        return this.getStringAttribute('base_volume_pool');
    }
    set baseVolumePool(value) {
        this._baseVolumePool = value;
    }
    resetBaseVolumePool() {
        this._baseVolumePool = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get baseVolumePoolInput() {
        return this._baseVolumePool;
    }
    // format - computed: true, optional: true, required: false
    _format;
    get format() {
        return this.getStringAttribute('format');
    }
    set format(value) {
        this._format = value;
    }
    resetFormat() {
        this._format = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get formatInput() {
        return this._format;
    }
    // id - computed: true, optional: true, required: false
    _id;
    get id() {
        return this.getStringAttribute('id');
    }
    set id(value) {
        this._id = value;
    }
    resetId() {
        this._id = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get idInput() {
        return this._id;
    }
    // name - computed: false, optional: false, required: true
    _name;
    get name() {
        return this.getStringAttribute('name');
    }
    set name(value) {
        this._name = value;
    }
    // Temporarily expose input value. Use with caution.
    get nameInput() {
        return this._name;
    }
    // pool - computed: false, optional: true, required: false
    _pool;
    get pool() {
        return this.getStringAttribute('pool');
    }
    set pool(value) {
        this._pool = value;
    }
    resetPool() {
        this._pool = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get poolInput() {
        return this._pool;
    }
    // size - computed: true, optional: true, required: false
    _size;
    get size() {
        return this.getNumberAttribute('size');
    }
    set size(value) {
        this._size = value;
    }
    resetSize() {
        this._size = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sizeInput() {
        return this._size;
    }
    // source - computed: false, optional: true, required: false
    _source;
    get source() {
        return this.getStringAttribute('source');
    }
    set source(value) {
        this._source = value;
    }
    resetSource() {
        this._source = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sourceInput() {
        return this._source;
    }
    // xml - computed: false, optional: true, required: false
    _xml = new VolumeXmlOutputReference(this, "xml");
    get xml() {
        return this._xml;
    }
    putXml(value) {
        this._xml.internalValue = value;
    }
    resetXml() {
        this._xml.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get xmlInput() {
        return this._xml.internalValue;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            base_volume_id: cdktf.stringToTerraform(this._baseVolumeId),
            base_volume_name: cdktf.stringToTerraform(this._baseVolumeName),
            base_volume_pool: cdktf.stringToTerraform(this._baseVolumePool),
            format: cdktf.stringToTerraform(this._format),
            id: cdktf.stringToTerraform(this._id),
            name: cdktf.stringToTerraform(this._name),
            pool: cdktf.stringToTerraform(this._pool),
            size: cdktf.numberToTerraform(this._size),
            source: cdktf.stringToTerraform(this._source),
            xml: volumeXmlToTerraform(this._xml.internalValue),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            base_volume_id: {
                value: cdktf.stringToHclTerraform(this._baseVolumeId),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            base_volume_name: {
                value: cdktf.stringToHclTerraform(this._baseVolumeName),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            base_volume_pool: {
                value: cdktf.stringToHclTerraform(this._baseVolumePool),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            format: {
                value: cdktf.stringToHclTerraform(this._format),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            id: {
                value: cdktf.stringToHclTerraform(this._id),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            name: {
                value: cdktf.stringToHclTerraform(this._name),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            pool: {
                value: cdktf.stringToHclTerraform(this._pool),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            size: {
                value: cdktf.numberToHclTerraform(this._size),
                isBlock: false,
                type: "simple",
                storageClassType: "number",
            },
            source: {
                value: cdktf.stringToHclTerraform(this._source),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            xml: {
                value: volumeXmlToHclTerraform(this._xml.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "VolumeXmlList",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.Volume = Volume;

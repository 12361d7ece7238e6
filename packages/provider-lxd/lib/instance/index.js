"use strict";
// https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/instance
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.Instance = exports.InstanceFileList = exports.InstanceFileOutputReference = exports.InstanceDeviceList = exports.InstanceDeviceOutputReference = exports.InstanceTimeoutsOutputReference = exports.InstanceInterfacesMap = exports.InstanceInterfacesOutputReference = exports.InstanceInterfacesIpsList = exports.InstanceInterfacesIpsOutputReference = exports.InstanceExecsMap = exports.InstanceExecsOutputReference = void 0;
exports.instanceExecsToTerraform = instanceExecsToTerraform;
exports.instanceExecsToHclTerraform = instanceExecsToHclTerraform;
exports.instanceInterfacesIpsToTerraform = instanceInterfacesIpsToTerraform;
exports.instanceInterfacesIpsToHclTerraform = instanceInterfacesIpsToHclTerraform;
exports.instanceInterfacesToTerraform = instanceInterfacesToTerraform;
exports.instanceInterfacesToHclTerraform = instanceInterfacesToHclTerraform;
exports.instanceTimeoutsToTerraform = instanceTimeoutsToTerraform;
exports.instanceTimeoutsToHclTerraform = instanceTimeoutsToHclTerraform;
exports.instanceDeviceToTerraform = instanceDeviceToTerraform;
exports.instanceDeviceToHclTerraform = instanceDeviceToHclTerraform;
exports.instanceFileToTerraform = instanceFileToTerraform;
exports.instanceFileToHclTerraform = instanceFileToHclTerraform;
const cdktf = require("cdktf");
function instanceExecsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        command: cdktf.listMapper(cdktf.stringToTerraform, false)(struct.command),
        enabled: cdktf.booleanToTerraform(struct.enabled),
        environment: cdktf.hashMapper(cdktf.stringToTerraform)(struct.environment),
        fail_on_error: cdktf.booleanToTerraform(struct.failOnError),
        gid: cdktf.numberToTerraform(struct.gid),
        record_output: cdktf.booleanToTerraform(struct.recordOutput),
        trigger: cdktf.stringToTerraform(struct.trigger),
        uid: cdktf.numberToTerraform(struct.uid),
        working_dir: cdktf.stringToTerraform(struct.workingDir),
    };
}
function instanceExecsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        command: {
            value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct.command),
            isBlock: false,
            type: "list",
            storageClassType: "stringList",
        },
        enabled: {
            value: cdktf.booleanToHclTerraform(struct.enabled),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        environment: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.environment),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        fail_on_error: {
            value: cdktf.booleanToHclTerraform(struct.failOnError),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        gid: {
            value: cdktf.numberToHclTerraform(struct.gid),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        record_output: {
            value: cdktf.booleanToHclTerraform(struct.recordOutput),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        trigger: {
            value: cdktf.stringToHclTerraform(struct.trigger),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        uid: {
            value: cdktf.numberToHclTerraform(struct.uid),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        working_dir: {
            value: cdktf.stringToHclTerraform(struct.workingDir),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class InstanceExecsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectKey the key of this item in the map
    */
    constructor(terraformResource, terraformAttribute, complexObjectKey) {
        super(terraformResource, terraformAttribute, false, complexObjectKey);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._command !== undefined) {
            hasAnyValues = true;
            internalValueResult.command = this._command;
        }
        if (this._enabled !== undefined) {
            hasAnyValues = true;
            internalValueResult.enabled = this._enabled;
        }
        if (this._environment !== undefined) {
            hasAnyValues = true;
            internalValueResult.environment = this._environment;
        }
        if (this._failOnError !== undefined) {
            hasAnyValues = true;
            internalValueResult.failOnError = this._failOnError;
        }
        if (this._gid !== undefined) {
            hasAnyValues = true;
            internalValueResult.gid = this._gid;
        }
        if (this._recordOutput !== undefined) {
            hasAnyValues = true;
            internalValueResult.recordOutput = this._recordOutput;
        }
        if (this._trigger !== undefined) {
            hasAnyValues = true;
            internalValueResult.trigger = this._trigger;
        }
        if (this._uid !== undefined) {
            hasAnyValues = true;
            internalValueResult.uid = this._uid;
        }
        if (this._workingDir !== undefined) {
            hasAnyValues = true;
            internalValueResult.workingDir = this._workingDir;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._command = undefined;
            this._enabled = undefined;
            this._environment = undefined;
            this._failOnError = undefined;
            this._gid = undefined;
            this._recordOutput = undefined;
            this._trigger = undefined;
            this._uid = undefined;
            this._workingDir = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._command = value.command;
            this._enabled = value.enabled;
            this._environment = value.environment;
            this._failOnError = value.failOnError;
            this._gid = value.gid;
            this._recordOutput = value.recordOutput;
            this._trigger = value.trigger;
            this._uid = value.uid;
            this._workingDir = value.workingDir;
        }
    }
    // command - computed: false, optional: false, required: true
    _command;
    get command() {
        return this.getListAttribute('command');
    }
    set command(value) {
        this._command = value;
    }
    // Temporarily expose input value. Use with caution.
    get commandInput() {
        return this._command;
    }
    // enabled - computed: true, optional: true, required: false
    _enabled;
    get enabled() {
        return this.getBooleanAttribute('enabled');
    }
    set enabled(value) {
        this._enabled = value;
    }
    resetEnabled() {
        this._enabled = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get enabledInput() {
        return this._enabled;
    }
    // environment - computed: true, optional: true, required: false
    _environment;
    get environment() {
        return this.getStringMapAttribute('environment');
    }
    set environment(value) {
        this._environment = value;
    }
    resetEnvironment() {
        this._environment = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get environmentInput() {
        return this._environment;
    }
    // exit_code - computed: true, optional: false, required: false
    get exitCode() {
        return this.getNumberAttribute('exit_code');
    }
    // fail_on_error - computed: true, optional: true, required: false
    _failOnError;
    get failOnError() {
        return this.getBooleanAttribute('fail_on_error');
    }
    set failOnError(value) {
        this._failOnError = value;
    }
    resetFailOnError() {
        this._failOnError = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get failOnErrorInput() {
        return this._failOnError;
    }
    // gid - computed: false, optional: true, required: false
    _gid;
    get gid() {
        return this.getNumberAttribute('gid');
    }
    set gid(value) {
        this._gid = value;
    }
    resetGid() {
        this._gid = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get gidInput() {
        return this._gid;
    }
    // record_output - computed: true, optional: true, required: false
    _recordOutput;
    get recordOutput() {
        return this.getBooleanAttribute('record_output');
    }
    set recordOutput(value) {
        this._recordOutput = value;
    }
    resetRecordOutput() {
        this._recordOutput = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get recordOutputInput() {
        return this._recordOutput;
    }
    // run_count - computed: true, optional: false, required: false
    get runCount() {
        return this.getNumberAttribute('run_count');
    }
    // stderr - computed: true, optional: false, required: false
    get stderr() {
        return this.getStringAttribute('stderr');
    }
    // stdout - computed: true, optional: false, required: false
    get stdout() {
        return this.getStringAttribute('stdout');
    }
    // trigger - computed: true, optional: true, required: false
    _trigger;
    get trigger() {
        return this.getStringAttribute('trigger');
    }
    set trigger(value) {
        this._trigger = value;
    }
    resetTrigger() {
        this._trigger = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get triggerInput() {
        return this._trigger;
    }
    // uid - computed: false, optional: true, required: false
    _uid;
    get uid() {
        return this.getNumberAttribute('uid');
    }
    set uid(value) {
        this._uid = value;
    }
    resetUid() {
        this._uid = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get uidInput() {
        return this._uid;
    }
    // working_dir - computed: true, optional: true, required: false
    _workingDir;
    get workingDir() {
        return this.getStringAttribute('working_dir');
    }
    set workingDir(value) {
        this._workingDir = value;
    }
    resetWorkingDir() {
        this._workingDir = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get workingDirInput() {
        return this._workingDir;
    }
}
exports.InstanceExecsOutputReference = InstanceExecsOutputReference;
class InstanceExecsMap extends cdktf.ComplexMap {
    terraformResource;
    terraformAttribute;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
    }
    /**
    * @param key the key of the item to return
    */
    get(key) {
        return new InstanceExecsOutputReference(this.terraformResource, this.terraformAttribute, key);
    }
}
exports.InstanceExecsMap = InstanceExecsMap;
function instanceInterfacesIpsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function instanceInterfacesIpsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class InstanceInterfacesIpsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
    // address - computed: true, optional: false, required: false
    get address() {
        return this.getStringAttribute('address');
    }
    // family - computed: true, optional: false, required: false
    get family() {
        return this.getStringAttribute('family');
    }
    // scope - computed: true, optional: false, required: false
    get scope() {
        return this.getStringAttribute('scope');
    }
}
exports.InstanceInterfacesIpsOutputReference = InstanceInterfacesIpsOutputReference;
class InstanceInterfacesIpsList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new InstanceInterfacesIpsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.InstanceInterfacesIpsList = InstanceInterfacesIpsList;
function instanceInterfacesToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function instanceInterfacesToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class InstanceInterfacesOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectKey the key of this item in the map
    */
    constructor(terraformResource, terraformAttribute, complexObjectKey) {
        super(terraformResource, terraformAttribute, false, complexObjectKey);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
    // ips - computed: true, optional: false, required: false
    _ips = new InstanceInterfacesIpsList(this, "ips", false);
    get ips() {
        return this._ips;
    }
    // name - computed: true, optional: false, required: false
    get name() {
        return this.getStringAttribute('name');
    }
    // state - computed: true, optional: false, required: false
    get state() {
        return this.getStringAttribute('state');
    }
    // type - computed: true, optional: false, required: false
    get type() {
        return this.getStringAttribute('type');
    }
}
exports.InstanceInterfacesOutputReference = InstanceInterfacesOutputReference;
class InstanceInterfacesMap extends cdktf.ComplexMap {
    terraformResource;
    terraformAttribute;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
    }
    /**
    * @param key the key of the item to return
    */
    get(key) {
        return new InstanceInterfacesOutputReference(this.terraformResource, this.terraformAttribute, key);
    }
}
exports.InstanceInterfacesMap = InstanceInterfacesMap;
function instanceTimeoutsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        create: cdktf.stringToTerraform(struct.create),
        delete: cdktf.stringToTerraform(struct.delete),
        read: cdktf.stringToTerraform(struct.read),
        update: cdktf.stringToTerraform(struct.update),
    };
}
function instanceTimeoutsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        create: {
            value: cdktf.stringToHclTerraform(struct.create),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        delete: {
            value: cdktf.stringToHclTerraform(struct.delete),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        read: {
            value: cdktf.stringToHclTerraform(struct.read),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        update: {
            value: cdktf.stringToHclTerraform(struct.update),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class InstanceTimeoutsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._create !== undefined) {
            hasAnyValues = true;
            internalValueResult.create = this._create;
        }
        if (this._delete !== undefined) {
            hasAnyValues = true;
            internalValueResult.delete = this._delete;
        }
        if (this._read !== undefined) {
            hasAnyValues = true;
            internalValueResult.read = this._read;
        }
        if (this._update !== undefined) {
            hasAnyValues = true;
            internalValueResult.update = this._update;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._create = undefined;
            this._delete = undefined;
            this._read = undefined;
            this._update = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._create = value.create;
            this._delete = value.delete;
            this._read = value.read;
            this._update = value.update;
        }
    }
    // create - computed: false, optional: true, required: false
    _create;
    get create() {
        return this.getStringAttribute('create');
    }
    set create(value) {
        this._create = value;
    }
    resetCreate() {
        this._create = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get createInput() {
        return this._create;
    }
    // delete - computed: false, optional: true, required: false
    _delete;
    get delete() {
        return this.getStringAttribute('delete');
    }
    set delete(value) {
        this._delete = value;
    }
    resetDelete() {
        this._delete = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get deleteInput() {
        return this._delete;
    }
    // read - computed: false, optional: true, required: false
    _read;
    get read() {
        return this.getStringAttribute('read');
    }
    set read(value) {
        this._read = value;
    }
    resetRead() {
        this._read = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get readInput() {
        return this._read;
    }
    // update - computed: false, optional: true, required: false
    _update;
    get update() {
        return this.getStringAttribute('update');
    }
    set update(value) {
        this._update = value;
    }
    resetUpdate() {
        this._update = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get updateInput() {
        return this._update;
    }
}
exports.InstanceTimeoutsOutputReference = InstanceTimeoutsOutputReference;
function instanceDeviceToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        name: cdktf.stringToTerraform(struct.name),
        properties: cdktf.hashMapper(cdktf.stringToTerraform)(struct.properties),
        type: cdktf.stringToTerraform(struct.type),
    };
}
function instanceDeviceToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        name: {
            value: cdktf.stringToHclTerraform(struct.name),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        properties: {
            value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct.properties),
            isBlock: false,
            type: "map",
            storageClassType: "stringMap",
        },
        type: {
            value: cdktf.stringToHclTerraform(struct.type),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class InstanceDeviceOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._name !== undefined) {
            hasAnyValues = true;
            internalValueResult.name = this._name;
        }
        if (this._properties !== undefined) {
            hasAnyValues = true;
            internalValueResult.properties = this._properties;
        }
        if (this._type !== undefined) {
            hasAnyValues = true;
            internalValueResult.type = this._type;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._name = undefined;
            this._properties = undefined;
            this._type = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._name = value.name;
            this._properties = value.properties;
            this._type = value.type;
        }
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
    // properties - computed: false, optional: false, required: true
    _properties;
    get properties() {
        return this.getStringMapAttribute('properties');
    }
    set properties(value) {
        this._properties = value;
    }
    // Temporarily expose input value. Use with caution.
    get propertiesInput() {
        return this._properties;
    }
    // type - computed: false, optional: false, required: true
    _type;
    get type() {
        return this.getStringAttribute('type');
    }
    set type(value) {
        this._type = value;
    }
    // Temporarily expose input value. Use with caution.
    get typeInput() {
        return this._type;
    }
}
exports.InstanceDeviceOutputReference = InstanceDeviceOutputReference;
class InstanceDeviceList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new InstanceDeviceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.InstanceDeviceList = InstanceDeviceList;
function instanceFileToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        content: cdktf.stringToTerraform(struct.content),
        create_directories: cdktf.booleanToTerraform(struct.createDirectories),
        gid: cdktf.numberToTerraform(struct.gid),
        mode: cdktf.stringToTerraform(struct.mode),
        source_path: cdktf.stringToTerraform(struct.sourcePath),
        target_path: cdktf.stringToTerraform(struct.targetPath),
        uid: cdktf.numberToTerraform(struct.uid),
    };
}
function instanceFileToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        content: {
            value: cdktf.stringToHclTerraform(struct.content),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        create_directories: {
            value: cdktf.booleanToHclTerraform(struct.createDirectories),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        gid: {
            value: cdktf.numberToHclTerraform(struct.gid),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
        mode: {
            value: cdktf.stringToHclTerraform(struct.mode),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        source_path: {
            value: cdktf.stringToHclTerraform(struct.sourcePath),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        target_path: {
            value: cdktf.stringToHclTerraform(struct.targetPath),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        uid: {
            value: cdktf.numberToHclTerraform(struct.uid),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class InstanceFileOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._content !== undefined) {
            hasAnyValues = true;
            internalValueResult.content = this._content;
        }
        if (this._createDirectories !== undefined) {
            hasAnyValues = true;
            internalValueResult.createDirectories = this._createDirectories;
        }
        if (this._gid !== undefined) {
            hasAnyValues = true;
            internalValueResult.gid = this._gid;
        }
        if (this._mode !== undefined) {
            hasAnyValues = true;
            internalValueResult.mode = this._mode;
        }
        if (this._sourcePath !== undefined) {
            hasAnyValues = true;
            internalValueResult.sourcePath = this._sourcePath;
        }
        if (this._targetPath !== undefined) {
            hasAnyValues = true;
            internalValueResult.targetPath = this._targetPath;
        }
        if (this._uid !== undefined) {
            hasAnyValues = true;
            internalValueResult.uid = this._uid;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._content = undefined;
            this._createDirectories = undefined;
            this._gid = undefined;
            this._mode = undefined;
            this._sourcePath = undefined;
            this._targetPath = undefined;
            this._uid = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._content = value.content;
            this._createDirectories = value.createDirectories;
            this._gid = value.gid;
            this._mode = value.mode;
            this._sourcePath = value.sourcePath;
            this._targetPath = value.targetPath;
            this._uid = value.uid;
        }
    }
    // append - computed: true, optional: false, required: false
    get append() {
        return this.getBooleanAttribute('append');
    }
    // content - computed: false, optional: true, required: false
    _content;
    get content() {
        return this.getStringAttribute('content');
    }
    set content(value) {
        this._content = value;
    }
    resetContent() {
        this._content = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get contentInput() {
        return this._content;
    }
    // create_directories - computed: false, optional: true, required: false
    _createDirectories;
    get createDirectories() {
        return this.getBooleanAttribute('create_directories');
    }
    set createDirectories(value) {
        this._createDirectories = value;
    }
    resetCreateDirectories() {
        this._createDirectories = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get createDirectoriesInput() {
        return this._createDirectories;
    }
    // gid - computed: false, optional: true, required: false
    _gid;
    get gid() {
        return this.getNumberAttribute('gid');
    }
    set gid(value) {
        this._gid = value;
    }
    resetGid() {
        this._gid = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get gidInput() {
        return this._gid;
    }
    // mode - computed: true, optional: true, required: false
    _mode;
    get mode() {
        return this.getStringAttribute('mode');
    }
    set mode(value) {
        this._mode = value;
    }
    resetMode() {
        this._mode = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get modeInput() {
        return this._mode;
    }
    // source_path - computed: false, optional: true, required: false
    _sourcePath;
    get sourcePath() {
        return this.getStringAttribute('source_path');
    }
    set sourcePath(value) {
        this._sourcePath = value;
    }
    resetSourcePath() {
        this._sourcePath = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get sourcePathInput() {
        return this._sourcePath;
    }
    // target_path - computed: false, optional: false, required: true
    _targetPath;
    get targetPath() {
        return this.getStringAttribute('target_path');
    }
    set targetPath(value) {
        this._targetPath = value;
    }
    // Temporarily expose input value. Use with caution.
    get targetPathInput() {
        return this._targetPath;
    }
    // uid - computed: false, optional: true, required: false
    _uid;
    get uid() {
        return this.getNumberAttribute('uid');
    }
    set uid(value) {
        this._uid = value;
    }
    resetUid() {
        this._uid = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get uidInput() {
        return this._uid;
    }
}
exports.InstanceFileOutputReference = InstanceFileOutputReference;
class InstanceFileList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new InstanceFileOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.InstanceFileList = InstanceFileList;
/**
* Represents a {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/instance lxd_instance}
*/
class Instance extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "lxd_instance";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a Instance resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Instance to import
    * @param importFromId The id of the existing Instance that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/instance#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Instance to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "lxd_instance", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/instance lxd_instance} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options InstanceConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'lxd_instance',
            terraformGeneratorMetadata: {
                providerName: 'lxd',
                providerVersionConstraint: '>= 2.0.0, < 3.0.0'
            },
            provider: config.provider,
            dependsOn: config.dependsOn,
            count: config.count,
            lifecycle: config.lifecycle,
            provisioners: config.provisioners,
            connection: config.connection,
            forEach: config.forEach
        });
        this._allowRestart = config.allowRestart;
        this._config = config.config;
        this._description = config.description;
        this._ephemeral = config.ephemeral;
        this._execs.internalValue = config.execs;
        this._image = config.image;
        this._limits = config.limits;
        this._name = config.name;
        this._profiles = config.profiles;
        this._project = config.project;
        this._remote = config.remote;
        this._running = config.running;
        this._target = config.target;
        this._timeouts.internalValue = config.timeouts;
        this._type = config.type;
        this._waitForNetwork = config.waitForNetwork;
        this._device.internalValue = config.device;
        this._file.internalValue = config.file;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // allow_restart - computed: true, optional: true, required: false
    _allowRestart;
    get allowRestart() {
        return this.getBooleanAttribute('allow_restart');
    }
    set allowRestart(value) {
        this._allowRestart = value;
    }
    resetAllowRestart() {
        this._allowRestart = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get allowRestartInput() {
        return this._allowRestart;
    }
    // config - computed: true, optional: true, required: false
    _config;
    get config() {
        return this.getStringMapAttribute('config');
    }
    set config(value) {
        this._config = value;
    }
    resetConfig() {
        this._config = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get configInput() {
        return this._config;
    }
    // description - computed: true, optional: true, required: false
    _description;
    get description() {
        return this.getStringAttribute('description');
    }
    set description(value) {
        this._description = value;
    }
    resetDescription() {
        this._description = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get descriptionInput() {
        return this._description;
    }
    // ephemeral - computed: true, optional: true, required: false
    _ephemeral;
    get ephemeral() {
        return this.getBooleanAttribute('ephemeral');
    }
    set ephemeral(value) {
        this._ephemeral = value;
    }
    resetEphemeral() {
        this._ephemeral = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get ephemeralInput() {
        return this._ephemeral;
    }
    // execs - computed: false, optional: true, required: false
    _execs = new InstanceExecsMap(this, "execs");
    get execs() {
        return this._execs;
    }
    putExecs(value) {
        this._execs.internalValue = value;
    }
    resetExecs() {
        this._execs.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get execsInput() {
        return this._execs.internalValue;
    }
    // image - computed: false, optional: true, required: false
    _image;
    get image() {
        return this.getStringAttribute('image');
    }
    set image(value) {
        this._image = value;
    }
    resetImage() {
        this._image = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get imageInput() {
        return this._image;
    }
    // interfaces - computed: true, optional: false, required: false
    _interfaces = new InstanceInterfacesMap(this, "interfaces");
    get interfaces() {
        return this._interfaces;
    }
    // ipv4_address - computed: true, optional: false, required: false
    get ipv4Address() {
        return this.getStringAttribute('ipv4_address');
    }
    // ipv6_address - computed: true, optional: false, required: false
    get ipv6Address() {
        return this.getStringAttribute('ipv6_address');
    }
    // limits - computed: true, optional: true, required: false
    _limits;
    get limits() {
        return this.getStringMapAttribute('limits');
    }
    set limits(value) {
        this._limits = value;
    }
    resetLimits() {
        this._limits = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get limitsInput() {
        return this._limits;
    }
    // location - computed: true, optional: false, required: false
    get location() {
        return this.getStringAttribute('location');
    }
    // mac_address - computed: true, optional: false, required: false
    get macAddress() {
        return this.getStringAttribute('mac_address');
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
    // profiles - computed: true, optional: true, required: false
    _profiles;
    get profiles() {
        return this.getListAttribute('profiles');
    }
    set profiles(value) {
        this._profiles = value;
    }
    resetProfiles() {
        this._profiles = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get profilesInput() {
        return this._profiles;
    }
    // project - computed: false, optional: true, required: false
    _project;
    get project() {
        return this.getStringAttribute('project');
    }
    set project(value) {
        this._project = value;
    }
    resetProject() {
        this._project = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get projectInput() {
        return this._project;
    }
    // remote - computed: false, optional: true, required: false
    _remote;
    get remote() {
        return this.getStringAttribute('remote');
    }
    set remote(value) {
        this._remote = value;
    }
    resetRemote() {
        this._remote = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get remoteInput() {
        return this._remote;
    }
    // running - computed: true, optional: true, required: false
    _running;
    get running() {
        return this.getBooleanAttribute('running');
    }
    set running(value) {
        this._running = value;
    }
    resetRunning() {
        this._running = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get runningInput() {
        return this._running;
    }
    // status - computed: true, optional: false, required: false
    get status() {
        return this.getStringAttribute('status');
    }
    // target - computed: false, optional: true, required: false
    _target;
    get target() {
        return this.getStringAttribute('target');
    }
    set target(value) {
        this._target = value;
    }
    resetTarget() {
        this._target = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get targetInput() {
        return this._target;
    }
    // timeouts - computed: false, optional: true, required: false
    _timeouts = new InstanceTimeoutsOutputReference(this, "timeouts");
    get timeouts() {
        return this._timeouts;
    }
    putTimeouts(value) {
        this._timeouts.internalValue = value;
    }
    resetTimeouts() {
        this._timeouts.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get timeoutsInput() {
        return this._timeouts.internalValue;
    }
    // type - computed: true, optional: true, required: false
    _type;
    get type() {
        return this.getStringAttribute('type');
    }
    set type(value) {
        this._type = value;
    }
    resetType() {
        this._type = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get typeInput() {
        return this._type;
    }
    // wait_for_network - computed: true, optional: true, required: false
    _waitForNetwork;
    get waitForNetwork() {
        return this.getBooleanAttribute('wait_for_network');
    }
    set waitForNetwork(value) {
        this._waitForNetwork = value;
    }
    resetWaitForNetwork() {
        this._waitForNetwork = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get waitForNetworkInput() {
        return this._waitForNetwork;
    }
    // device - computed: false, optional: true, required: false
    _device = new InstanceDeviceList(this, "device", true);
    get device() {
        return this._device;
    }
    putDevice(value) {
        this._device.internalValue = value;
    }
    resetDevice() {
        this._device.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get deviceInput() {
        return this._device.internalValue;
    }
    // file - computed: false, optional: true, required: false
    _file = new InstanceFileList(this, "file", true);
    get file() {
        return this._file;
    }
    putFile(value) {
        this._file.internalValue = value;
    }
    resetFile() {
        this._file.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get fileInput() {
        return this._file.internalValue;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            allow_restart: cdktf.booleanToTerraform(this._allowRestart),
            config: cdktf.hashMapper(cdktf.stringToTerraform)(this._config),
            description: cdktf.stringToTerraform(this._description),
            ephemeral: cdktf.booleanToTerraform(this._ephemeral),
            execs: cdktf.hashMapper(instanceExecsToTerraform)(this._execs.internalValue),
            image: cdktf.stringToTerraform(this._image),
            limits: cdktf.hashMapper(cdktf.stringToTerraform)(this._limits),
            name: cdktf.stringToTerraform(this._name),
            profiles: cdktf.listMapper(cdktf.stringToTerraform, false)(this._profiles),
            project: cdktf.stringToTerraform(this._project),
            remote: cdktf.stringToTerraform(this._remote),
            running: cdktf.booleanToTerraform(this._running),
            target: cdktf.stringToTerraform(this._target),
            timeouts: instanceTimeoutsToTerraform(this._timeouts.internalValue),
            type: cdktf.stringToTerraform(this._type),
            wait_for_network: cdktf.booleanToTerraform(this._waitForNetwork),
            device: cdktf.listMapper(instanceDeviceToTerraform, true)(this._device.internalValue),
            file: cdktf.listMapper(instanceFileToTerraform, true)(this._file.internalValue),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            allow_restart: {
                value: cdktf.booleanToHclTerraform(this._allowRestart),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            config: {
                value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._config),
                isBlock: false,
                type: "map",
                storageClassType: "stringMap",
            },
            description: {
                value: cdktf.stringToHclTerraform(this._description),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            ephemeral: {
                value: cdktf.booleanToHclTerraform(this._ephemeral),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            execs: {
                value: cdktf.hashMapperHcl(instanceExecsToHclTerraform)(this._execs.internalValue),
                isBlock: true,
                type: "map",
                storageClassType: "InstanceExecsMap",
            },
            image: {
                value: cdktf.stringToHclTerraform(this._image),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            limits: {
                value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._limits),
                isBlock: false,
                type: "map",
                storageClassType: "stringMap",
            },
            name: {
                value: cdktf.stringToHclTerraform(this._name),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            profiles: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._profiles),
                isBlock: false,
                type: "list",
                storageClassType: "stringList",
            },
            project: {
                value: cdktf.stringToHclTerraform(this._project),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            remote: {
                value: cdktf.stringToHclTerraform(this._remote),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            running: {
                value: cdktf.booleanToHclTerraform(this._running),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            target: {
                value: cdktf.stringToHclTerraform(this._target),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            timeouts: {
                value: instanceTimeoutsToHclTerraform(this._timeouts.internalValue),
                isBlock: true,
                type: "struct",
                storageClassType: "InstanceTimeouts",
            },
            type: {
                value: cdktf.stringToHclTerraform(this._type),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            wait_for_network: {
                value: cdktf.booleanToHclTerraform(this._waitForNetwork),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            device: {
                value: cdktf.listMapperHcl(instanceDeviceToHclTerraform, true)(this._device.internalValue),
                isBlock: true,
                type: "set",
                storageClassType: "InstanceDeviceList",
            },
            file: {
                value: cdktf.listMapperHcl(instanceFileToHclTerraform, true)(this._file.internalValue),
                isBlock: true,
                type: "set",
                storageClassType: "InstanceFileList",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.Instance = Instance;

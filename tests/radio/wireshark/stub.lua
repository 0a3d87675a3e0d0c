-- As much of Wireshark's Lua as the plugin asks for, to run it in a Lua that the Wireshark here does not have.
--
-- lua5.4 stub.lua PLUGIN PROTOCOL: reads frames in hex from standard input, one a line, gives each to the protocol's
-- dissector and prints its tree as lines "depth<TAB>text", each frame behind a line "frame".  Calls check their arguments
-- as Wireshark does, so a float where Wireshark wants an integer is an error here too.

local function class(fields)
    fields.__index = fields
    return fields
end

local function integer(value)
    local found = math.tointeger and math.tointeger(value) or (value % 1 == 0 and value)
    if not found then error("number has no integer representation: " .. tostring(value), 3) end
    return found
end

-- Octets

local Tvb = class({})
local function tvb(octets) return setmetatable({ octets = octets }, Tvb) end
function Tvb:len() return #self.octets end
function Tvb:raw() return self.octets end
function Tvb:tvb() return self end
function Tvb:uint() return string.unpack(">I" .. #self.octets, self.octets) end
function Tvb:__call(offset, length)
    offset = integer(offset or 0)
    length = integer(length or #self.octets - offset)
    if offset < 0 or length < 0 or offset + length > #self.octets then error("Range is out of bounds", 2) end
    return tvb(self.octets:sub(offset + 1, offset + length))
end

local function wide(low, high) return integer(high or 0) << 32 | integer(low) end
UInt64 = { new = wide }
Int64 = { new = wide }

-- Fields and trees

local KINDS = {
    uint8 = "n", uint16 = "n", uint32 = "n", int32 = "n", uint64 = "n", int64 = "n", string = "s", bytes = "b",
    bool = "t", none = "-",
}
ProtoField = {}
for name, kind in pairs(KINDS) do
    ProtoField[name] = function(abbreviation, label) return { kind = kind, abbreviation = abbreviation, label = label } end
end
ProtoExpert = { new = function(abbreviation) return { expert = abbreviation } end }
expert = { group = {}, severity = {} }
base = {}

local Item = class({})
local function item(text) return setmetatable({ text = text, inside = {} }, Item) end
function Item:add(what, range, value)
    if getmetatable(range) ~= Tvb then range, value = tvb(""), range end
    if what.kind == "n" and value then integer(value) end
    if what.kind == "s" or what.kind == "b" then assert(value == nil or type(value) == "string") end
    if what.kind == "b" and value then assert(range.octets == "" or #value == #range.octets, "octets beyond the range") end
    if what.kind == "t" and value ~= nil then assert(type(value) == "boolean") end
    local made = item((what.label or "") .. (type(value) == "string" and ": " .. value or ""))
    if what.kind == "b" and not value then
        made.text = what.label .. ": " .. range.octets:gsub(".", function(one) return string.format("%02x", one:byte()) end)
    end
    if what.name then made.text = value or what.name end
    self.inside[#self.inside + 1] = made
    return made
end
function Item:set_text(text) self.text = text return self end
function Item:append_text(text) self.text = self.text .. text return self end
function Item:set_len(length) integer(length) return self end
function Item:set_generated() return self end
function Item:referenced() return true end
function Item:add_proto_expert_info(info, text)
    self.inside[#self.inside + 1] = item(info.expert .. ": " .. text)
end

-- Protocols and where they are registered

local protos = {}
function Proto(name, description)
    protos[name] = { name = name, description = description, prefs = {} }
    return protos[name]
end
Pref = {
    enum = function(_, default) return default end, bool = function(_, default) return default end,
    uint = function(_, default) return default end, range = function(_, default) return default end,
}
local table_of = { add = function() end, set = function() end, remove = function() end, add_for_decode_as = function() end }
table_of.get_dissector = function() return { call = function() end } end
DissectorTable = { get = function() return table_of end }
Dissector = { get = function() return { call = function() end } end }
Field = { new = function() return function() end end }
wtap = { USER0 = 45, USER1 = 46, USER2 = 47, USER3 = 48 }
set_plugin_info = function() end

assert(loadfile(arg[1]))()

local function show(parent, depth)
    for _, one in ipairs(parent.inside) do
        io.write(depth, "\t", one.text, "\n")
        show(one, depth + 1)
    end
end

local pinfo = { cols = {} }
for line in io.lines() do
    local octets = line:gsub("%x%x", function(digits) return string.char(tonumber(digits, 16)) end)
    local root = item("")
    protos[arg[2]].dissector(tvb(octets), pinfo, root)
    io.write("frame\n")
    show(root, 0)
end

-- The protocols Wireshark gets to know, and how one hands over to the next.
--
--   pc5 (cv2x)  family octet -> wsmp, dsmp, GeoNetworking (Wireshark's gnw), IP
--   wsmp        Wireshark's own dissector shows header and IEEE 1609.2; ours adds the message for every PSID
--   dsmp        header and elements -> Chinese message, or an IEEE 1609.2 envelope around it
--   j2735, cnv2x   a whole message frame, by the dialect that is preferred
-- Rules: a fault of a frame is shown where it is, as expert info "malformed" with path and bit; what only breaks the
-- canonical form is a warning; what is not dissected on purpose says so.  Only faults are caught.

local protocols = {}

local pc5 = Proto("cv2x", "C-V2X PC5 SDU")
local dsmp = Proto("dsmp", "China DSMP (YD/T 3707)")
local families = {
    sae = { proto = Proto("j2735", "SAE J2735"), prefix = "j2735" },
    cn = { proto = Proto("cnv2x", "Chinese V2X message"), prefix = "cnv2x" },
}
protocols.pc5, protocols.dsmp, protocols.sae, protocols.cn = pc5, dsmp, families.sae.proto, families.cn.proto

-- Expert infos

local function experts(proto, prefix)
    local made = {
        malformed = ProtoExpert.new(prefix .. ".malformed", "Malformed", expert.group.MALFORMED, expert.severity.ERROR),
        breach = ProtoExpert.new(prefix .. ".breach", "Not the canonical form", expert.group.PROTOCOL,
            expert.severity.WARN),
        undissected = ProtoExpert.new(prefix .. ".undissected", "Not dissected", expert.group.UNDECODED,
            expert.severity.NOTE),
    }
    proto.experts = { made.malformed, made.breach, made.undissected }
    made.place = ProtoField.none(prefix .. ".fault", "fault")
    return made
end

local remarks = { cv2x = experts(pc5, "cv2x"), dsmp = experts(dsmp, "dsmp") }
for _, family in pairs(families) do family.remarks = experts(family.proto, family.prefix) end

-- A remark stands on an item of its own at the octet where the fault begins.
local function remark(root, tvb, made, fault, path)
    local text = string.format("%s%s (bit %d)", path and path .. ": " or "", fault.text, fault.bit)
    local at = math.max(0, math.min(math.floor(fault.bit / 8), tvb:len() - 1))
    local item = root:add(made.place, tvb(at, math.min(1, tvb:len())))
    item:set_text((fault.kind or "breach") .. ": " .. text)
    item:add_proto_expert_info(made[fault.kind or "breach"], text)
end

-- Run `body(r)`: true and its result, or false and the fault; any other error goes on.
local function guarded(body, ...)
    local done, result = pcall(body, ...)
    if not done and not bits.is_fault(result) then error(result, 0) end
    return done, result
end

local function rest_as_data(tvb, pinfo, tree)
    if tvb:len() > 0 then Dissector.get("data"):call(tvb, pinfo, tree) end
end

-- Wireshark's own dissectors, WSMP's as it stands at its EtherType before ours takes that place.  What they cannot read
-- they have shown as malformed themselves.
local theirs = { wsmp = DissectorTable.get("ethertype"):get_dissector(ETHERTYPE.wsmp) }
local function foreign(name, tvb, pinfo, tree)
    if theirs[name] == nil then
        local found, dissector = pcall(Dissector.get, name)
        theirs[name] = found and dissector or false
    end
    if theirs[name] then pcall(theirs[name].call, theirs[name], tvb, pinfo, tree) end
end

-- Octets from `start` on, none where there are none.
local function part(tvb, start, length)
    length = length or tvb:len() - start
    return length > 0 and tvb(start, length):tvb() or nil
end

-- Messages

local fields = { message = {}, dialect = {}, surplus = {} }
for key, family in pairs(families) do
    local prefix = family.prefix
    local own = {
        ProtoField.string(prefix .. ".message", "message"),
        ProtoField.string(prefix .. ".dialect", "dialect"),
        ProtoField.bytes(prefix .. ".surplus", "octets behind the message"),
        ProtoField.bytes(prefix .. ".unknown_addition", "unknown extension addition"),
        ProtoField.uint32(prefix .. ".additions_announced", "additions announced"),
        ProtoField.bytes(prefix .. ".unknown_alternative", "unknown alternative"),
        family.remarks.place,
    }
    fields.message[key], fields.dialect[key], fields.surplus[key] = own[1], own[2], own[3]
    family.own, family.fields = own, { addition = own[4], announced = own[5], alternative = own[6] }
end

local MAKE = {
    u = ProtoField.uint32, i = ProtoField.int32, U = ProtoField.uint64, I = ProtoField.int64, s = ProtoField.string,
    b = ProtoField.bytes, t = ProtoField.bool, n = ProtoField.none,
}

-- Lines "kind name" of the generator become the fields of a family, numbered in order.
for key, family in pairs(families) do
    local list = family.own
    for kind, name in FIELDS[key]:gmatch("(%a) ([^\n]+)\n") do
        local label = name:gsub("^.*%.", "")
        local made = MAKE[kind](family.prefix .. "." .. name, label)
        family.fields[#family.fields + 1] = made
        list[#list + 1] = made
    end
    family.proto.fields = list
end

-- The tables of a dialect, read when its first message comes.
local loaded = {}
local function tables_of(key, name)
    if not loaded[name] then
        loaded[name] = assert((loadstring or load)(TABLES[name], "=cv2x tables of " .. name))()
        loaded[name].fields = families[key].fields
    end
    return loaded[name]
end

local function dialect_of(key) return DIALECTS[key][pc5.prefs[key]] end

-- The short name of the message in a frame, by what stands at its beginning; the frame's own where it says more.
local function name_of(r, tables)
    local s, names, frame = tables.select, tables.names, tables.frame[2]
    if s[1] == "open" then
        if bits.take(r, s[2]) == 1 then return frame end
        local id = bits.take(r, s[3]) + s[4]
        return names[id] or string.format("unknown:%d", id)
    end
    if bits.take(r, 1) == 0 then return names[bits.take(r, s[2])] or "?" end
    local index = bits.small(r)
    if not s[3] then return string.format("unknown:%d", index) end
    if index > 0 then return frame end
    bits.length(r)      -- an envelope of its own: the length of an open type, then the id
    if bits.take(r, s[3]) > 0 then return frame end
    local id = bits.take(r, s[4]) + s[5]
    return names[string.format("e%d", id)] or string.format("unknown:%d", id)
end

-- Whether octets are one whole, canonical frame of a message that the dialect knows.
local function fits(key, octets)
    local tables = tables_of(key, dialect_of(key))
    local known, name = guarded(name_of, bits.reader(octets), tables)
    if not known or name:find("^unknown") then return false end
    local r = bits.reader(octets)
    local good = guarded(walk.message, r, tables, tables.top, nil)
    return good and #r.breaches == 0
end

local function message(key, tvb, pinfo, tree)
    local family, name = families[key], dialect_of(key)
    local tables = tables_of(key, name)
    local octets = tvb:raw()
    local r = bits.reader(octets, tvb)
    local known, said = guarded(name_of, bits.reader(octets), tables)
    if not known then said = "?" end
    local shown = EXPERIMENTAL[name] and name .. ", experimental" or name
    local root = tree:add(family.proto, tvb(), string.format("%s (%s): %s", family.proto.description, shown, said))
    pinfo.cols.protocol = family.prefix:upper()
    pinfo.cols.info = said
    root:add(fields.dialect[key], name):set_generated()
    root:add(fields.message[key], said):set_generated()
    walk.visible = root:referenced(fields.surplus[key])    -- true for every field where the tree is looked at
    local done, result = guarded(walk.message, r, tables, tables.top, root)
    for _, breach in ipairs(r.breaches) do remark(root, tvb, family.remarks, breach, breach.path) end
    if not done then
        remark(root, tvb, family.remarks, result, bits.path(r))
    elseif result > 0 then
        root:add(fields.surplus[key], tvb(#octets - result, result))
    end
    return tvb:len()
end

families.sae.proto.dissector = function(tvb, pinfo, tree) return message("sae", tvb, pinfo, tree) end
families.cn.proto.dissector = function(tvb, pinfo, tree) return message("cn", tvb, pinfo, tree) end

-- Envelopes

local spdu_content = ProtoField.string("cv2x.spdu", "IEEE 1609.2 content")
local spdu_rest = ProtoField.bytes("cv2x.spdu.rest", "header info, signer and signature, or encrypted octets")

-- Show what an Ieee1609Dot2Data carries; `shown` when Wireshark has dissected it before.
local function envelope(key, tvb, pinfo, tree, shown)
    if not shown then foreign("ieee1609dot2.data", tvb, pinfo, tree) end
    local done, e = guarded(headers.envelope, bits.reader(tvb:raw(), tvb))
    local root = tree:add(pc5, tvb(), "C-V2X security envelope")
    if not done then
        remark(root, tvb, remarks.cv2x, e)
        return
    end
    root:add(spdu_content, tvb(1, 1), e.kind)
        :set_text("IEEE 1609.2 content: " .. e.kind .. (e.kind == "signed" and ", signature not verified" or ""))
    if e.rest < tvb:len() then root:add(spdu_rest, tvb(e.rest)) end
    local inner = e.start and part(tvb, e.start, e.length)
    if inner then message(key, inner, pinfo, tree) end
end

-- What stands behind a network header: a message, or an envelope around one.
local function payload(key, tvb, pinfo, tree, shown)
    local octets = tvb:raw()
    if headers.enveloped(octets) and not fits(key, octets) then
        envelope(key, tvb, pinfo, tree, shown)
    else
        message(key, tvb, pinfo, tree)
    end
end

-- Network headers

local function header_fields(prefix, number)
    return {
        version = ProtoField.uint8(prefix .. ".version", "Version"),
        extended = ProtoField.bool(prefix .. ".extended", "Extension elements"),
        element = ProtoField.none(prefix .. ".element", "Element"),
        id = ProtoField.uint8(prefix .. ".element.id", "Element id"),
        value = ProtoField.bytes(prefix .. ".element.value", "Element value"),
        number = ProtoField.uint32(prefix .. "." .. number:lower(), number),
        length = ProtoField.uint16(prefix .. ".length", "Length of the data"),
        trailing = ProtoField.bytes(prefix .. ".trailing", "Octets behind the data"),
    }
end
local dsmp_fields, wsm_fields = header_fields("dsmp", "AID"), header_fields("cv2x.wsm", "PSID")

local function show_header(root, f, h, tvb)
    root:add(f.version, tvb(0, 1), h.version)
    root:add(f.extended, tvb(0, 1), h.extended)
    for _, element in ipairs(h.elements) do
        local item = root:add(f.element, tvb(element.at, 2 + element.length))
        item:set_text(string.format("Element %d: %s", element.id, headers.ELEMENTS[element.id] or "unknown"))
        item:add(f.id, tvb(element.at, 1))
        if element.length > 0 then item:add(f.value, tvb(element.at + 2, element.length)) end
    end
    root:add(f.number, tvb(h.number_at, h.length_at - h.number_at), h.number)
        :append_text(string.format(" (0x%x)", h.number))
    root:add(f.length, tvb(h.length_at, h.start - h.length_at), h.length)
    local behind = h.start + h.length
    if behind < tvb:len() then root:add(f.trailing, tvb(behind)) end
    root:set_len(h.start)
end

function dsmp.dissector(tvb, pinfo, tree)
    pinfo.cols.protocol = "DSMP"
    local root = tree:add(dsmp, tvb())
    local done, h = guarded(headers.dsmp, bits.reader(tvb:raw(), tvb))
    if not done then
        remark(root, tvb, remarks.dsmp, h)
        rest_as_data(tvb, pinfo, tree)
        return tvb:len()
    end
    root:append_text(string.format(", AID %d", h.number))
    show_header(root, dsmp_fields, h, tvb)
    local inner = part(tvb, h.start, h.length)
    if inner then payload("cn", inner, pinfo, tree) end
    return tvb:len()
end

local wsmp_data = Field.new("ieee1609dot2.protocolVersion")

function protocols.wsmp(tvb, pinfo, tree)
    pinfo.cols.protocol = "WSMP"
    local done, h = guarded(headers.wsmp, bits.reader(tvb:raw(), tvb))
    if not done then
        foreign("wsmp", tvb, pinfo, tree)
        remark(tree:add(pc5, tvb(), "C-V2X WSM"), tvb, remarks.cv2x, h)
        return tvb:len()
    end
    local inner = part(tvb, h.start, h.length)
    if inner and headers.enveloped(inner:raw()) then
        local before = #{ wsmp_data() }
        foreign("wsmp", tvb, pinfo, tree)       -- it opens the envelope itself for some PSIDs only
        payload("sae", inner, pinfo, tree, #{ wsmp_data() } > before)
        return tvb:len()
    end
    local root = tree:add(pc5, tvb(), string.format("WSM without security envelope, PSID 0x%x", h.number))
    show_header(root, wsm_fields, h, tvb)
    if inner then payload("sae", inner, pinfo, tree) end
    return tvb:len()
end

-- The PC5 SDU, and what lower layers of a capture give

local family_field = ProtoField.uint8("cv2x.family", "V2X message family", base.HEX, headers.FAMILIES)

local NEXT = {
    [0x01] = function(tvb, pinfo, tree) protocols.wsmp(tvb, pinfo, tree) end,
    [0x03] = function(tvb, pinfo, tree) foreign("gnw", tvb, pinfo, tree) end,
    [0x04] = function(tvb, pinfo, tree) dsmp.dissector(tvb, pinfo, tree) end,
    [0x00] = function(tvb, pinfo, tree) foreign("ipv6", tvb, pinfo, tree) end,
    [0x05] = function(tvb, pinfo, tree) foreign("ip", tvb, pinfo, tree) end,
}

function pc5.dissector(tvb, pinfo, tree)
    if tvb:len() == 0 then return 0 end
    pinfo.cols.protocol = "C-V2X"
    local family = tvb(0, 1):uint()
    local root = tree:add(pc5, tvb(0, 1))
    root:add(family_field, tvb(0, 1))
    root:append_text(", " .. (headers.FAMILIES[family] or string.format("unknown family 0x%02x", family)))
    local rest = part(tvb, 1)
    if rest then (NEXT[family] or rest_as_data)(rest, pinfo, tree) end
    return tvb:len()
end

-- A network header without family octet: the three begin with different octets.
local network = Proto("cv2x_network", "C-V2X network header")
function network.dissector(tvb, pinfo, tree)
    if tvb:len() == 0 then return 0 end
    local first = tvb(0, 1):uint()
    if first % 8 == 3 then return protocols.wsmp(tvb, pinfo, tree) end
    if first % 16 == 0 then return dsmp.dissector(tvb, pinfo, tree) end
    foreign("gnw", tvb, pinfo, tree)
    return tvb:len()
end

-- A bare message: of the family that is preferred, or of the one it fits whole.
local bare = Proto("cv2x_message", "C-V2X bare message")
function bare.dissector(tvb, pinfo, tree)
    if tvb:len() == 0 then return 0 end
    local key = ({ false, "cn", "sae" })[pc5.prefs.bare]
    if not key then
        local octets = tvb:raw()
        key = fits("sae", octets) and "sae" or fits("cn", octets) and "cn" or octets:byte(1) == 0 and "sae" or "cn"
    end
    return message(key, tvb, pinfo, tree)
end
protocols.network, protocols.bare = network, bare

local wsm = Proto("cv2x_wsm", "WSMP with J2735")
function wsm.dissector(tvb, pinfo, tree) return protocols.wsmp(tvb, pinfo, tree) end
protocols.wsm = wsm

local function values(map)
    local list = {}
    for _, value in pairs(map) do list[#list + 1] = value end
    return list
end

local own = values(dsmp_fields)
own[#own + 1] = remarks.dsmp.place
dsmp.fields = own
own = values(wsm_fields)
for _, field in ipairs({ family_field, spdu_content, spdu_rest, remarks.cv2x.place }) do own[#own + 1] = field end
pc5.fields = own

return protocols

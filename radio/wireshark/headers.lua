-- What stands in front of a message: the PC5 family octet, DSMP, WSMP, the IEEE 1609.2 envelope.
--
-- Strategy: a header is taken apart completely before anything is shown; what is wrong with it raises a fault like a
-- message's, with the bit counted from its first octet.  Nothing is verified: a signature is only passed on to the
-- dissector Wireshark has for it.  Octets, offsets and rules are those of radio/dsmp.py, wsmp.py and security/spdu.py.

local headers = {}

local fail = bits.fail

headers.FAMILIES = {
    [0x00] = "IPv6", [0x01] = "WSMP", [0x03] = "GeoNetworking", [0x04] = "DSMP", [0x05] = "IPv4",
}
headers.ELEMENTS = {
    [4] = "tx power used", [5] = "2D location", [6] = "3D location", [7] = "advertiser id",
    [8] = "provider service context", [9] = "IPv6 address", [10] = "service port", [11] = "provider MAC",
    [12] = "channel number", [13] = "data rate", [14] = "broadcast frequency", [15] = "area string", [16] = "RCPI",
    [17] = "DSA count", [18] = "count/interval",
}
headers.CONTENTS = {
    [0x80] = "unsecured", [0x81] = "signed", [0x82] = "encrypted", [0x83] = "certificate request",
    [0x84] = "certificate request",
}

local function octet(r, at, what)
    if at >= #r.octets then fail(r, 8 * at, what .. ": octets end before it") end
    return r.octets:byte(at + 1)
end

-- p-encoding of AID and PSID: value, index of the octet after it.
local OFFSET = { 0, 0x7F80, 0xBFBF80, 0xDFDFBF80 }
local function p_encoded(r, at, what)
    local first = octet(r, at, what)
    if first >= 0xF0 then fail(r, 8 * at, string.format("%s: no p-encoding starts with 0x%02x", what, first)) end
    local count = first < 0x80 and 1 or first < 0xC0 and 2 or first < 0xE0 and 3 or 4
    local value = 0
    for k = 0, count - 1 do value = value * 256 + octet(r, at + k, what) end
    return value - OFFSET[count], at + count
end

local function elements(r, at)
    local count = octet(r, at, "element count")
    if count > 127 then fail(r, 8 * at, string.format("element count octet 0x%02x has its top bit set", count)) end
    local found = {}
    at = at + 1
    for k = 1, count do
        local id, length = octet(r, at, "element"), octet(r, at + 1, "element")
        if length > 127 then
            fail(r, 8 * (at + 1), string.format("element length octet 0x%02x has its top bit set", length))
        end
        if at + 2 + length > #r.octets then
            fail(r, 8 * at, string.format("element of %d octets, %d are left", length, #r.octets - at - 2))
        end
        found[k] = { at = at, id = id, length = length }
        at = at + 2 + length
    end
    return found, at
end

local function data(r, h, at, length, start)
    if start + length > #r.octets then
        fail(r, 8 * at, string.format("%d octets of data announced, %d are there", length, #r.octets - start))
    end
    h.length_at, h.start, h.length = at, start, length
    return h
end

-- A DSMP message behind the family octet.
function headers.dsmp(r)
    local first = octet(r, 0, "version")
    if first >= 0x20 then fail(r, 0, string.format("DSMP version %d, only 0 is known", math.floor(first / 32))) end
    if first % 16 ~= 0 then fail(r, 4, string.format("reserved bits 0x%x are not zero", first % 16)) end
    local h, at = { version = 0, elements = {} }, 1
    if first == 0x10 then h.elements, at = elements(r, at) end
    h.extended, h.number_at = first == 0x10, at
    h.number, at = p_encoded(r, at, "AID")
    local length = octet(r, at, "length") * 256 + octet(r, at + 1, "length")
    if at + 2 + length > 1400 then
        fail(r, 8 * at, string.format("length illegal: DSM of %d octets, 1400 is the most", at + 2 + length))
    end
    return data(r, h, at, length, at + 2)
end

-- A WSM behind the family octet or EtherType.
function headers.wsmp(r)
    local first = octet(r, 0, "version")
    if first % 8 ~= 3 then fail(r, 5, string.format("WSMP version %d, only 3 is known", first % 8)) end
    if first >= 16 then fail(r, 0, string.format("subtype %d, only 0 is known", math.floor(first / 16))) end
    local h, at = { version = 3, elements = {}, extended = first == 0x0B }, 1
    if h.extended then h.elements, at = elements(r, at) end
    local tpid = octet(r, at, "TPID")
    if tpid ~= 0 then fail(r, 8 * at, string.format("TPID %d, only 0 is known", tpid)) end
    h.number_at = at + 1
    h.number, at = p_encoded(r, at + 1, "PSID")
    local length, start = octet(r, at, "length"), at + 1
    if length >= 0xC0 then fail(r, 8 * at, string.format("no length starts with 0x%02x", length)) end
    if length >= 0x80 then
        length, start = (length - 0x80) * 256 + octet(r, at + 1, "length"), at + 2
        if length < 0x80 then fail(r, 8 * at, string.format("length %d is written in two octets", length)) end
    end
    return data(r, h, at, length, start)
end

-- IEEE 1609.2

local function opaque(r, at)
    local length, start = octet(r, at, "length"), at + 1
    if length >= 0x80 then
        local count = length - 0x80
        if count < 1 or count > 4 then fail(r, 8 * at, string.format("length of %d octets", count)) end
        length = 0
        for k = 1, count do length = length * 256 + octet(r, at + k, "length") end
        start = at + 1 + count
        local least = length < 0x80 and 0 or length < 0x100 and 1 or length < 0x10000 and 2
            or length < 0x1000000 and 3 or 4
        if count ~= least then fail(r, 8 * at, string.format("length %d is not in its shortest form", length)) end
    end
    if start + length > #r.octets then
        fail(r, 8 * at, string.format("%d octets announced, %d are there", length, #r.octets - start))
    end
    return start, length
end

local function content(r, at)
    local version = octet(r, at, "protocolVersion")
    if version ~= 3 then fail(r, 8 * at, string.format("IEEE 1609.2 version %d, only 3 is known", version)) end
    local tag = octet(r, at + 1, "content")
    local kind = headers.CONTENTS[tag]
    if not kind then fail(r, 8 * (at + 1), string.format("no content has the tag 0x%02x", tag)) end
    return kind, at + 2
end

-- Whether octets look like Ieee1609Dot2Data at all.
function headers.enveloped(octets)
    return octets:byte(1) == 3 and headers.CONTENTS[octets:byte(2) or 0] ~= nil
end

-- An Ieee1609Dot2Data as far as its payload: { kind, start, length }, no start where none can be read.
function headers.envelope(r)
    local kind, at = content(r, 0)
    local e = { kind = kind, rest = at }
    if kind == "unsecured" then
        e.start, e.length = opaque(r, at)
        e.rest = e.start + e.length
        if e.rest ~= #r.octets then
            fail(r, 8 * e.rest, string.format("%d octets follow the data", #r.octets - e.rest))
        end
    elseif kind == "signed" then
        local hash = octet(r, at, "hashId")
        if hash >= 0x80 then fail(r, 8 * at, string.format("no hash algorithm is written 0x%02x", hash)) end
        local preamble = octet(r, at + 1, "payload")
        if preamble % 0x20 ~= 0 or preamble < 0x20 then
            fail(r, 8 * (at + 1), string.format("0x%02x is no preamble of a payload", preamble))
        end
        e.rest = at + 2
        if preamble % 0x80 >= 0x40 then
            local inner
            inner, at = content(r, at + 2)
            e.rest = at
            if inner == "unsecured" then
                e.start, e.length = opaque(r, at)
                e.rest = e.start + e.length
            end
        end
        if e.rest >= #r.octets then fail(r, 8 * e.rest, "octets end before the header info and signature") end
    end
    return e
end

return headers

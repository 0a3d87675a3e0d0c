-- Bits of a frame, lengths and their faults (X.691 11.6, 11.9), in what Lua 5.2 and 5.4 have in common.
--
-- Strategy: a reader is a table over the octets as one Lua string; numbers are exact to 2^53 in both Luas, wider ones
-- come in halves of 32 bits.  Rules: `need` is asked before every read.  What cannot be read on from raises a fault, a
-- table of bit and text, that the door of the message catches; what only breaks the canonical form is a breach: it is
-- noted and reading goes on.  Any other Lua error is a bug of ours and is not caught.

local bits = {}

local floor, byte, char, sub = math.floor, string.byte, string.char, string.sub

local POWER = { [0] = 1 }
for k = 1, 53 do POWER[k] = POWER[k - 1] * 2 end

local MAX_DEPTH = 64            -- nested types, as the codec has it
local MAX_BREACHES = 64
local FAULT = {}                -- the metatable of faults

function bits.reader(octets, tvb)
    return {
        octets = octets, tvb = tvb, pos = 0, stop = 8 * #octets, path = {}, depth = 0, nested = 0, breaches = {},
        spare = 1024 + 8 * #octets,     -- elements of no bits that may still be announced
    }
end

function bits.path(r)
    local text = table.concat(r.path, ".", 1, r.depth):gsub("%.%[", "[")
    return text == "" and "message" or text
end

-- Say that octets cannot be read on from `bit`; `kind` is "malformed" or "undissected".
function bits.fail(r, bit, text, kind)
    error(setmetatable({ bit = bit, text = text, kind = kind or "malformed" }, FAULT), 0)
end

function bits.is_fault(value) return type(value) == "table" and getmetatable(value) == FAULT end

function bits.breach(r, bit, text)
    if #r.breaches < MAX_BREACHES then
        r.breaches[#r.breaches + 1] = { bit = bit, text = text, path = bits.path(r) }
    end
end

function bits.need(r, count)
    if r.pos + count > r.stop then
        bits.fail(r, r.pos, string.format("%d bits needed, %d left", count, r.stop - r.pos))
    end
end

-- Up to 53 bits as a number.
function bits.take(r, count)
    local pos = r.pos
    if pos + count > r.stop then bits.need(r, count) end
    r.pos = pos + count
    local octets, at, bit, value = r.octets, floor(pos / 8) + 1, pos % 8, 0
    while count > 0 do
        local room = 8 - bit
        local octet = byte(octets, at) % POWER[room]
        if count < room then return value * POWER[count] + floor(octet / POWER[room - count]) end
        value = value * POWER[room] + octet
        count, bit, at = count - room, 0, at + 1
    end
    return value
end
local take = bits.take

-- One bit at a place already known to be there.
function bits.peek(r, pos) return floor(byte(r.octets, floor(pos / 8) + 1) / POWER[7 - pos % 8]) % 2 end

-- `count` bits as octets, the last one filled up with zeros.
function bits.gather(r, count)
    bits.need(r, count)
    local whole, rest, pos = floor(count / 8), count % 8, r.pos
    if pos % 8 == 0 then
        local first = pos / 8
        r.pos = pos + 8 * whole
        local found = sub(r.octets, first + 1, first + whole)
        if rest > 0 then found = found .. char(take(r, rest) * POWER[8 - rest]) end
        return found
    end
    local found = {}
    for k = 1, whole do found[k] = char(take(r, 8)) end
    if rest > 0 then found[whole + 1] = char(take(r, rest) * POWER[8 - rest]) end
    return table.concat(found)
end

-- Octets in hex, as many as a line has room for.
function bits.hex(octets)
    return (sub(octets, 1, 100):gsub(".", function(octet) return string.format("%02x", byte(octet)) end))
end

function bits.enter(r, start)
    r.nested = r.nested + 1
    if r.nested > MAX_DEPTH then bits.fail(r, start, "nested deeper than " .. MAX_DEPTH) end
end

function bits.leave(r) r.nested = r.nested - 1 end

-- Lengths

-- A length without bounds.  Fragments (16K and more) are beyond any PC5 frame and are not put together here.
function bits.length(r)
    local start = r.pos
    local head = take(r, 8)
    if head < 0x80 then return head end
    if head < 0xC0 then
        local count = (head - 0x80) * 256 + take(r, 8)
        if count < 0x80 then bits.breach(r, start, string.format("length %d is not in its shortest form", count)) end
        return count
    end
    if head == 0xC0 or head > 0xC4 then
        bits.fail(r, start, string.format("%d is no number of 16K blocks", head - 0xC0))
    end
    bits.fail(r, start, "a length of 16K or more: fragments are not dissected", "undissected")
end

-- A normally small number: an index behind an ellipsis.
function bits.small(r)
    local start = r.pos
    if take(r, 1) == 0 then return take(r, 6) end
    local octets = bits.length(r)
    if octets == 0 or octets > 3 then bits.fail(r, start, string.format("an index of %d octets", octets)) end
    local number = take(r, 8 * octets)
    if number < 64 or (octets > 1 and number < POWER[8 * (octets - 1)]) then
        bits.breach(r, start, string.format("index %d is not in its shortest form", number))
    end
    return number
end

-- A normally small length: how long the list of extension additions is.
function bits.small_length(r)
    local start = r.pos
    if take(r, 1) == 0 then return take(r, 6) + 1 end
    local count = bits.length(r)
    if count == 0 then bits.fail(r, start, "a list of 0 additions") end
    if count <= 64 then bits.breach(r, start, string.format("length %d is not in its shortest form", count)) end
    return count
end

-- A size by its constraint: t = { kind, extensible, low, high (-1 = none), width (-1 = a length), ... }.
function bits.size(r, t)
    local start = r.pos
    local outside = t[2] == 1 and take(r, 1) == 1
    if t[5] >= 0 and not outside then
        local count = t[3] + take(r, t[5])
        if count > t[4] then bits.breach(r, start, string.format("size %d is outside %d..%d", count, t[3], t[4])) end
        return count
    end
    local count = bits.length(r)
    local inside = count >= t[3] and (t[4] < 0 or count <= t[4])
    if inside == outside then
        bits.breach(r, start, string.format(
            outside and "size %d needs no extension bit" or "size %d is outside the bounds", count))
    end
    return count
end

-- Open types: make the contents all that is seen, and check afterwards that they were used up.

function bits.open(r)
    local start = r.pos
    local count = bits.length(r)
    if r.pos + 8 * count > r.stop then
        bits.fail(r, start, string.format("%d octets announced, %d bits left", count, r.stop - r.pos))
    end
    local outer = r.stop
    r.stop = r.pos + 8 * count
    return r.pos, count, outer
end

function bits.close(r, begin, count, outer)
    local used = r.pos - begin
    local octets = used > 0 and floor((used + 7) / 8) or 1
    if octets ~= count then
        bits.breach(r, r.pos, string.format("%d octets announced, %d used", count, octets))
    end
    if count > 0 and take(r, 8 * octets - used) ~= 0 then bits.breach(r, begin + used, "padding is not zero") end
    r.pos, r.stop = begin + 8 * count, outer
end

-- The end of a whole encoding: padded with zeros to octets, at least one.
function bits.finish(r)
    local start = r.pos
    local padding = start > 0 and (-start) % 8 or 8
    if take(r, padding) ~= 0 then bits.breach(r, start, "padding is not zero") end
    local surplus = (r.stop - r.pos) / 8
    if surplus > 0 then bits.breach(r, r.pos, string.format("%d octets too many", surplus)) end
    return surplus
end

return bits

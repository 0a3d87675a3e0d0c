-- Values by their descriptors (X.691 UNALIGNED), shown as items of the tree.
--
-- A dialect's tables are lists made by the generator (tables.py):
--   T[n]  a type: { kind, ... } as written above each reader below
--   use   a type at a place: { label, number of its field, number of its type, unit or false, optional, default }
-- Rules: a reader gets (reader, type, number of the field, label, parent item or nil, unit, keys) and returns the number
-- that may select an open type, or nil.  Without a parent item nothing is shown: that is how a frame is only tried.
-- `keys` holds the numbers of the members read so far of the SEQUENCE that stands directly around.

local walk = {}

local fail, breach, take, gather = bits.fail, bits.breach, bits.take, bits.gather
local floor, format = math.floor, string.format

walk.fields = {}        -- number -> ProtoField of the message's family, and a few by name
walk.visible = true     -- whether anybody looks at the tree; else only fields that a filter or column names are made

-- Items
--
-- Reading a capture, Wireshark asks for every packet but shows none: an item that nothing refers to is not made then, and
-- no text for any.  A group that is left out hands its place to the item above it.

local function wanted(tree, field) return tree and (walk.visible or tree:referenced(walk.fields[field])) end

local LONGEST = 200     -- characters of an item's text; Wireshark itself cuts at 240 and marks that in front
local function titled(item, text)
    if text then item:set_text(#text > LONGEST and text:sub(1, LONGEST - 3) .. "..." or text) end
    return item
end

local function range(r, start)
    local first = floor(start / 8)
    return r.tvb(first, floor((r.pos + 7) / 8) - first)
end

local function put(r, tree, field, start, value, text)
    return titled(tree:add(walk.fields[field], range(r, start), value), text)
end

-- Octets that need not begin at an octet: the value is given, and Wireshark copies as many octets as the range has.
local function put_octets(r, tree, field, start, value, text)
    local first, span = floor(start / 8), floor((r.pos + 7) / 8) - floor(start / 8)
    local covered = r.tvb(first, #value)
    local done, item = pcall(tree.add, tree, walk.fields[field], covered, value)
    if not done then item = tree:add(walk.fields[field], covered, ByteArray.new(value, true)) end
    if span > #value then item:set_len(span) end
    return titled(item, text)
end

local function group(r, tree, field, start, value, text)
    if not wanted(tree, field) then return tree, nil end
    local first = floor(start / 8)
    local covered = r.tvb(first, floor((r.stop + 7) / 8) - first)
    local item = value == nil and tree:add(walk.fields[field], covered) or tree:add(walk.fields[field], covered, value)
    return titled(item, text), item
end

local function ends(r, item, start)
    if not item then return end
    item:set_len(floor((r.pos + 7) / 8) - floor(start / 8))
end

-- Readers, by kind

local read = {}

local function step(r, label, use, tree, keys)
    local depth = r.depth + 1
    r.depth, r.path[depth] = depth, label
    local t = walk.T[use[3]]
    local value = read[t[1]](r, t, use[2], label, tree, use[4], keys)
    r.depth = depth - 1
    return value
end

-- { "I", extensible, low or false, high or false, width (-1 = with a length), kind of field "u32" "i32" "u64" "i64" }
local function signed(octets)
    local value = 0
    for k = 1, #octets do value = value * 256 + octets:byte(k) end
    if octets:byte(1) > 127 then value = value - 256 ^ #octets end
    return floor(value)
end

local function unbounded(r, t, start, outside)
    local count = bits.length(r)
    if count == 0 then fail(r, start, "an integer of no octets") end
    if count > 6 then fail(r, start, format("an integer of %d octets is not dissected", count), "undissected") end
    local octets = gather(r, 8 * count)
    local first, second = octets:byte(1, 2)
    local value, longer
    if outside or not t[3] then
        value = signed(octets)
        longer = count > 1 and ((first == 0 and second < 128) or (first == 255 and second > 127))
    else
        value = 0
        for k = 1, count do value = value * 256 + octets:byte(k) end
        value = t[3] + value
        longer = count > 1 and first == 0
    end
    if longer then breach(r, start, format("%d is not in its shortest form", value)) end
    local inside = (not t[3] or value >= t[3]) and (not t[4] or value <= t[4])
    if outside == inside then
        breach(r, start, format(inside and "%d needs no extension bit" or "%d is outside the bounds", value))
    end
    return value
end

local function with_unit(value, unit)
    if not unit then return format("%d", value) end
    local said = unit[4] and unit[4][value]
    if said then return format("%d (%s)", value, said) end
    if not unit[1] then return format("%d", value) end
    return format("%d (" .. unit[2] .. " %s)", value, value * unit[1], unit[3])
end

local function as_field(kind, value)
    if kind == "u64" then return UInt64.new(value % 4294967296, floor(value / 4294967296)) end
    if kind == "i64" then return Int64.new(value % 4294967296, floor(value / 4294967296) % 4294967296) end
    return value
end

function read.I(r, t, field, label, tree, unit)
    local start = r.pos
    local outside = t[2] == 1 and take(r, 1) == 1
    local value
    if t[5] >= 0 and not outside then
        value = t[3] + take(r, t[5])
        if value > t[4] then breach(r, start, format("%d is outside %d..%d", value, t[3], t[4])) end
    else
        value = unbounded(r, t, start, outside)
    end
    if wanted(tree, field) then
        put(r, tree, field, start, as_field(t[6], value), walk.visible and label .. ": " .. with_unit(value, unit))
    end
    return value
end

-- { "W", width, "u64" or "i64" }: more than 53 bits, from 0 or from -2^63 on
function read.W(r, t, field, label, tree)
    local start = r.pos
    local high = take(r, t[2] - 32)
    local low = take(r, 32)
    if wanted(tree, field) then
        local value
        if t[3] == "u64" then
            value = UInt64.new(low, high)
        else
            value = Int64.new(low, (high + 0x80000000) % 0x100000000)
        end
        put(r, tree, field, start, value, label .. ": " .. tostring(value))
    end
    return high < 0x200000 and t[3] == "u64" and high * 0x100000000 + low or nil
end

-- { "E", extensible, width, names, numbers, names behind the ellipsis, their numbers }
function read.E(r, t, field, label, tree)
    local start = r.pos
    local index, name, number
    if t[2] == 1 and take(r, 1) == 1 then
        index = bits.small(r)
        name, number = t[6][index + 1] or format("unknown:%d", index), t[7][index + 1]
        index = index + #t[4]
    else
        index = take(r, t[3])
        name, number = t[4][index + 1], t[5][index + 1]
        if not name then fail(r, start, format("item %d of %d", index, #t[4])) end
    end
    if wanted(tree, field) then
        local text = walk.visible and label .. ": " .. name .. (number and format(" (%d)", number) or "")
        put(r, tree, field, start, name, text)
    end
    return index
end

-- { "T" } BOOLEAN
function read.T(r, t, field, label, tree)
    local start = r.pos
    local value = take(r, 1) == 1
    if wanted(tree, field) then put(r, tree, field, start, value, label .. ": " .. tostring(value)) end
end

-- { "N" } NULL
function read.N(r, t, field, label, tree)
    if wanted(tree, field) then tree:add(walk.fields[field], range(r, r.pos)):set_text(label .. ": NULL") end
end

-- { "B", extensible, low, high, width, trimmed, { { name, bit, number of its field }, ... } } BIT STRING
function read.B(r, t, field, label, tree)
    local start = r.pos
    local count = bits.size(r, t)
    local first = r.pos
    local value = gather(r, count)
    if t[6] == 1 and count > t[3] and bits.peek(r, first + count - 1) == 0 then
        breach(r, start, "trailing zeros that should have been left out")
    end
    if not tree then return end
    local item = tree
    if wanted(tree, field) then
        local names = {}
        for _, named in ipairs(t[7]) do
            if named[2] < count and bits.peek(r, first + named[2]) == 1 then names[#names + 1] = named[1] end
        end
        local text = format("%s: %s (%d bits)", label, bits.hex(value), count)
        if #t[7] > 0 then text = text .. ": " .. (#names > 0 and table.concat(names, ", ") or "none") end
        item = put_octets(r, tree, field, start, value, text)
    end
    for _, named in ipairs(t[7]) do
        if named[2] < count and wanted(tree, named[3]) then
            local set = bits.peek(r, first + named[2]) == 1
            item:add(walk.fields[named[3]], r.tvb(floor((first + named[2]) / 8), 1), set)
                :set_text(named[1] .. ": " .. tostring(set))
        end
    end
end

-- { "O", extensible, low, high, width } OCTET STRING
function read.O(r, t, field, label, tree)
    local start = r.pos
    local value = gather(r, 8 * bits.size(r, t))
    if wanted(tree, field) then put_octets(r, tree, field, start, value, label .. ": " .. bits.hex(value)) end
end

-- { "S", extensible, low, high, width, bits of a character, alphabet or false, whether characters are places in it }
local function shown(text)
    return (text:gsub("[%c\127]", function(c) return format("\\x%02x", c:byte()) end))
end

function read.S(r, t, field, label, tree)
    local start = r.pos
    local count = bits.size(r, t)
    bits.need(r, count * t[6])
    local found, strange = {}, false
    for k = 1, count do
        local code = take(r, t[6])
        if t[8] then
            if code >= #t[7] then fail(r, start, format("character %d of an alphabet of %d", code, #t[7])) end
            code = t[7]:byte(code + 1)
        elseif t[7] and not strange and not t[7]:find(string.char(code), 1, true) then
            breach(r, start, format("character U+%04x is not in the alphabet", code))
            strange = true
        end
        found[k] = string.char(code)
    end
    if wanted(tree, field) then
        local value = shown(table.concat(found))
        put(r, tree, field, start, value, label .. ": " .. value)
    end
end

-- { "D" } OBJECT IDENTIFIER
function read.D(r, t, field, label, tree)
    local start = r.pos
    local octets = gather(r, 8 * bits.length(r))
    local arcs, arc, fresh = {}, 0, true
    for k = 1, #octets do
        local octet = octets:byte(k)
        if fresh and octet == 0x80 then fail(r, start, "an arc that is not in its shortest form") end
        if arc > 2 ^ 45 then fail(r, start, "an arc of more than 52 bits is not dissected", "undissected") end
        arc, fresh = arc * 128 + octet % 128, octet < 0x80
        if fresh then arcs[#arcs + 1], arc = arc, 0 end
    end
    if #octets == 0 or not fresh then fail(r, start, "an object identifier without an end") end
    local top = math.min(floor(arcs[1] / 40), 2)
    local text = format("%d.%d", top, arcs[1] - 40 * top)
    for k = 2, #arcs do text = text .. format(".%d", arcs[k]) end
    if wanted(tree, field) then put(r, tree, field, start, text, label .. ": " .. text) end
end

-- { "Q", extensible, root members, additions, whether it holds an open type } SEQUENCE
-- An addition is a list of members, with `group` where they stand in version brackets.
local function absent(r, use, tree)
    if use[6] == nil or not wanted(tree, use[2]) then return end
    local t = walk.T[use[3]]
    local text = t[1] == "I" and with_unit(use[6], use[4]) or tostring(use[6])
    local value = t[1] == "I" and as_field(t[6], use[6]) or use[6]
    put(r, tree, use[2], r.pos, value, use[1] .. ": " .. text .. " [default, not sent]"):set_generated()
end

local function default_sent(r, t, use, value)
    if use[6] == nil then return false end
    return t[1] == "E" and t[4][(value or -1) + 1] == use[6] or value == use[6]
end

local function members(r, list, tree, keys)
    local bitmap, optionals = r.pos, 0
    for k = 1, #list do if list[k][5] == 1 then optionals = optionals + 1 end end
    bits.need(r, optionals)
    r.pos = bitmap + optionals
    local spoken = false
    for k = 1, #list do
        local use = list[k]
        local present = true
        if use[5] == 1 then
            present = bits.peek(r, bitmap) == 1
            bitmap = bitmap + 1
        end
        if present then
            local start = r.pos
            local value = step(r, use[1], use, tree, keys)
            if keys then keys[use[1]] = value end
            spoken = true
            if default_sent(r, walk.T[use[3]], use, value) then
                breach(r, start, use[1] .. ": a default value that should have been left out")
            end
        else
            absent(r, use, tree)
        end
    end
    return spoken
end

local function unknown(r, tree, field, label)
    local start = r.pos
    local begin, count, outer = bits.open(r)
    local value = gather(r, 8 * count)
    r.stop = outer
    if tree then put_octets(r, tree, field, start, value, label .. ": " .. bits.hex(value) .. " (not known here)") end
end

local function additions(r, t, tree, keys)
    local start = r.pos
    local count = bits.small_length(r)
    local bitmap = r.pos
    bits.need(r, count)
    r.pos = bitmap + count
    local any, last = false, false
    for k = 1, count do
        last = bits.peek(r, bitmap + k - 1) == 1
        local known = t[4][k]
        if last and known then
            any = true
            local at = r.pos
            local begin, octets, outer = bits.open(r)
            local spoken
            if known.group then
                spoken = members(r, known, tree, keys)
            else
                local value = step(r, known[1][1], known[1], tree, keys)
                if keys then keys[known[1][1]] = value end
                spoken = not default_sent(r, walk.T[known[1][3]], known[1], value)
            end
            bits.close(r, begin, octets, outer)
            if not spoken then breach(r, at, "an addition that says nothing") end
        elseif last then
            any = true
            unknown(r, tree, "addition", format("_additions[%d]", k - 1))
        elseif known then
            for _, use in ipairs(known) do absent(r, use, tree) end
        end
    end
    for k = count + 1, #t[4] do
        for _, use in ipairs(t[4][k]) do absent(r, use, tree) end
    end
    if not any then breach(r, start, "extension bit without an addition") end
    if tree and any and count ~= #t[4] and not (count > #t[4] and last) then
        put(r, tree, "announced", start, count,
            format("additions announced: %d, this dialect knows %d", count, #t[4])):set_generated()
    end
end

function read.Q(r, t, field, label, tree)
    local start = r.pos
    bits.enter(r, start)
    local item, own = group(r, tree, field, start, nil, label)
    local keys = t[5] == 1 and {} or nil
    local extended = t[2] == 1 and take(r, 1) == 1
    members(r, t[3], item, keys)
    if extended then
        additions(r, t, item, keys)
    else
        for _, addition in ipairs(t[4]) do
            for _, use in ipairs(addition) do absent(r, use, item) end
        end
    end
    ends(r, own, start)
    bits.leave(r)
end

-- { "C", extensible, width, alternatives, those behind the ellipsis } CHOICE
function read.C(r, t, field, label, tree)
    local start = r.pos
    bits.enter(r, start)
    local outside = t[2] == 1 and take(r, 1) == 1
    local index = outside and bits.small(r) or take(r, t[3])
    local use = t[outside and 5 or 4][index + 1]
    if not use and not outside then fail(r, start, format("alternative %d of %d", index, #t[4])) end
    local name = use and use[1] or format("unknown:%d", index)
    local item, own = group(r, tree, field, start, name, label .. ": " .. name)
    if not use then
        unknown(r, item, "alternative", name)
    elseif outside then
        local begin, count, outer = bits.open(r)
        step(r, name, use, item)
        bits.close(r, begin, count, outer)
    else
        step(r, name, use, item)
    end
    ends(r, own, start)
    bits.leave(r)
end

-- { "L", extensible, low, high, width, use of the element, least bits of an element } SEQUENCE OF
function read.L(r, t, field, label, tree)
    local start = r.pos
    bits.enter(r, start)
    local count = bits.size(r, t)
    if t[7] > 0 and count * t[7] > r.stop - r.pos then
        fail(r, start, format("%d elements announced, %d bits left", count, r.stop - r.pos))
    elseif t[7] == 0 then
        r.spare = r.spare - count
        if r.spare < 0 then fail(r, start, format("%d elements of no bits announced", count)) end
    end
    local item, own = group(r, tree, field, start, count, format("%s: %d", label, count))
    for k = 0, count - 1 do step(r, "[" .. format("%d", k) .. "]", t[6], item) end
    ends(r, own, start)
    bits.leave(r)
end

-- { "P", label of the member that selects, { [key] = use, ... } } open type
function read.P(r, t, field, label, tree, unit, keys)
    local start = r.pos
    local use = keys and keys[t[2]] and t[3][keys[t[2]]]
    if not use then return unknown(r, tree, field, label) end
    local begin, count, outer = bits.open(r)
    local item = tree
    if wanted(tree, field) then
        local content = gather(r, 8 * count)
        item = put_octets(r, tree, field, start, content, format("%s: %d octets", label, count))
        r.pos = begin
    end
    local t_held = walk.T[use[3]]
    read[t_held[1]](r, t_held, use[2], use[1], item, use[4])
    bits.close(r, begin, count, outer)
end

-- Walk one whole encoding of the type number `top` under `tree` (nil: only try).  Returns surplus octets; raises a fault.
function walk.message(r, tables, top, tree)
    walk.T, walk.fields = tables.T, tables.fields
    local t = tables.T[top]
    if t[1] == "Q" then     -- the members of the frame stand directly under the protocol
        local keys = t[5] == 1 and {} or nil
        bits.enter(r, 0)
        local extended = t[2] == 1 and take(r, 1) == 1
        members(r, t[3], tree, keys)
        if extended then additions(r, t, tree, keys) end
    else
        read[t[1]](r, t, tables.frame[1], tables.frame[2], tree)
    end
    return bits.finish(r)
end

return walk

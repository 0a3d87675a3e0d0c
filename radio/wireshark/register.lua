-- Where the protocols are looked for: link types, EtherType, UDP ports; and the preferences that say so.

local pc5 = protocols.pc5

local function choices(list)
    local found = {}
    for k, name in ipairs(list) do found[k] = { k, name, k } end
    return found
end

pc5.prefs.sae = Pref.enum("SAE dialect", 1, "Edition of SAE J2735 that messages are read by", choices(DIALECTS.sae), false)
pc5.prefs.cn = Pref.enum("Chinese dialect", 1, "Message set that Chinese messages are read by", choices(DIALECTS.cn), false)
pc5.prefs.bare = Pref.enum("Bare messages", 1, "Family of messages without any header in front",
    { { 1, "auto", 1 }, { 2, "Chinese", 2 }, { 3, "SAE", 3 } }, false)
pc5.prefs.links = Pref.bool("User link types", true,
    "Take the link types USER0 to USER3 as the captures of cv2x runs mean them")
pc5.prefs.ethertype = Pref.uint("EtherType of SDUs", ETHERTYPE.experimental,
    "EtherType of frames that are PC5 SDUs from the family octet on, as the ethernet radio sends DSMP; 0 for none")
pc5.prefs.ports = Pref.range("UDP ports", UDP_PORT, "Ports of datagrams that are PC5 SDUs", 65535)

local encap = DissectorTable.get("wtap_encap")
local types = wtap or wtap_encaps
local LINKS = {
    { types.USER0, pc5 }, { types.USER1, pc5 }, { types.USER2, protocols.network }, { types.USER3, protocols.bare },
}
local udp = DissectorTable.get("udp.port")

local ethernet = DissectorTable.get("ethertype")

local linked, ports, ethertype = false, "", 0

local function apply()
    if pc5.prefs.links ~= linked then
        linked = pc5.prefs.links
        for _, link in ipairs(LINKS) do
            if linked then encap:add(link[1], link[2]) else encap:remove(link[1], link[2]) end
        end
    end
    if pc5.prefs.ethertype ~= ethertype then
        if ethertype > 0 then ethernet:remove(ethertype, pc5) end
        ethertype = pc5.prefs.ethertype
        if ethertype > 0 then ethernet:add(ethertype, pc5) end
    end
    local wanted = tostring(pc5.prefs.ports)
    if wanted ~= ports then
        if ports ~= "" then udp:remove(ports, pc5) end
        if wanted ~= "" then udp:add(wanted, pc5) end
        ports = wanted
    end
end

function pc5.prefs_changed() apply() end

ethernet:set(ETHERTYPE.wsmp, protocols.wsm)
for _, proto in ipairs({ pc5, protocols.network, protocols.bare, protocols.dsmp, protocols.sae, protocols.cn }) do
    udp:add_for_decode_as(proto)
end
apply()

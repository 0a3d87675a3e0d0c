-- Wireshark 4.0 hands a WSM to its IEEE 1609.2 dissector for PSID 0x20 and 0x82 only.  This postdissector does so for the others,
-- from the place where Wireshark itself says the payload begins: behind the last length of the WSMP header.
local payload = Proto("wsmppayload", "WSMP payload of any PSID")
local length = Field.new("wsmp.wave_ie_len")
local dissected = Field.new("ieee1609dot2.unsecuredData")
local ieee1609dot2 = Dissector.get("ieee1609dot2.data")

function payload.dissector(tvb, pinfo, tree)
    local lengths = { length() }
    if #lengths == 0 or dissected() then return end
    local last = lengths[#lengths]
    ieee1609dot2:call(tvb(last.offset + last.len, last.value):tvb(), pinfo, tree)
end

register_postdissector(payload)

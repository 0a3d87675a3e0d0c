"""The dialects that ``asn1_from_facts`` can write."""

from __future__ import annotations

from asn1_china import CN_PHASE2, TCSAE53_2019, YDT3709
from asn1_etsi import ETSI_R1, ETSI_R2
from asn1_plan import Plan
from asn1_sae import J2735_2016, J2735_2024
from asn1_security import IEEE1609DOT2
from asn1_tci import TCI

PLANS: dict[str, Plan] = {
    "tcsae53-2019": TCSAE53_2019,
    "ydt3709": YDT3709,
    "cn-phase2": CN_PHASE2,
    "j2735-2016": J2735_2016,
    "j2735-2024": J2735_2024,
    "etsi-r1": ETSI_R1,
    "etsi-r2": ETSI_R2,
    "ieee1609dot2": IEEE1609DOT2,
    "tci": TCI,
}

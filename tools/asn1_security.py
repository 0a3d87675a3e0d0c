"""The security dialect: what its files are and say."""

from __future__ import annotations

from asn1_plan import OpenClass, Plan, SharedType, Subject

_PROFILE = (
    "Part of a description of the modules printed in ETSI TS 103 097 V1.3.1, whose secured data are an earlier edition "
    "of IEEE 1609.2, written for interoperability: names, order, ranges and extension markers as they appear on the "
    "wire (canonical OER). ETSI publishes its ASN.1 under the BSD 3-Clause licence (copyright ETSI); layout and "
    "comments are ours, inner subtyping and the parameters that only feed it are left out. Where two editions define "
    "a type equally, it stands in the newer one. The published text governs where the two differ."
)

IEEE1609DOT2 = Plan(
    ("ieee1609.2-2022", "ts103097-r1"),
    "IEEE1609DOT2",
    "ieee1609dot2",
    (
        "Part of a description of the IEEE 1609.2 (2022) secured data, schema version 2.6 on base types 2.4, written "
        "for interoperability: names, order, ranges and extension markers as they appear on the wire (canonical OER). "
        "It is not the text of the standard, which governs where the two differ. Structure from a public form "
        "(Apache-2.0); inner subtyping is left out, names of classes and object sets are ours."
    ),
    (
        Subject("dot2", "Secured data, headers, signers, certificates.", module="Ieee1609Dot2"),
        Subject(
            "dot2_base_types",
            "Keys, signatures, hashes, times, places, permissions.",
            module="Ieee1609Dot2BaseTypes",
        ),
        Subject(
            "ts103097_extension",
            "What ETSI puts into the header extensions of IEEE 1609.2.",
            module="EtsiTs103097ExtensionModule",
        ),
        Subject(
            "ts103097_r1",
            "The ETSI profile of secured data and certificates, first release: further names for plain types.",
            module="EtsiTs103097Module",
            standing=_PROFILE,
        ),
        Subject(
            "ts103097_r1_dot2",
            "What of secured data and certificates differs in the edition under the ETSI profile.",
            module="Ts103097R1-Dot2",
            standing=_PROFILE,
        ),
        Subject(
            "ts103097_r1_base_types",
            "What of the base types differs in the edition under the ETSI profile.",
            module="Ts103097R1-Dot2BaseTypes",
            standing=_PROFILE,
        ),
    ),
    (
        OpenClass(
            "EXT-TYPE",
            "dot2_base_types",
            r"(Ieee1609Contributed|EtsiOriginating)HeaderInfoExtension\.content",
            "ExtId",
            "Types-",
            shared=SharedType("Extension", "id", "content"),
        ),
        OpenClass(
            "HEADER-EXTENSION",
            "dot2",
            r"ContributedExtensionBlock\.extns\[\]",
            "HeaderInfoContributorId",
            "Types-",
        ),
        OpenClass(
            "CERT-EXT-TYPE",
            "dot2",
            r"(AppExtension\.content|CertIssueExtension\.permissions\.specific|CertRequestExtension\.permissions\.content)",
            "ExtId",
            "Types-",
        ),
    ),
    rename={
        "ts103097-r1:IEEE1609dot2": "Ts103097R1-Dot2",
        "ts103097-r1:IEEE1609dot2BaseTypes": "Ts103097R1-Dot2BaseTypes",
    },
    first=("Ieee1609Dot2BaseTypes", "Ieee1609Dot2"),
)

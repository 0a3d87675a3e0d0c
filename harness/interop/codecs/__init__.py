"""Other codecs over our ASN.1 texts, each in a process of its own, and where they are known to be wrong."""

"""What both units share: the stack, the sans-IO base, its two runners, hop stamps, the recording."""

"""The emulated PC5 channel, LTE-V2X sidelink mode 4: presets, path loss, error curves, and the face of the kernel.

`channel.Channel` is the door; `preset.PRESETS` the settings by name; `study` measures a preset on a road.
"""

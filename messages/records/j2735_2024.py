"""Records of j2735-2024; what each holds stands in the stub beside this."""

from cv2x.messages.records import lazy

__getattr__, __dir__ = lazy("j2735-2024")

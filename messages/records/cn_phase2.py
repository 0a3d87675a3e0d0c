"""Records of cn-phase2; what each holds stands in the stub beside this."""

from cv2x.messages.records import lazy

__getattr__, __dir__ = lazy("cn-phase2")

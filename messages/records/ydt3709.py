"""Records of ydt3709; what each holds stands in the stub beside this."""

from cv2x.messages.records import lazy

__getattr__, __dir__ = lazy("ydt3709")

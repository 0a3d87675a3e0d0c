"""``python -m cv2x.cli``: the same as the console script."""

from cv2x.cli import main

main()
